import { parseCsv } from './csv.ts';
import { parseDomainName } from './domainName.ts';
import { parseJson } from './json.ts';

/** Keys and headers under which lists keep names, the surest first: those of WP-CLI, of the plugin and of our own export. */
const nameKeys = ['alias', 'domain', 'domain_name', 'hostname', 'host', 'url', 'name'];

/**
 * The texts that are meant as names in what a person typed, pasted or opened: a JSON array of strings or objects
 * (`wp wu domain list --format=json`), CSV with a header, or words between commas, semicolons, spaces and lines
 * (`wp site list --field=url`). They are not checked.
 */
export function readNameList(text: string): readonly string[] {
  const clean = text.replace(/^\ufeff/, '').trim();
  return fromJson(clean) ?? fromCsv(clean) ?? words(clean);
}

/** Whether a text of one line was CSV with a header, which a box of one line has put one after the other. */
export function hasLostLines(text: string): boolean {
  if (text.trim().startsWith('[')) return false;
  const all = words(text);
  return all.some((word) => nameKeys.includes(word.toLowerCase())) && all.some((word) => parseDomainName(word).ok);
}

function fromJson(text: string): readonly string[] | undefined {
  if (!text.startsWith('[')) return undefined;
  const items = parseJson(text);
  if (!Array.isArray(items)) return undefined;
  return items.flatMap((item: unknown) => {
    if (typeof item === 'string') return item.trim() === '' ? [] : [item.trim()];
    if (typeof item !== 'object' || item === null) return [];
    const fields = new Map<string, unknown>(Object.entries(item).map(([key, value]) => [key.toLowerCase(), value]));
    const name = nameKeys.map((key) => fields.get(key)).find((value) => typeof value === 'string' && value !== '');
    return typeof name === 'string' ? [name.trim()] : [];
  });
}

function fromCsv(text: string): readonly string[] | undefined {
  const [head = ''] = text.split(/\r\n?|\n/, 1);
  const separator = [',', ';', '\t'].find((each) => head.includes(each)) ?? ',';
  const [header = []] = parseCsv(head, separator);
  const keys = header.map((cell) => cell.trim().toLowerCase());
  const column = nameKeys.map((key) => keys.indexOf(key)).find((index) => index !== -1);
  if (column === undefined) return undefined;
  return parseCsv(text, separator)
    .slice(1)
    .map((row) => (row[column] ?? '').trim())
    .filter((name) => name !== '');
}

function words(text: string): readonly string[] {
  return text
    .split(/[\s,;]+/u)
    .map((word) => word.replace(/^["'<(]+|["'>)]+$/g, ''))
    .filter((word) => word !== '');
}
