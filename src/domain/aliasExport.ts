import { csvLine } from './csv.ts';
import { displayName } from './domainName.ts';
import { noFacts, type FactsOf } from './facts/factView.ts';
import type { WebDomain } from './webDomain.ts';

export type ExportFormat = 'text' | 'csv' | 'json';

/**
 * The aliases of web domains as a text that `readNameList` reads again: one a line, CSV with a header, or a JSON array of
 * objects. `alias` is exactly what the panel stores, `unicode` what people read; behind them stand the columns of what is
 * known beside, of sources that know something of one alias at least. In CSV and JSON `absentOf` adds rows without an alias,
 * of names that a web domain should have.
 */
export function exportAliases(
  domains: readonly WebDomain[],
  format: ExportFormat,
  factsOf: (webDomain: string) => FactsOf = () => noFacts,
  absentOf: (webDomain: string) => readonly string[] = () => [],
): string {
  if (format === 'text') return lines(domains.flatMap(({ aliases }) => aliases));
  const known = domains.flatMap(({ name, aliases }) => {
    const facts = factsOf(name);
    const row = (alias: string, text: string) => ({
      row: { web_domain: name, alias, unicode: displayName(text) },
      columns: Object.fromEntries(facts(text).flatMap(({ columns }) => Object.entries(columns))),
    });
    return [...aliases.map((alias) => row(alias, alias)), ...absentOf(name).map((absent) => row('', absent))];
  });
  const header = [...new Set(known.flatMap(({ columns }) => Object.keys(columns)))];
  const rows = known.map(({ row, columns }) => ({
    ...row,
    ...Object.fromEntries(header.map((column) => [column, columns[column] ?? ''])),
  }));
  switch (format) {
    case 'csv':
      return lines(
        [['web_domain', 'alias', 'unicode', ...header], ...rows.map((row) => Object.values(row))].map(csvLine),
      );
    case 'json':
      return `${JSON.stringify(rows, undefined, 2)}\n`;
  }
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
