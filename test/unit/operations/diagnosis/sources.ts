import { endpointAt } from '../../../../src/domain/endpoint.ts';
import type { MappedDomain } from '../../../../src/domain/network/mappedDomain.ts';
import type { NetworkSite } from '../../../../src/domain/network/networkSite.ts';
import type { WebDomain } from '../../../../src/domain/webDomain.ts';
import { fileTruth } from '../../../../src/operations/diagnosis/domain/fileTruth.ts';
import type { DomainSources } from '../../../../src/operations/diagnosis/domain/sources.ts';
import { ours, visitOf } from './visit.ts';
import { base, other, shop, type World } from './world.ts';

/** What the sources say of a world. */
export function sourcesOf(world: World): DomainSources {
  return {
    visit: () => Promise.resolve(visitOf(world)),
    panel: source(world.panel, () => panelOf(world)),
    network: source(world.network, () => networkOf(world)),
    file: source(world.file, () =>
      fileTruth(fileOf(world), { endpoint: endpointAt('https://panel.example.com:8083/api/'), account: 'admin' }),
    ),
  };
}

function source<Truth>(state: World['panel'], tell: () => Truth): (() => Promise<Truth>) | undefined {
  if (state === 'absent') return undefined;
  return () => (state === 'failing' ? Promise.reject(new Error('no answer')) : Promise.resolve(tell()));
}

function panelOf(world: World): Awaited<ReturnType<NonNullable<DomainSources['panel']>>> {
  const aliases: Readonly<Record<World['alias'], readonly string[]>> = {
    there: [shop],
    covered: ['*.example.org'],
    missing: [],
    companion: [`www.${shop}`],
    misspelt: [`https://${shop}/`],
    elsewhere: [],
    website: [],
    otherAccount: [],
  };
  const suspended = world.suspended !== 'no';
  const elsewhere = webDomain(
    'old.example.net',
    world.alias === 'elsewhere' ? [shop] : [],
    world.suspended === 'account',
  );
  const website = world.alias === 'website' ? [webDomain(shop, [], world.suspended === 'account')] : [];
  return {
    account: 'admin',
    base,
    domains: [webDomain(base, aliases[world.alias], suspended), elsewhere, ...website],
    others:
      world.alias === 'otherAccount' ? [{ account: 'carol', domains: [webDomain('carol.example.net', [shop])] }] : [],
  };
}

function webDomain(of: string, aliases: readonly string[], suspended = false): WebDomain {
  return { name: of, aliases, suspended, ssl: true, ip: ours, documentRoot: '/home/admin/web' };
}

function networkOf(world: World): Awaited<ReturnType<NonNullable<DomainSources['network']>>> {
  const row: MappedDomain = {
    id: 7,
    blogId: world.site === 'main' ? 1 : 2,
    name: shop,
    active: world.active,
    primary: world.primary === 'this' || world.primary === 'two',
    secure: true,
    stage: world.stage,
  };
  const more: MappedDomain[] =
    world.primary === 'other' || world.primary === 'two' || world.primary === 'otherDead'
      ? [
          {
            ...row,
            id: 8,
            name: other,
            active: true,
            primary: true,
            stage: world.primary === 'otherDead' ? 'failed' : 'done',
          },
        ]
      : [];
  const rows: Readonly<Record<World['rows'], readonly MappedDomain[]>> = {
    one: [row],
    none: [],
    unreadable: [],
    twice: [row, { ...row, id: 9, blogId: 3 }],
  };
  const site: NetworkSite = { blogId: 2, title: 'Shop', domain: `s2.${base}`, path: '/', state: 'live' };
  const sites: NetworkSite[] = [
    { ...site, blogId: 1, title: 'Main', domain: base },
    { ...site, blogId: 3, domain: `s3.${base}` },
  ];
  if (world.site !== 'missing') sites.push({ ...site, state: world.site === 'main' ? 'live' : world.site });
  return {
    mapped: [...rows[world.rows], ...more],
    unreadable:
      world.rows === 'unreadable' ? [{ id: 7, blogId: 2, text: `https://${shop}/`, problem: 'characters' }] : [],
    sites,
    www: 'always',
    mapsDomains: world.mapsDomains,
    from: 'network',
  };
}

function fileOf(world: World): string {
  return [
    '<?php',
    "define( 'MULTISITE', true );",
    ...(world.sunrise ? ["define( 'SUNRISE', true );"] : []),
    ...(world.cookieDomain ? [`define( 'COOKIE_DOMAIN', '${base}' );`] : []),
    "define( 'WU_HESTIA_API_URL', 'https://panel.example.com:8083/api/' );",
    `define( 'WU_HESTIA_ACCOUNT', '${world.constants === 'here' ? 'admin' : 'carol'}' );`,
    "require_once ABSPATH . 'wp-settings.php';",
    '',
  ].join('\n');
}
