import { expect, it } from 'vitest';
import { NetworkFacts } from '../../../src/inventory/networkFacts.ts';
import { Source } from '../../../src/inventory/source.ts';
import type { NetworkList } from '../../../src/domain/network/networkList.ts';
import type { WebDomain } from '../../../src/domain/webDomain.ts';
import { mapped, network, webDomain } from '../domain/network/lists.ts';

const never = (): Promise<never> => Promise.reject(new Error('nobody is asked'));

it('says something of the base web domain alone, once both lists are known, and makes it anew for another list only', () => {
  const accounts = new Source<readonly WebDomain[]>(never);
  const networks = new Source<NetworkList>(never);
  const facts = new NetworkFacts(accounts, networks, () => 'net.example.com');
  const roleOf = (alias: string, domain = 'net.example.com') => facts.facts('c', domain)(alias)?.role.kind;
  const told: string[] = [];
  facts.onDidChange((id) => told.push(id));

  networks.learn('c', network([mapped('shop.example.org')]));
  expect([roleOf('shop.example.org'), facts.differences('c')]).toEqual([undefined, []]);
  const other = webDomain('other.example', 'shop.example.org');
  accounts.learn('c', [webDomain('net.example.com'), other]);
  expect(facts.differences('c').map(({ kind }) => kind)).toEqual(['elsewhere']);
  expect(facts.laid('c')).toBe(facts.laid('c'));
  accounts.learn('c', [webDomain('net.example.com', 'shop.example.org'), webDomain('other.example')]);
  expect([roleOf('shop.example.org'), roleOf('shop.example.org', 'other.example')]).toEqual(['mapped', undefined]);
  expect(facts.differences('c')).toEqual([]);
  networks.forget('c');
  expect([roleOf('shop.example.org'), told]).toEqual([undefined, ['c', 'c']]);
});
