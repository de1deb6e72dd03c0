import { checkUserFormat } from './aliasNames.ts';
import { findAccount } from './accounts.ts';
import { Refusal } from './refusal.ts';
import type { DemoAccount, PanelState } from './state.ts';

/** `v-list-user USER json`. */
export function listUser(state: PanelState, [user = '', format]: readonly string[]): string {
  if (user !== '') checkUserFormat(user);
  const { name, account } = findAccount(state, user);
  if (format !== 'json') return '';
  const fields = fieldsOf(state, name, account);
  // Counted over the whole panel, whichever account it is.
  fields.set('SUSPENDED_USERS', suspendedUsers(state)).set('U_USERS', Object.keys(state.accounts).length);
  return `{\n${userJson(name, order.one, fields)}\n}`;
}

/** `v-list-users FORMAT`. */
export function listUsers(state: PanelState, [format]: readonly string[]): string {
  const users = Object.entries(state.accounts);
  if (format === 'list') return users.map(([name]) => name).join('\n');
  if (format !== 'json') return '';
  return `{\n${users.map(([name, account]) => userJson(name, order.all, fieldsOf(state, name, account))).join(',\n')}}`;
}

/** `v-list-user-log USER json`. */
export function listUserLog(state: PanelState, [user = '', format]: readonly string[]): string {
  const { account } = findAccount(state, user);
  if (format !== 'json') return '';
  const lines = account.log.map(
    (line, index) =>
      `    "${index + 1}": {\n${Object.entries(line)
        .map(([key, value]) => `        "${key}": "${value}"`)
        .join(',\n')}\n    }`,
  );
  return `{\n${lines.join(',\n')}\n}`;
}

/** `v-list-letsencrypt-user USER json`. */
export function listLetsEncryptUser(state: PanelState, [user = '', format]: readonly string[]): string {
  const { name, account } = findAccount(state, user);
  if (account.letsEncrypt === undefined) throw new Refusal(3, "Error: LetsEncrypt user account doesn't exist");
  if (format !== 'json') return '';
  const { EMAIL, EXPONENT, MODULUS, THUMB, KID } = account.letsEncrypt;
  const fields = Object.entries({ EMAIL, EXPONENT, MODULUS, THUMB, KID });
  return `{\n    "${name}": {\n${fields.map(([key, value]) => `        "${key}": "${value}"`).join(',\n')}\n    }\n}`;
}

function userJson(name: string, keys: string, fields: ReadonlyMap<string, string | number>): string {
  const lines = keys.split(' ').map((key) => `        "${key}": "${fields.get(key) ?? ''}"`);
  return `    "${name}": {\n${lines.join(',\n')}\n        }`;
}

/** What no demo account differs in is not in the state. */
function fieldsOf(state: PanelState, name: string, account: DemoAccount): Map<string, string | number> {
  const domains = Object.values(account.domains);
  const dns = Object.values(account.dnsDomains);
  const isRoot = name === state.panel.ROOT_USER;
  const count = (each: readonly { readonly suspended: boolean }[]): number =>
    each.filter(({ suspended }) => suspended).length;
  return new Map<string, string | number>([
    ...zeros.split(' ').map((key) => [key, 0] as const),
    ...unlimited.split(' ').map((key) => [key, 'unlimited'] as const),
    ...['PACKAGE', 'WEB_TEMPLATE', 'BACKEND_TEMPLATE', 'PROXY_TEMPLATE', 'DNS_TEMPLATE'].map(
      (key) => [key, 'default'] as const,
    ),
    ...['BACKUPS_INCREMENTAL', 'NOTIFICATIONS', 'LOGIN_DISABLED', 'LOGIN_USE_IPLIST'].map(
      (key) => [key, 'no'] as const,
    ),
    ['NAME', account.fullName],
    ['WEB_ALIASES', account.WEB_ALIASES],
    ['HOME', `/home/${name}`],
    ['NS', 'ns1.domain.tld,ns2.domain.tld'],
    ['SHELL', 'nologin'],
    ['BACKUPS', 1],
    ['CONTACT', `${name}@example.com`],
    ['CRON_REPORTS', 'yes'],
    ['RKEY', '<SECRET>'],
    ['ROLE', isRoot ? 'admin' : 'user'],
    ['SUSPENDED', account.suspended ? 'yes' : 'no'],
    ['SUSPENDED_USERS', isRoot ? suspendedUsers(state) : 0],
    ['SUSPENDED_WEB', count(domains)],
    ['SUSPENDED_DNS', count(dns)],
    ['IP_AVAIL', 1],
    ['IP_OWNED', isRoot ? 1 : 0],
    ['U_USERS', isRoot ? Object.keys(state.accounts).length : 0],
    ['U_WEB_DOMAINS', domains.length],
    ['U_WEB_SSL', domains.filter(({ ssl }) => ssl).length],
    ['U_WEB_ALIASES', account.U_WEB_ALIASES],
    ['U_DNS_DOMAINS', dns.length],
    ['U_DNS_RECORDS', dns.reduce((sum, { records }) => sum + records, 0)],
    ['PREF_UI_SORT', 'name'],
    ['TIME', '02:41:25'],
    ['DATE', '2026-11-25'],
  ]);
}

function suspendedUsers(state: PanelState): number {
  return Object.values(state.accounts).filter(({ suspended }) => suspended).length;
}

const templates = 'NAME PACKAGE WEB_TEMPLATE BACKEND_TEMPLATE PROXY_TEMPLATE DNS_TEMPLATE';
const limits =
  'WEB_DOMAINS WEB_ALIASES DNS_DOMAINS DNS_RECORDS MAIL_DOMAINS MAIL_ACCOUNTS DATABASES CRON_JOBS DISK_QUOTA';
const resources = 'CPU_QUOTA CPU_QUOTA_PERIOD MEMORY_LIMIT SWAP_LIMIT';
const unlimited = `${limits} ${resources} BANDWIDTH`;
const suspended =
  'SUSPENDED SUSPENDED_USERS SUSPENDED_WEB SUSPENDED_DNS SUSPENDED_MAIL SUSPENDED_DB SUSPENDED_CRON IP_AVAIL IP_OWNED';
const used =
  'U_USERS U_DISK U_DISK_DIRS U_DISK_WEB U_DISK_MAIL U_DISK_DB U_BANDWIDTH U_WEB_DOMAINS U_WEB_SSL U_WEB_ALIASES U_DNS_DOMAINS U_DNS_RECORDS U_MAIL_DOMAINS U_MAIL_DKIM U_MAIL_ACCOUNTS U_DATABASES U_CRON_JOBS U_BACKUPS';
const zeros = `${suspended} ${used}`;
const order = {
  one: `${templates} ${limits} BANDWIDTH HOME NS SHELL BACKUPS CONTACT CRON_REPORTS RKEY TWOFA QRCODE ROLE ${suspended} ${used} BACKUPS_INCREMENTAL LANGUAGE THEME NOTIFICATIONS PREF_UI_SORT LOGIN_DISABLED LOGIN_USE_IPLIST LOGIN_ALLOW_IPS PHPCLI TIME DATE`,
  all: `${templates} ${limits} ${resources} BANDWIDTH NS SHELL BACKUPS CONTACT CRON_REPORTS RKEY ROLE ${suspended} ${used} LANGUAGE TIME DATE`,
};
