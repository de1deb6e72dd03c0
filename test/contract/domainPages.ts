import { newPage, otherPage, redirectTo, unassignedPage, wordpressPage, type Page } from '../web/pages.ts';
import type { WebRequest } from '../web/server.ts';
import { base, type DomainWorld } from './domainWorld.ts';

/** By the rules of the panel's web server and of the plugin as they were measured. */
export function pageOf(request: WebRequest, world: DomainWorld | undefined): Page {
  if (world === undefined) return unassignedPage();
  const { name, scheme } = request;
  const { accounts } = world.panel.state;
  const domains = Object.entries(accounts['admin']?.domains ?? {});
  const holder = domains.find(([of, { aliases }]) =>
    [of, ...(of === base ? (world.loaded ?? aliases) : aliases)].includes(name),
  );
  if (holder === undefined) return unassignedPage();
  const [of, domain] = holder;
  if (domain.suspended || accounts['admin']?.suspended === true) {
    return { ...newPage(name), body: '<h1>This site is currently suspended</h1>' };
  }
  if (of !== base) return otherPage();
  return scheme === 'http' ? redirectTo(`https://${name}/`) : wordpressOf(request, world);
}

function wordpressOf(request: WebRequest, world: DomainWorld): Page {
  const { name } = request;
  const { state } = world.network;
  const row = state.domains.find(({ domain }) => domain === name || `www.${domain}` === name);
  const maps = world.file.includes('SUNRISE') && Boolean(state.settings['enable_domain_mapping']);
  const site = state.sites.find(({ blog_id }) => blog_id === row?.blog_id);
  const isUp = row?.active === true && /^done/.test(row.stage);
  if (name === base) return wordpressPage(name);
  if (row === undefined || !maps || !isUp || site === undefined) {
    return redirectTo(`https://${base}/wp-signup.php?new=${name}`, 302);
  }
  if (site.archived || site.deleted) return { ...otherPage('nginx'), status: 410 };
  const primary = state.domains.find(
    (each) => each.blog_id === row.blog_id && each.active && each.primary_domain && each.domain !== row.domain,
  );
  if (primary !== undefined) return redirectTo(`https://${primary.domain}/`, 302);
  return row.domain === name ? world.app(request) : redirectTo(`https://${row.domain}/`);
}
