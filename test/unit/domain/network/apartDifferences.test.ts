import { expect, it } from 'vitest';
import { wholeView } from '../../../../src/domain/aliasView.ts';
import { apartDifferences, nameOf } from '../../../../src/domain/network/apartDifferences.ts';
import { filterDifferences } from '../../../../src/domain/network/filterDifferences.ts';
import { networkDifferences } from '../../../../src/domain/network/networkDifferences.ts';
import { mapped, network, webDomain } from './lists.ts';

const base = webDomain('net.example.com', 'Waiting.example.org', 'orphan.example.org', '*.net.example.com');
const other = webDomain('x.example', 'held.example.org');
const unreadable = [{ id: 9, blogId: 2, text: 'intranet', problem: 'singleLabel' }] as const;
const rows = [
  mapped('waiting.example.org', { stage: 'failed' }),
  mapped('blog.net.example.com', { stage: 'failed' }),
  mapped('held.example.org'),
  mapped('xn--bcher-kva.example.org'),
];
const differences = networkDifferences(base, network(rows, { unreadable }), [base, other]);
const apart = apartDifferences(base, differences);
const kinds = (all: typeof apart) => all.map((each) => `${each.kind} ${nameOf(each) ?? ''}`.trim());

it('what an alias tells of stands at it alone, in whatever way the panel writes it; the rest is in order', () => {
  expect(kinds(apart)).toEqual([
    'stage blog.net.example.com',
    'missing xn--bcher-kva.example.org',
    'elsewhere held.example.org',
    'unreadable',
  ]);
});

it.each([
  ['', [0, 1, 2, 3]],
  ['BÜCHER', [1]],
  ['@missing', [1, 2]],
  ['@stage', [0, 3]],
  ['@mapped held', [2]],
  ['intra', [3]],
  ['@orphan', []],
] as const)('a filter by %j shows those at %j', (text, shown) => {
  expect(filterDifferences(apart, { ...wholeView, text })).toEqual(shown.map((at) => apart[at]));
});
