/** A web domain of an account as the panel lists it (`v-list-web-domains`). Names are the panel's exact text: delete and list need it so. */
export interface WebDomain {
  readonly name: string;
  /** In the panel's order, exactly as stored; may hold what earlier calls let in (spaces, unicode, `index.php`). */
  readonly aliases: readonly string[];
  readonly suspended: boolean;
  readonly ssl: boolean;
  readonly ip: string;
  readonly documentRoot: string;
}

/**
 * When the web server takes a change over: `reload` leaves the panel's RESTART argument empty (test, then a gentle
 * reload), `restart` sends `yes` as the plugin does (a full restart for every call), `none` sends `no`.
 * Source: "RESTART" in the panel's `v-add-web-domain-alias`.
 */
export type RestartPolicy = 'reload' | 'restart' | 'none';
export const restartPolicies: readonly RestartPolicy[] = ['reload', 'restart', 'none'];
