import { csvLine } from './csv.ts';
import { displayName } from './domainName.ts';
import type { WebDomain } from './webDomain.ts';

export type ExportFormat = 'text' | 'csv' | 'json';

/**
 * The aliases of web domains as a text that `readNameList` reads again: one a line, CSV with a header, or a JSON array of
 * objects. `alias` is exactly what the panel stores, `unicode` what people read.
 */
export function exportAliases(domains: readonly WebDomain[], format: ExportFormat): string {
  const rows = domains.flatMap(({ name, aliases }) =>
    aliases.map((alias) => ({ web_domain: name, alias, unicode: displayName(alias) })),
  );
  switch (format) {
    case 'text':
      return lines(rows.map(({ alias }) => alias));
    case 'csv':
      return lines([csvLine(['web_domain', 'alias', 'unicode']), ...rows.map((row) => csvLine(Object.values(row)))]);
    case 'json':
      return `${JSON.stringify(rows, undefined, 2)}\n`;
  }
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
