import { expect, it } from 'vitest';
import { networkFacts, type NetworkFact } from '../../../../src/domain/facts/networkFact.ts';
import type { NetworkList } from '../../../../src/domain/network/networkList.ts';
import { joinNetwork } from '../../../../src/domain/network/networkJoin.ts';
import { networkDifferences } from '../../../../src/domain/network/networkDifferences.ts';
import { mapped, network, site, webDomain } from '../network/lists.ts';

const base = webDomain(
  'net.example.com',
  'live.example.org',
  'www.live.example.org',
  'Waiting.example.org',
  'off.example.org',
  'gone.example.org',
  'one.example.org',
  'two.example.org',
  'orphan.example.org',
  's3.net.example.com',
  'www.net.example.com',
);
const list = network(
  [
    mapped('live.example.org', { primary: true }),
    mapped('waiting.example.org', { stage: 'checking-dns' }),
    mapped('off.example.org', { active: false }),
    mapped('gone.example.org', { blogId: 4 }),
    mapped('one.example.org', { blogId: 1, primary: true }),
    mapped('two.example.org', { blogId: 1, primary: true }),
  ],
  { sites: [site(1), site(2, { title: 'Shop' }), site(3), site(4, { state: 'archived' })] },
);

function factOf(alias: string, from: NetworkList['from'] = 'network'): NetworkFact {
  const known = { ...list, from };
  return networkFacts(joinNetwork(base, known), networkDifferences(base, known, [base]), from)(alias);
}

it.each([
  ['live.example.org', 'mapped', undefined, undefined, ['@mapped']],
  ['www.live.example.org', 'companion', undefined, undefined, []],
  ['Waiting.example.org', 'mapped', 'stage', 'stage', ['@mapped', '@stage']],
  ['off.example.org', 'mapped', 'inactive', 'stage', ['@mapped', '@stage']],
  ['gone.example.org', 'mapped', 'siteGone', 'stage', ['@mapped', '@stage']],
  ['one.example.org', 'mapped', 'twoPrimaries', 'stage', ['@mapped', '@stage']],
  ['two.example.org', 'mapped', 'twoPrimaries', 'stage', ['@mapped', '@stage']],
  ['orphan.example.org', 'orphan', 'orphan', 'orphan', ['@orphan']],
  ['s3.net.example.com', 'site', undefined, undefined, []],
  ['www.net.example.com', 'network', undefined, undefined, []],
] as const)('%s is %s, differs by %s, and is marked %s', (alias, role, difference, trouble, tokens) => {
  const fact = factOf(alias);
  expect([fact.role.kind, fact.difference?.kind, fact.trouble, fact.tokens]).toEqual([
    role,
    difference,
    trouble,
    tokens,
  ]);
});

it('an export has the site, and how far the check has come', () => {
  expect(factOf('live.example.org').columns).toEqual({
    network: 'mapped',
    site_id: '2',
    site: 'Shop',
    primary: 'yes',
    stage: 'done',
    network_problem: '',
  });
  expect(factOf('off.example.org').columns).toMatchObject({ primary: 'no', stage: 'inactive' });
  expect(factOf('orphan.example.org').columns).toMatchObject({ site_id: '', site: '', network_problem: 'orphan' });
});

it('of a snapshot, which may be cut off, no alias is marked as an orphan', () => {
  expect(factOf('orphan.example.org', 'snapshot').trouble).toBeUndefined();
  expect(factOf('waiting.example.org', 'snapshot').trouble).toBe('stage');
});
