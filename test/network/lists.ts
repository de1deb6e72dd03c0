import { json, type RestAnswer } from './answers.ts';
import type { NetworkState } from './state.ts';

type Row = Readonly<Record<string, unknown>>;

/** A list by the paging of the plugin's version: `number` and `offset`, or `page` and `per_page`; the other pair is ignored. */
export function listAnswer(
  { version }: Pick<NetworkState, 'version'>,
  query: URLSearchParams,
  rows: readonly Row[],
  headers: Readonly<Record<string, string>>,
): RestAnswer {
  const sorted = sort(rows, query);
  const total = sorted.length;
  if (version === '2.4.10') {
    if (query.has('count')) return json(200, total, headers);
    const offset = Number(query.get('offset') ?? 0);
    return json(200, shaped(query, sorted.slice(offset, offset + oldSize(query, total))), headers);
  }
  const wrong = outOfBounds(query);
  if (wrong !== undefined) return invalidParameter(...wrong, headers);
  const size = Number(query.get('per_page') ?? 10);
  const page = Number(query.get('page') ?? 1);
  // With `fields` the plugin counts something else: 5 of 9 rows, 10 of 250.
  const counted = query.has('fields') ? (total > 10 ? 10 : 5) : total;
  const totals = { 'X-WP-Total': String(counted), 'X-WP-TotalPages': String(Math.ceil(counted / size)) };
  if (query.has('count')) return json(200, total, { ...totals, ...headers });
  return json(200, shaped(query, sorted.slice((page - 1) * size, page * size)), { ...totals, ...headers });
}

function oldSize(query: URLSearchParams, total: number): number {
  const number = Number(query.get('number') ?? 100);
  return number === 0 ? total : Math.max(number, 1);
}

function outOfBounds(query: URLSearchParams): [parameter: string, problem: string] | undefined {
  const size = Number(query.get('per_page') ?? 10);
  if (!(size >= 1 && size <= 100)) return ['per_page', 'per_page must be between 1 (inclusive) and 100 (inclusive)'];
  if (!(Number(query.get('page') ?? 1) >= 1)) return ['page', 'page must be greater than or equal to 1'];
  return undefined;
}

function invalidParameter(name: string, problem: string, headers: Readonly<Record<string, string>>): RestAnswer {
  const details = { [name]: { code: 'rest_out_of_bounds', message: problem, data: null } };
  const data = { status: 400, params: { [name]: problem }, details };
  return json(400, { code: 'rest_invalid_param', message: `Invalid parameter(s): ${name}`, data }, headers);
}

/** Newest first unless asked. */
function sort(rows: readonly Row[], query: URLSearchParams): readonly Row[] {
  const key = query.get('orderby') ?? 'id';
  const by = key === 'id' && rows.some((row) => 'site_id' in row) ? 'blog_id' : key;
  const ascending = rows.toSorted((a, b) => {
    const [left, right] = [String(a[by]), String(b[by])];
    return by.endsWith('id') ? Number(left) - Number(right) : left < right ? -1 : Number(left > right);
  });
  return query.get('order') === 'asc' ? ascending : ascending.toReversed();
}

function shaped(query: URLSearchParams, rows: readonly Row[]): unknown {
  const fields = query.get('fields');
  if (fields === null) return rows;
  return fields === 'ids' ? rows.map(({ id }) => id) : Object.fromEntries(rows.map((row) => [row['id'], row[fields]]));
}
