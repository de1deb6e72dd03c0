import { parseCsv } from './csv.ts';
import { parseDomainName } from './domainName.ts';
import { parseJson } from './json.ts';

/** Keys and headers under which lists keep names, the surest first: those of WP-CLI, of the plugin and of our own export. */
const nameKeys = ['alias', 'domain', 'domain_name', 'hostname', 'host', 'url', 'name'];

/** More rows than this `wp wu domain list` never gives, without a word: a list that has exactly so many may be cut off. */
export const cutOffRows = 100;

/** What a list says, or what it is instead of a list of names. */
export type NameList =
  | {
      readonly ok: true;
      readonly names: readonly string[];
      /** With those that have no name. */
      readonly rows: number;
    }
  | { readonly ok: false; readonly problem: NameListProblem };

/** `ids`: nothing but numbers or `Array`, as `--format=ids` gives. `jsonObject`: as REST gives with `fields=domain`. */
export type NameListProblem = 'yaml' | 'ids' | 'jsonObject' | 'brokenJson';

/**
 * The texts that are meant as names in what a person typed, pasted or opened: a JSON array of strings or objects
 * (`wp … --format=json`), CSV with a header, a table as WP-CLI draws it, or words between commas, semicolons, spaces and
 * lines (`wp site list --field=url`). They are not checked.
 */
export function readNameList(text: string): NameList {
  const clean = text.replace(/^\ufeff/, '').trim();
  if (/^[[{]/.test(clean)) return fromJson(clean);
  if (isYaml(clean)) return { ok: false, problem: 'yaml' };
  return clean.startsWith('+-') ? fromTable(clean) : (fromCsv(clean) ?? listOf(words(clean)));
}

/** Whether a text of one line was CSV with a header, which a box of one line has put one after the other. */
export function hasLostLines(text: string): boolean {
  if (text.trim().startsWith('[')) return false;
  const all = words(text);
  return all.some((word) => nameKeys.includes(word.toLowerCase())) && all.some((word) => parseDomainName(word).ok);
}

function fromJson(text: string): NameList {
  const items = parseJson(text);
  if (items === undefined) return { ok: false, problem: 'brokenJson' };
  return Array.isArray(items) ? listOf(items.map(nameIn)) : { ok: false, problem: 'jsonObject' };
}

function nameIn(item: unknown): string {
  if (typeof item === 'string' || typeof item === 'number') return String(item);
  if (typeof item !== 'object' || item === null) return '';
  const fields = new Map<string, unknown>(Object.entries(item).map(([key, value]) => [key.toLowerCase(), value]));
  const name = nameKeys.map((key) => fields.get(key)).find((value) => typeof value === 'string' && value !== '');
  return typeof name === 'string' ? name : '';
}

/** Keys before values at the start of a line; `---` begins what WP-CLI and most other programs write. */
function isYaml(text: string): boolean {
  return /^---(?:\s|$)/.test(text) || /^[ \t]*(?:- )?\w+:(?:[ \t]|$)/m.test(text);
}

function fromTable(text: string): NameList {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.startsWith('|'));
  return fromRows(lines.map((line) => line.split('|').slice(1, -1))) ?? listOf([]);
}

function fromCsv(text: string): NameList | undefined {
  const [head = ''] = text.split(/\r\n?|\n/, 1);
  const separator = [',', ';', '\t'].find((each) => head.includes(each)) ?? ',';
  return columnIn(parseCsv(head, separator)[0]) === undefined ? undefined : fromRows(parseCsv(text, separator));
}

function fromRows([header, ...rows]: readonly (readonly string[])[]): NameList | undefined {
  const column = columnIn(header);
  return column === undefined ? undefined : listOf(rows.map((row) => row[column] ?? ''));
}

function columnIn(header: readonly string[] = []): number | undefined {
  const keys = header.map((cell) => cell.trim().toLowerCase());
  return nameKeys.map((key) => keys.indexOf(key)).find((index) => index !== -1);
}

/** A list of one text from each row, empty where it has none. */
function listOf(rows: readonly string[]): NameList {
  const names = rows.map((row) => row.trim()).filter((name) => name !== '');
  if (names.length > 0 && names.every((name) => /^(?:\d+|Array)$/.test(name))) return { ok: false, problem: 'ids' };
  return { ok: true, names, rows: rows.length };
}

function words(text: string): readonly string[] {
  return text
    .split(/[\s,;]+/u)
    .map(withoutQuotes)
    .filter((word) => word !== '');
}

/** A word without quotes and brackets around it. */
function withoutQuotes(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && `"'<(`.includes(word[start] ?? '')) start++;
  while (end > start && `"'>)`.includes(word[end - 1] ?? '')) end--;
  return word.slice(start, end);
}
