import { checkDomainFormat, checkUserFormat } from './aliasNames.ts';
import { findAccount, findDomains, isTooLong, single } from './accounts.ts';
import { Refusal } from './refusal.ts';
import type { DemoDomain, PanelState } from './state.ts';

/** `v-list-web-domains USER [FORMAT]`. An unknown format prints nothing. */
export function listWebDomains(state: PanelState, args: readonly string[]): string {
  const [user = '', format = 'shell'] = args;
  if (args.length < 1) throw new Refusal(1, 'Usage: v-list-web-domains USER [FORMAT]');
  checkUserFormat(user === '' ? state.panel.ROOT_USER : user);
  const { name, account } = findAccount(state, user);
  const domains = Object.entries(account.domains);
  switch (format) {
    case 'json':
      return listJson(name, domains);
    case 'shell':
      return [
        'DOMAIN   IP   TPL   SSL   DISK   BW   SPND   DATE',
        '------   --   ---   ---   ----   --   ----   -----',
        ...domains.map(([domain, each]) => {
          const { IP, TPL, SSL, U_DISK, U_BANDWIDTH, SUSPENDED, DATE } = fieldsOf(name, domain, each);
          return [domain, IP, TPL, SSL, U_DISK, U_BANDWIDTH, SUSPENDED, DATE].join(' ');
        }),
      ].join('\n');
    default:
      return '';
  }
}

/** `v-list-web-domain USER DOMAIN json`. The panel's other formats are not here. */
export function listWebDomain(state: PanelState, args: readonly string[]): string {
  const [user = '', domain = '', format] = args;
  if (args.length < 2) throw new Refusal(1, 'Usage: v-list-web-domain USER DOMAIN [FORMAT]');
  checkUserFormat(user === '' ? state.panel.ROOT_USER : user);
  if (domain !== '') checkDomainFormat(domain);
  const { name, account } = findAccount(state, user);
  const [found, each] = single(findDomains(account, domain));
  if (format !== 'json') return '';
  const missing: Readonly<Record<string, string>> = Object.fromEntries((each.missing ?? []).map((key) => [key, '']));
  const fields = { ...fieldsOf(name, found, each), ...missing };
  return jsonObject([jsonEntry(found, withDetails(fields), escapeJson)]);
}

function listJson(account: string, domains: readonly [string, DemoDomain][]): string {
  let before: Readonly<Record<string, string>> = {};
  const entries = domains.map(([domain, each]) => {
    // A line that is too long is not parsed: the shell variables keep the values of the domain before, and the JSON breaks.
    if (isTooLong(each)) return `    "${domain}": {`;
    const fields: Record<string, string> = { ...fieldsOf(account, domain, each) };
    for (const key of each.missing ?? []) fields[key] = before[key] ?? '';
    before = fields;
    // The listing is echoed by a shell script, which escapes nothing.
    return jsonEntry(domain, fields, (text) => text);
  });
  return jsonObject(entries);
}

function jsonObject(entries: readonly string[]): string {
  return entries.length === 0 ? '{\n}' : `{\n${entries.join(',\n')}\n}`;
}

function jsonEntry(domain: string, fields: Readonly<Record<string, string>>, escape: (text: string) => string): string {
  const lines = Object.entries(fields).map(([key, value]) => `        "${key}": "${escape(value)}"`);
  return `    "${domain}": {\n${lines.join(',\n')}\n    }`;
}

function escapeJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function fieldsOf(account: string, name: string, domain: DemoDomain) {
  return {
    IP: domain.ip,
    IP6: '',
    DOCUMENT_ROOT: domain.documentRoot ?? `/home/${account}/web/${name}/public_html/`,
    U_DISK: '0',
    U_BANDWIDTH: '0',
    TPL: 'default',
    ALIAS: domain.aliases.join(','),
    STATS: '',
    STATS_USER: '',
    SSL: domain.ssl ? 'yes' : 'no',
    SSL_HOME: 'same',
    LETSENCRYPT: 'no',
    FTP_USER: '',
    FTP_PATH: '',
    AUTH_USER: '',
    BACKEND: 'default',
    PROXY: 'default',
    PROXY_EXT: '',
    SUSPENDED: domain.suspended ? 'yes' : 'no',
    TIME: domain.time,
    DATE: domain.date,
  };
}

/** The fields that only the listing of one domain has, where the panel has them. */
function withDetails(fields: Readonly<Record<string, string>>): Record<string, string> {
  const all: Record<string, string> = {};
  for (const [key, value] of Object.entries(fields)) {
    all[key] = value;
    if (key === 'SSL') Object.assign(all, { SSL_FORCE: 'no', SSL_HSTS: '' });
    if (key === 'PROXY_EXT') {
      const empty = { FASTCGI_CACHE: '', FASTCGI_DURATION: '', REDIRECT: '', REDIRECT_CODE: '', CUSTOM_DOCROOT: '' };
      Object.assign(all, empty);
    }
  }
  return all;
}
