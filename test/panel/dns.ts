import { asPanelPattern, checkDomainFormat } from './aliasNames.ts';
import { findAccount } from './accounts.ts';
import { Refusal } from './refusal.ts';
import type { PanelState } from './state.ts';

/** `v-list-dns-domains USER [FORMAT]`. */
export function listDnsDomains(state: PanelState, [user = '', format = 'shell']: readonly string[]): string {
  const { account } = findAccount(state, user);
  const domains = Object.entries(account.dnsDomains);
  if (format === 'shell') {
    return columns([
      ['DOMAIN', 'IP', 'TPL', 'TTL', 'DNSSEC', 'REC', 'SPND', 'DATE'],
      ['------', '--', '---', '---', '------', '---', '----', '----'],
      ...domains.map(([name, { ip, records, suspended, date }]) => {
        return [name, ip, 'default', '14400', 'no', String(records), suspended ? 'yes' : 'no', date];
      }),
    ]);
  }
  if (format !== 'json') return '';
  const entries = domains.map(([name, each]) => {
    const fields = {
      IP: each.ip,
      TPL: 'default',
      TTL: '14400',
      EXP: each.expires,
      SOA: 'ns1.domain.tld',
      SERIAL: each.serial,
      DNSSEC: 'no',
      SRC: '',
      RECORDS: each.records,
      SUSPENDED: each.suspended ? 'yes' : 'no',
      TIME: each.time,
      DATE: each.date,
    };
    const lines = Object.entries(fields).map(([key, value]) => `        "${key}": "${value}"`);
    return `    "${name}": {\n${lines.join(',\n')}\n    }`;
  });
  return entries.length === 0 ? '{\n}' : `{\n${entries.join(',\n')}\n}`;
}

/** `v-search-domain-owner DOMAIN [TYPE]`: whose web or DNS domain it is, never an alias. It prints nothing where it is nobody's. */
export function searchDomainOwner(state: PanelState, [domain, type = 'any']: readonly string[]): string {
  if (domain === undefined) throw new Refusal(1, 'Usage: v-search-domain-owner DOMAIN [TYPE]');
  checkDomainFormat(domain);
  const pattern = asPanelPattern(domain);
  const owner = Object.entries(state.accounts).find(([, { domains, dnsDomains }]) => {
    const names = [...(type === 'dns' ? [] : Object.keys(domains)), ...(type === 'web' ? [] : Object.keys(dnsDomains))];
    return names.some((name) => pattern.test(name));
  });
  if (owner === undefined) throw new Refusal(3, '');
  return owner[0];
}

/** As `column -t` aligns them. */
function columns(rows: readonly (readonly string[])[]): string {
  const width = (at: number): number => Math.max(...rows.map((row) => row[at]?.length ?? 0));
  return rows
    .map((row) => row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(width(at)))).join('  '))
    .join('\n');
}
