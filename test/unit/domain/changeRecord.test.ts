import { expect, it } from 'vitest';
import { withRecord, type ChangeRecord } from '../../../src/domain/changeRecord.ts';

const record = (id: number, names = 1): ChangeRecord => ({
  id: String(id),
  connectionId: 'c',
  at: id,
  kind: 'add',
  by: 'somebody',
  parts: [{ domain: 'd', added: Array.from({ length: names }, (_, index) => `n${index}.example.net`), removed: [] }],
  exceptions: 0,
  isUndone: false,
});

it('keeps the newest 500, and fewer when they hold very many names', () => {
  let records: readonly ChangeRecord[] = [];
  for (let id = 0; id < 510; id += 1) records = withRecord(records, record(id));
  expect([records.length, records[0]?.id, records.at(-1)?.id]).toEqual([500, '509', '10']);
  expect(withRecord(records, record(510, 49_990))).toHaveLength(11);
  expect(withRecord(records, record(510, 60_000))).toHaveLength(1);
});
