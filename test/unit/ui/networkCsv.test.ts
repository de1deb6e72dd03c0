import { expect, it } from 'vitest';
import { parseCsv } from '../../../src/domain/csv.ts';
import type { NameVerdict } from '../../../src/operations/diagnosis/names/examineNames.ts';
import { networkCsv } from '../../../src/ui/domainDiagnosis/networkCsv.ts';
import { name } from '../domain/visitors/name.ts';

const webDomain = 'network.example.com';
const shop = name('shop.example.org');
const verdicts: readonly NameVerdict[] = [
  { name: webDomain, alias: undefined, conclusion: { kind: 'live', answer: { kind: 'answers' }, beside: [] } },
  {
    name: shop,
    alias: undefined,
    conclusion: { kind: 'notLive', cause: { kind: 'aliasMissing', name: shop, webDomain }, beside: [] },
  },
  {
    name: '=cmd|calc',
    alias: '=cmd|calc',
    conclusion: { kind: 'notLive', cause: { kind: 'accountSuspended', account: 'admin' }, beside: [] },
  },
];

it('has a row for each name, the worst first, with the kinds as they are called in the code and what helps', () => {
  const csv = networkCsv(verdicts);
  expect(parseCsv(csv, ',')).toEqual([
    ['name', 'alias', 'verdict', 'cause', 'result', 'remedy'],
    [
      '=cmd|calc',
      '=cmd|calc',
      'notLive',
      'accountSuspended',
      expect.any(String),
      expect.stringContaining('v-unsuspend-user admin'),
    ],
    [shop, '', 'notLive', 'aliasMissing', `${shop} is not an alias of ${webDomain}.`, expect.any(String)],
    [webDomain, '', 'live', '', expect.stringContaining('is live'), ''],
  ]);
  // A spreadsheet would run what begins so.
  expect(csv).not.toMatch(/^=/m);
});
