import { parseCsv } from '../domain/csv.ts';
import { parseJson } from '../domain/json.ts';
import type { Mappings } from '../domain/network/mappedDomain.ts';
import { parseMappings } from './rows.ts';

/** `notAList`: neither JSON nor rows under a header. `columns`: some of what is needed is not among them. */
export type SnapshotProblem = 'empty' | 'brokenJson' | 'notAList' | 'columns' | 'rows';

export type SnapshotResult =
  | {
      readonly ok: true;
      readonly mappings: Mappings;
      /** Exactly as many rows as `wp wu domain list` gives at most, without a word, and nothing shows that it was another command. */
      readonly mayBeCut: boolean;
    }
  | { readonly ok: false; readonly problem: SnapshotProblem };

const cutAt = 100;
const needed = ['id', 'blog_id', 'domain', 'active', 'primary_domain', 'stage'];

/**
 * Reads what WP-CLI printed: `wp eval '…wu_get_domains…'`, `wp wu domain list` as JSON, CSV or a table, or
 * `wp db query` with its tabs. PHP's own notices may stand before it.
 */
export function readSnapshot(text: string): SnapshotResult {
  const clean = text.replace(/^\ufeff/, '').trim();
  if (clean === '') return no('empty');
  const json = clean.search(/^\[/m);
  if (json !== -1) return fromJson(clean.slice(json));
  const begin = clean.search(/^(?:\+-|(?:[^\s,]*[,\t])*"?blog_id\b)/m);
  if (begin === -1) return no('notAList');
  const rows = clean.slice(begin);
  const isTabbed = !rows.startsWith('+-') && /^[^\n]*\t/.test(rows);
  const [header = [], ...cells] = rows.startsWith('+-') ? tableRows(rows) : parseCsv(rows, isTabbed ? '\t' : ',');
  const keys = header.map((cell) => cell.trim());
  const records = cells.map((row) => Object.fromEntries(keys.map((key, at) => [key, row[at]?.trim()])));
  return fromRecords(
    records,
    needed.every((key) => keys.includes(key)),
    !isTabbed,
  );
}

function fromJson(text: string): SnapshotResult {
  const items = parseJson(text.slice(0, text.lastIndexOf(']') + 1));
  if (!Array.isArray(items)) return no('brokenJson');
  const records = items.map((item: unknown) => (typeof item === 'object' && item !== null ? item : {}));
  // The whole object has a `model`, which the rows of the command that stops do not.
  const isWhole = records.some((each) => 'model' in each);
  return fromRecords(
    records,
    records.every((each) => needed.every((key) => key in each)),
    !isWhole,
  );
}

function fromRecords(records: readonly object[], hasColumns: boolean, stops: boolean): SnapshotResult {
  if (!hasColumns) return no('columns');
  const mappings = parseMappings(records);
  if (mappings === undefined) return no('rows');
  return { ok: true, mappings, mayBeCut: stops && records.length === cutAt };
}

function tableRows(text: string): readonly (readonly string[])[] {
  const lines = text.split(/\r?\n/).filter((line) => line.startsWith('|'));
  return lines.map((line) => line.split('|').slice(1, -1));
}

function no(problem: SnapshotProblem): SnapshotResult {
  return { ok: false, problem };
}
