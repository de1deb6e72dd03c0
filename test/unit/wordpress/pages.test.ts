import { expect, it } from 'vitest';
import { readPages, type Page } from '../../../src/wordpress/pages.ts';

/** Reads a list of that many rows, in which a page may be made to come out otherwise. */
function read(count: number, change: (page: Page, number: number) => Page = (page) => page): Promise<unknown> {
  const all = Array.from({ length: count }, (_, at) => ({ id: at }));
  return readPages(
    (number) => Promise.resolve(change({ rows: all.slice((number - 1) * 100, number * 100), total: count }, number)),
    'id',
  ).then(
    (rows) => rows.length,
    (error: unknown) => (error instanceof Error && 'failure' in error ? error.failure : error),
  );
}

it('reads until a page is short, also where nobody tells how many rows there are', async () => {
  for (const count of [0, 1, 10, 99, 100, 101, 200, 250]) {
    expect(await read(count)).toBe(count);
    expect(await read(count, ({ rows }) => ({ rows, total: undefined }))).toBe(count);
  }
});

it('is whole or fails: rows that come again, fewer than there are, a number that changes on the way', async () => {
  const first = Array.from({ length: 100 }, (_, at) => ({ id: at }));
  expect(await read(250, () => ({ rows: first, total: undefined }))).toEqual({ kind: 'rowsRepeat', read: 100 });
  const ten = first.slice(0, 10);
  expect(await read(250, () => ({ rows: ten, total: undefined }))).toEqual({ kind: 'rowsRepeat', read: 10 });
  expect(await read(250, () => ({ rows: ten, total: 250 }))).toEqual({
    kind: 'incomplete',
    read: 10,
    total: 250,
  });
  // A row that goes away while the first page is read moves another one from the second page to where nobody looks.
  const shifted = await read(250, ({ rows }, number) => (number === 1 ? { rows, total: 250 } : { rows, total: 249 }));
  expect(shifted).toEqual({ kind: 'incomplete', read: 250, total: 249 });
});
