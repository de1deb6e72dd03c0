import { expect, it } from 'vitest';
import { isLive, stages } from '../../../../src/domain/network/mappedDomain.ts';
import { joinNetwork } from '../../../../src/domain/network/networkJoin.ts';
import { mapped, network, site, webDomain } from './lists.ts';

const rows = [mapped('shop.example.org'), mapped('www.only.example.org'), mapped('xn--bcher-kva.example.org')];
const unreadable = [{ id: 9, blogId: 2, text: 'intranet', problem: 'singleLabel' }] as const;
const base = webDomain('net.example.com', '*.net.example.com', '*.example.org');
const { roleOf, isServed } = joinNetwork(
  base,
  network(rows, { unreadable, sites: [site(2, { domain: 'two.example' })] }),
);

it.each([
  ['shop.example.org', { kind: 'mapped', rows: [rows[0]] }],
  ['SHOP.example.org', { kind: 'mapped', rows: [rows[0]] }],
  ['bücher.example.org', { kind: 'mapped', rows: [rows[2]] }],
  ['www.shop.example.org', { kind: 'companion', of: rows[0] }],
  ['only.example.org', { kind: 'companion', of: rows[1] }],
  ['net.example.com', { kind: 'network' }],
  ['www.net.example.com', { kind: 'network' }],
  ['two.example', { kind: 'site', site: site(2, { domain: 'two.example' }) }],
  ['www.two.example', { kind: 'site', site: site(2, { domain: 'two.example' }) }],
  ['Intranet', { kind: 'unreadable', row: unreadable[0] }],
  ['*.net.example.com', { kind: 'wildcard' }],
  ['blog.net.example.com', { kind: 'wildcard' }],
  ['a.b.net.example.com', { kind: 'wildcard' }],
  ['*.b.net.example.com', { kind: 'wildcard' }],
  ['notnet.example.com', { kind: 'orphan' }],
  ['*.example.org', { kind: 'orphan' }],
  ['other.example.org', { kind: 'orphan' }],
  ['two words', { kind: 'orphan' }],
])('%s', (alias, role) => {
  expect(roleOf(alias)).toEqual(role);
});

it('a name is served by an alias, the web domain itself or the wildcard of the network, not by that of somebody else', () => {
  const served = ['net.example.com', 'x.net.example.com', 'shop.example.org'].map(isServed);
  expect(served).toEqual([true, true, false]);
});

it('a wildcard that is no alias covers nothing', () => {
  const { roleOf: role } = joinNetwork(webDomain('net.example.com'), network([]));
  expect([role('blog.net.example.com').kind, role('*.net.example.com').kind]).toEqual(['orphan', 'orphan']);
});

it('a name is live at the end of the check alone, and active', () => {
  const live = stages.filter((stage) => isLive(stage, true));
  expect(live).toEqual(['done', 'done-without-ssl']);
  expect(stages.filter((stage) => isLive(stage, false))).toEqual([]);
});
