/** `archived`: visitors get 410, as they do where it is marked as spam. */
export type SiteState = 'live' | 'archived' | 'deleted';

/** A site of the network. */
export interface NetworkSite {
  readonly blogId: number;
  readonly title: string;
  /** Its own address, without any mapped domain: host and path. */
  readonly domain: string;
  readonly path: string;
  readonly state: SiteState;
}
