/** `2.4.10` pages by `number` and `offset`, and has no settings; 2.9.2 has the namespace of its command palette, too. */
export type PluginVersion = '2.4.10' | '2.4.13' | '2.9.2';

/** A row of `wu_domain_mappings`. Dates are `YYYY-MM-DD HH:MM:SS`, in UTC. */
export interface MappingRow {
  readonly id: number;
  readonly date_created: string;
  readonly date_modified: string;
  readonly blog_id: number;
  readonly domain: string;
  readonly active: boolean;
  readonly primary_domain: boolean;
  readonly secure: boolean;
  readonly stage: string;
}

export interface SiteRow {
  readonly blog_id: number;
  readonly title: string;
  readonly domain: string;
  readonly registered: string;
  readonly last_updated: string;
  readonly archived: boolean;
  readonly deleted: boolean;
  /** `null` is the main site's. */
  readonly type: 'default' | null;
}

/** Everything about a demo network that may be changed while it runs. */
export interface NetworkState {
  version: PluginVersion;
  plugin: 'active' | 'notSetUp' | 'absent';
  /** *Enable API* and *Enable MCP*. */
  api: boolean;
  mcp: boolean;
  /** Whether *Refresh API Credentials* was ever pressed: without it no key is right. */
  keyMade: boolean;
  permalinks: 'pretty' | 'plain';
  /** What plain HTTP gets: a redirect to https, or the same answers. */
  http: 'redirects' | 'answers';
  /** `stripped`: the web server does not hand the Authorization header to PHP. */
  authorization: 'handedOn' | 'stripped';
  /** `ignored`: something in front of WordPress drops the query, so that every page is the first. */
  query: 'handedOn' | 'dropped';
  /** Whether mapped names are served at all: the setting is stored and true, and sunrise is there. */
  mapping: boolean;
  /** The name of WordPress' own main site, and that of the network. */
  title: string;
  networkName: string;
  /** The main site's host. An address or `localhost` in a request means it as well. */
  host: string;
  domains: MappingRow[];
  sites: SiteRow[];
  settings: Record<string, unknown>;
}
