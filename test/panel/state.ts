/** The panel's own settings (`hestia.conf`), as far as the API looks at them. */
export interface PanelSettings {
  VERSION: string;
  ROOT_USER: string;
  /** Legacy keys and passwords: `yes` or anything else. */
  API: string;
  /** Access keys: `0` off, `1` the root user's only, `2` all. */
  API_SYSTEM: string;
  /** `allow-all` or addresses joined by commas; empty allows none. */
  API_ALLOWED_IP: string;
  /** Where the panel's nginx sends `/api` on to, whatever port it was reached under; its own port unless told. */
  BACKEND_PORT?: string;
  /** Names the web server in "nginx restart failed". */
  WEB_SYSTEM: string;
  /** `yes` queues a reload instead of doing it. */
  SCHEDULED_RESTART?: string;
  /** `yes` refuses names below a web domain of another account. */
  ENFORCE_SUBDOMAIN_OWNERSHIP?: string;
  /** `openssl`; empty where SSL is not set up. */
  WEB_SSL?: string;
  /** `bind9`; absent where the panel serves no DNS. */
  DNS_SYSTEM?: string;
  /** `yes` refuses whatever an access key asks for. */
  DEMO_MODE?: string;
  /** The panel's own file `public_suffix_list.dat`. */
  suffixList?: 'missing';
  /** After `v-change-sys-api disable` the API answers "Error: Disabled"; `removed`: its files are gone. */
  apiFiles: 'present' | 'disabled' | 'removed';
}

export interface DemoDomain {
  /** In the panel's order, exactly as stored. */
  aliases: string[];
  ip: string;
  ssl: boolean;
  suspended: boolean;
  time: string;
  date: string;
  documentRoot?: string;
  certificate?: DemoCertificate;
  /** Keys that the panel's file lacks for this domain: a listing then shows the value of the domain before it. */
  missing?: string[];
}

/** As `v-list-web-domain-ssl` tells it: PEM files, dates as OpenSSL prints them. */
export interface DemoCertificate {
  crt: string;
  key: string;
  subject: string;
  aliases: string;
  notBefore: string;
  notAfter: string;
}

export interface DemoDnsDomain {
  ip: string;
  serial: string;
  records: number;
  expires: string;
  suspended: boolean;
  time: string;
  date: string;
}

/** One line of an account's log. */
export interface LogLine {
  DATE: string;
  TIME: string;
  LEVEL: string;
  CATEGORY: string;
  MESSAGE: string;
}

export interface DemoAccount {
  fullName: string;
  suspended: boolean;
  /** The package's limit: a number or `unlimited`. */
  WEB_ALIASES: string;
  /** Counts calls, not aliases, as the panel does. */
  U_WEB_ALIASES: number;
  domains: Record<string, DemoDomain>;
  dnsDomains: Record<string, DemoDnsDomain>;
  log: LogLine[];
  /** Its account at Let's Encrypt, once it has one. */
  letsEncrypt?: { EMAIL: string; EXPONENT: string; MODULUS: string; THUMB: string; KID: string };
}

/** What a key may do: `data/api/` on a panel. `COMMANDS` is joined by commas. */
export interface Profile {
  ROLE: string;
  COMMANDS: string;
}

export interface PanelState {
  panel: PanelSettings;
  accounts: Record<string, DemoAccount>;
  profiles: Record<string, Profile>;
  /** Lines of `letsencrypt.pipe`: orders that the panel's cron works off. */
  letsEncryptQueue: string[];
}

/** A state, and the access keys that are made for it at the start. */
export interface Seed extends PanelState {
  readonly accessKeys: Readonly<Record<string, AccessKeySeed>>;
}

export interface AccessKeySeed {
  readonly user: string;
  /** Name of a profile; empty (all commands) is for the root user's keys only. */
  readonly permissions: string;
}

/** Takes over another state in place: everyone who holds `state` sees it. */
export function restoreState(state: PanelState, from: PanelState): void {
  const { panel, accounts, profiles, letsEncryptQueue } = from;
  Object.assign(state, structuredClone({ panel, accounts, profiles, letsEncryptQueue }));
}

/** What `v-suspend-user` does: everything of the account is marked too. */
export function suspendAccount(account: DemoAccount): void {
  account.suspended = true;
  for (const each of [...Object.values(account.domains), ...Object.values(account.dnsDomains)]) each.suspended = true;
}
