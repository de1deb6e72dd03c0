/** What a panel tells of how many aliases an account may have. */
export interface AliasQuota {
  /** How many the package allows on one web domain; undefined where there is no limit, and where the panel does not tell. */
  readonly limit: number | undefined;
  /**
   * The panel's own count for the whole account, `U_WEB_ALIASES`. It grows by one a call, however many names that adds, until
   * the panel counts anew, and no limit is checked against it (`bin/v-add-web-domain-alias`, `is_package_full` in
   * `func/main.sh`).
   */
  readonly counted: number | undefined;
  /** When it was asked for, in milliseconds since 1970. */
  readonly at: number;
}
