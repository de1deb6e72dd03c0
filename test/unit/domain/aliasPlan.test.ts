import { describe, expect, it } from 'vitest';
import { planAliases, type AliasPlan } from '../../../src/domain/aliasPlan.ts';
import type { WebDomain } from '../../../src/domain/webDomain.ts';

const nothing: AliasPlan = { add: [], remove: [], unchanged: [], collateral: [], leftOut: [], readAs: [] };

describe('planAliases', () => {
  const domain = (...aliases: string[]): WebDomain => ({
    name: 'net.example.org',
    aliases,
    suspended: false,
    ssl: true,
    ip: '127.0.0.2',
    documentRoot: '/home/wpnet/web/net.example.org/public_html/',
  });

  it('adds what is missing, once, and leaves what is there', () => {
    const plan = planAliases(domain('a.example.net'), {
      add: ['b.example.net', 'a.example.net', 'b.example.net', 'net.example.org'],
    });
    expect(plan).toEqual({
      ...nothing,
      add: ['b.example.net'],
      unchanged: ['a.example.net', 'net.example.org'],
      leftOut: [{ name: 'b.example.net', kind: 'double' }],
    });
  });

  it('takes a name for present in whichever form it is stored', () => {
    const stored = domain('straße.example.net', 'A.example.net', 'xn--bcher-kva.example.net');
    const wanted = ['xn--strae-oqa.example.net', 'a.example.net', 'xn--bcher-kva.example.net'];
    expect(planAliases(stored, { add: wanted })).toMatchObject({ add: [], unchanged: wanted });
  });

  it('removes by the exact stored text alone, and says which the panel cannot remove', () => {
    const stored = domain('straße.example.net', ' spaced.example.net', 'two words', 'foo_bar.example.net', 'localhost');
    const remove = [...stored.aliases, 'xn--strae-oqa.example.net', 'spaced.example.net'];
    expect(planAliases(stored, { remove })).toEqual({
      ...nothing,
      remove: ['straße.example.net', 'localhost'],
      unchanged: ['xn--strae-oqa.example.net', 'spaced.example.net'],
      leftOut: [' spaced.example.net', 'two words', 'foo_bar.example.net'].map((name) => ({
        name,
        kind: 'notRemovable',
      })),
    });
  });

  it('names the neighbours that go along, but not those to be removed anyway', () => {
    const stored = domain('a.b.example.net', 'a-b.example.net', 'aab.example.net', 'zz.example.net');
    expect(planAliases(stored, { remove: ['a.b.example.net', 'aab.example.net'] })).toEqual({
      ...nothing,
      remove: ['a.b.example.net', 'aab.example.net'],
      collateral: ['a-b.example.net'],
    });
  });

  it('keeps a name whose removal would take along what the panel does not take back', () => {
    const stored = domain('a.b.example.net', 'a_b.example.net', 'c.d.example.net', 'c.d-example.net');
    const remove = ['a.b.example.net', 'c.d.example.net'];
    expect(planAliases(stored, { remove })).toEqual({
      ...nothing,
      remove: ['c.d.example.net'],
      collateral: ['c.d-example.net'],
      leftOut: [{ name: 'a.b.example.net', kind: 'wouldLose', neighbours: ['a_b.example.net'] }],
    });
    expect(planAliases({ ...stored, suspended: true }, { remove })).toMatchObject({ remove: [], collateral: [] });
  });

  it('keeps a name whose neighbour stays because of its own neighbour', () => {
    const stored = domain('a.b.example.net', 'a-b.example.net', 'a-b_example.net');
    const plan = planAliases({ ...stored, suspended: true }, { remove: ['a.b.example.net', 'a-b.example.net'] });
    expect(plan.leftOut.map(({ name, kind }) => [name, kind])).toEqual([
      ['a.b.example.net', 'wouldLose'],
      ['a-b.example.net', 'wouldLose'],
    ]);
  });

  it('says how a text was read, and why one is no name', () => {
    const plan = planAliases(domain(), {
      add: ['https://Shop.example.net/cart', 'ada@example.net', 'SHOP.example.net'],
    });
    expect(plan).toEqual({
      ...nothing,
      add: ['shop.example.net'],
      readAs: [{ text: 'https://Shop.example.net/cart', name: 'shop.example.net' }],
      leftOut: [
        { name: 'ada@example.net', kind: 'invalid', problem: 'email' },
        { name: 'SHOP.example.net', kind: 'double' },
      ],
    });
  });

  it('brings the www companions that the policy wants, each once', () => {
    const stored = domain('www.b.example.net');
    const wanted = {
      add: ['example.net', 'www.example.net', 'shop.example.net', 'b.example.net'],
      www: 'always' as const,
    };
    expect(planAliases(stored, wanted)).toEqual({
      ...nothing,
      add: ['example.net', 'www.example.net', 'shop.example.net', 'www.shop.example.net', 'b.example.net'],
      unchanged: ['www.b.example.net'],
    });
    expect(planAliases(stored, { ...wanted, www: 'main_only' }).add).not.toContain('www.shop.example.net');
  });

  it('does not remove what is wanted at the same time', () => {
    const plan = planAliases(domain('straße.example.net'), {
      add: ['straße.example.net'],
      remove: ['straße.example.net'],
    });
    expect(plan).toMatchObject({ add: [], remove: [], unchanged: ['xn--strae-oqa.example.net'] });
  });

  it('leaves out what another web domain of the account has', () => {
    const other = { ...domain('straße.example.net'), name: 'other.example.org' };
    const add = ['straße.example.net', 'other.example.org', 'free.example.net'];
    expect(planAliases(domain(), { add }, { domains: [domain('x.example.net'), other] })).toMatchObject({
      add: ['free.example.net'],
      leftOut: [
        { name: 'xn--strae-oqa.example.net', kind: 'heldElsewhere', by: 'other.example.org' },
        { name: 'other.example.org', kind: 'heldElsewhere', by: 'other.example.org' },
      ],
    });
  });

  it('leaves out what the package does not allow, removals counted first', () => {
    const wanted = { add: ['b.example.net', 'c.example.net'], remove: ['a.example.net'] };
    expect(planAliases(domain('a.example.net', 'z.example.net'), wanted, { limit: 2 })).toMatchObject({
      add: ['b.example.net'],
      leftOut: [{ name: 'c.example.net', kind: 'overLimit', limit: 2 }],
    });
  });

  it('leaves out what a list of this length would lose, and adds nothing to a suspended web domain', () => {
    const long = Array.from({ length: 3300 }, (_, index) => `n${index + 1000}.a.example.net`);
    const plan = planAliases(domain(...long), { add: ['b.example.net'], remove: ['n1000.a.example.net'] });
    expect(plan).toMatchObject({ add: [], remove: [] });
    expect(plan.leftOut.map(({ kind }) => kind)).toEqual(['overSize', 'overSize']);
    expect(planAliases({ ...domain(), suspended: true }, { add: ['b.example.net'] }).leftOut).toEqual([
      { name: 'b.example.net', kind: 'suspended' },
    ]);
  });
});
