import { NetworkError } from './networkFailure.ts';

/** As JSON has it. */
export type Row = Readonly<Record<string, unknown>>;

/** A page of a list, with the number of all rows where the network tells it. */
export interface Page {
  readonly rows: readonly Row[];
  readonly total: number | undefined;
}

const pageSize = 100;
/** So many rows newer versions give where no query reaches them. */
const defaultSize = 10;

/** The parameters of page 1, 2, …: those of newer versions and those of older ones, each of which ignores the others. */
export function pageParameters(page: number): Readonly<Record<string, string>> {
  const size = String(pageSize);
  const offset = String((page - 1) * pageSize);
  return { per_page: size, page: String(page), number: size, offset, orderby: 'id', order: 'asc' };
}

/**
 * Reads a list page by page until one is short, or until there are as many rows as each page said; whole or not at all:
 * rejects with `rowsRepeat` or `incomplete` where it is not certain that these are all rows. `id` is the field that tells
 * rows apart.
 */
export async function readPages(readPage: (page: number) => Promise<Page>, id: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const seen = new Set<string | number>();
  const totals = new Set<number>();
  for (let page = 1; ; page += 1) {
    const { rows: more, total } = await readPage(page);
    if (total !== undefined) totals.add(total);
    for (const row of more) {
      const value = row[id];
      if (typeof value !== 'string' && typeof value !== 'number') throw new NetworkError({ kind: 'notUnderstood' });
      if (seen.has(value)) throw new NetworkError({ kind: 'rowsRepeat', read: rows.length });
      seen.add(value);
      rows.push(row);
    }
    const other = [...totals].find((each) => each !== rows.length);
    const isWhole = totals.size > 0 && other === undefined;
    // Where nobody tells how many there are, the next page shows whether these were all, or the first ones over again.
    const isFull = more.length === pageSize || (total === undefined && more.length === defaultSize);
    if (isFull && !isWhole) continue;
    if (other !== undefined) throw new NetworkError({ kind: 'incomplete', read: rows.length, total: other });
    return rows;
  }
}
