import { json, noRoute, type RestAnswer } from './answers.ts';
import { listAnswer } from './lists.ts';
import type { NetworkState, PluginVersion, SiteRow } from './state.ts';

/** `/site`, and `/site/BLOG_ID`. No mapped domains in it. */
export function siteAnswer(state: NetworkState, id: number | undefined, query: URLSearchParams): RestAnswer {
  const print = (site: SiteRow) => printed(site, state.version);
  if (id === undefined) return listAnswer(state, query, state.sites.map(print), { Allow: 'GET, POST' });
  const site = state.sites.find(({ blog_id }) => blog_id === id);
  return site === undefined ? noRoute : json(200, print(site), { Allow: 'GET, POST, PUT, PATCH, DELETE' });
}

/** 2.4.10 gives every site the id 0, and fewer defaults. */
function printed(site: SiteRow, version: PluginVersion): Readonly<Record<string, unknown>> {
  const isOld = version === '2.4.10';
  const or = <Value>(value: Value): Value | null => (isOld ? null : value);
  const { title, domain, registered, last_updated } = site;
  return {
    id: isOld ? 0 : site.blog_id,
    model: 'site',
    slug: '',
    date_created: '',
    date_modified: '',
    migrated_from_id: null,
    title,
    description: or(''),
    blog_id: String(site.blog_id),
    site_id: '1',
    domain,
    path: '/',
    site_path: null,
    registered,
    last_updated,
    is_publishing: null,
    ...(isOld ? {} : { publishing_started_at: 0 }),
    active: or(true),
    public: '1',
    archived: site.archived ? '1' : '0',
    mature: '0',
    spam: '0',
    deleted: site.deleted ? '1' : '0',
    lang_id: '0',
    customer_id: or(false),
    membership_id: or(false),
    template_id: or(false),
    type: or(site.type),
    featured_image_id: null,
    categories: or([]),
    transient: null,
    signup_options: null,
    signup_meta: null,
    limitations: [],
    notes: or([]),
  };
}
