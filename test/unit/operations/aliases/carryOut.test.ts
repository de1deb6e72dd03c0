import { describe, expect, it } from 'vitest';
import { difference } from '../../../../src/domain/aliasPlan.ts';
import type { ChangeRecord } from '../../../../src/domain/changeRecord.ts';
import type { Connection } from '../../../../src/domain/connection.ts';
import { companionChoices } from '../../../../src/domain/companions.ts';
import { carryOut, type CarriedOut } from '../../../../src/operations/aliases/carryOut.ts';
import type { ChangeKeeper } from '../../../../src/operations/aliases/changeKeeper.ts';
import { findWebDomain } from '../../../../src/operations/aliases/findWebDomain.ts';
import { propose, type KnownAccount, type Proposal } from '../../../../src/operations/aliases/propose.ts';
import { NotAgreedError, type Given } from '../../../../src/operations/aliases/requirement.ts';
import { undoOf, type WantedChange } from '../../../../src/operations/aliases/wantedChange.ts';
import { ReadOnlyError, type AccountLock, type Panel } from '../../../../src/operations/panel.ts';
import { parseWebDomains } from '../../../../src/hestia/webDomains.ts';
import { listWebDomains } from '../../../panel/listing.ts';
import { modelPanel } from '../../../panel/model.ts';
import { seed } from '../../../panel/seed.ts';

// Every operation from what is wanted to what is kept, without any dialogue: whoever asks for it meets the same rules.

const plain = 'plain.example.org';
const network = 'network.example.com';

/** An account with a few aliases, what is kept of its changes, and whether its lock is held. */
function start(protection?: Connection['protection']) {
  const state = seed();
  const domains = state.accounts['admin']?.domains ?? {};
  const domain = domains[plain];
  const other = domains[network];
  if (domain === undefined || other === undefined) throw new Error('the demo panel lacks a web domain');
  domain.aliases = ['a.example.net', 'www.a.example.net', 'b.example.net'];
  other.aliases = [];
  const model = modelPanel(state);
  const connection: Connection = { ...model.panel.connection, ...(protection && { protection }) };
  const records: ChangeRecord[] = [];
  const keeper: ChangeKeeper = {
    keep: (done) => {
      const record = { ...done, id: String(records.length), at: 0, by: 'test', isUndone: false };
      records.push(record);
      return Promise.resolve(record);
    },
    markUndone: (id) => {
      const at = records.findIndex((record) => record.id === id);
      records.splice(at, 1, ...records.slice(at, at + 1).map((record) => ({ ...record, isUndone: true })));
      return Promise.resolve();
    },
  };
  let isHeld = false;
  const lock: AccountLock = async (_key, run) => {
    isHeld = true;
    try {
      return await run();
    } finally {
      isHeld = false;
    }
  };
  const { client } = model.panel;
  const locked = <T>(call: () => Promise<T>): Promise<T> =>
    isHeld ? call() : Promise.reject(new Error('the lock is not held'));
  const panel: Panel = {
    connection,
    client: {
      ...client,
      listWebDomains: (...args) => locked(() => client.listWebDomains(...args)),
      addAliases: (...args) => locked(() => client.addAliases(...args)),
      deleteAlias: (...args) => locked(() => client.deleteAlias(...args)),
    },
  };
  const known = (as = protection): KnownAccount => ({
    connection: { ...model.panel.connection, ...(as && { protection: as }) },
    domains: parseWebDomains(listWebDomains(state, ['admin', 'json'])) ?? [],
  });
  const carry = (proposal: Proposal, given: Given = { consent: true }, to = keeper): Promise<CarriedOut> =>
    carryOut(proposal, given, { panel, lock, keeper: to, clock: model.clock });
  return { domain, other, records, model, known, carry };
}

const add = (...names: string[]): WantedChange => ({
  kind: 'change',
  purpose: 'add',
  domain: plain,
  wanted: { add: names },
});
const remove = (...names: string[]): WantedChange => ({
  kind: 'change',
  purpose: 'remove',
  domain: plain,
  wanted: { remove: names },
});
const move = (...names: string[]): WantedChange => ({ kind: 'move', purpose: 'move', from: plain, to: network, names });
const compare = (account: KnownAccount, ...names: string[]): WantedChange => ({
  kind: 'change',
  purpose: 'compare',
  domain: plain,
  wanted: difference(findWebDomain(account.domains, plain), names, 'never'),
});
const companions = (account: KnownAccount): WantedChange => ({
  kind: 'change',
  purpose: 'companions',
  domain: plain,
  wanted: companionChoices(findWebDomain(account.domains, plain)).find(({ kind }) => kind === 'addAll')?.wanted ?? {},
});

/** Each operation, what it requires over an ordinary and over a production connection, and the aliases after it. */
const operations: readonly [string, (account: KnownAccount) => WantedChange, string, string, string[], string[]][] = [
  ['add', () => add('c.example.net'), 'nothing', 'nothing', ['a', 'www.a', 'b', 'c'], []],
  ['remove', () => remove('b.example.net'), 'consent', 'webDomainTyped', ['a', 'www.a'], []],
  ['companions', companions, 'nothing', 'nothing', ['a', 'www.a', 'b', 'www.b'], []],
  [
    'compare',
    (account) => compare(account, 'a.example.net', 'www.a.example.net', 'd.example.net'),
    'consent',
    'webDomainTyped',
    ['a', 'www.a', 'd'],
    [],
  ],
  ['move', () => move('a.example.net', 'www.a.example.net'), 'consent', 'webDomainTyped', ['b'], ['a', 'www.a']],
];
const full = (names: readonly string[]): readonly string[] => names.map((name) => `${name}.example.net`).toSorted();

describe.each(operations)('%s', (_what, wanted, ordinary, production, after, moved) => {
  it('is done under the lock, kept, and undone by what was kept', async () => {
    const { known, carry, records, domain, other, model } = start();
    const proposal = propose(wanted(known()), known());
    expect([proposal.outlook, proposal.requires.kind]).toEqual(['ready', ordinary]);
    const carriedOut = await carry(proposal);
    expect([domain.aliases.toSorted(), other.aliases.toSorted()]).toEqual([full(after), full(moved)]);
    expect(model.isLive).toBe(true);
    if (!('record' in carriedOut) || carriedOut.record === undefined) throw new Error('nothing was kept');
    expect(records).toEqual([carriedOut.record]);

    const back = undoOf(carriedOut.record);
    if (back === undefined) throw new Error('it cannot be undone');
    const undo = propose(back, known());
    expect(await carry(undo)).toMatchObject({ record: { kind: 'undo' } });
    expect(domain.aliases.toSorted()).toEqual(full(['a', 'www.a', 'b']));
    expect(records.map(({ isUndone }) => isUndone)).toEqual([true, false]);
  });

  it('over a production connection asks for the web domain when something is taken away', async () => {
    const { known, carry, records, domain, other, model } = start('production');
    const before = [[...domain.aliases], [...other.aliases]];
    const proposal = propose(wanted(known()), known());
    expect(proposal.requires.kind).toBe(production);
    if (production === 'webDomainTyped') {
      await expect(carry(proposal)).rejects.toThrow(NotAgreedError);
      await expect(carry(proposal, { consent: true, typed: network })).rejects.toThrow(NotAgreedError);
      await expect(carry(proposal, { consent: false, typed: plain })).rejects.toThrow(NotAgreedError);
      expect([model.calls, records, [domain.aliases, other.aliases]]).toEqual([[], [], before]);
    }
    await carry(proposal, { consent: true, typed: ` ${plain} ` });
    expect([domain.aliases.toSorted(), other.aliases.toSorted()]).toEqual([full(after), full(moved)]);
  });

  it('is refused over a read-only connection, before anything is sent', async () => {
    const { known, carry, model } = start('readOnly');
    expect(() => propose(wanted(known()), known())).toThrow(ReadOnlyError);
    // Marked as such by another window, after it was proposed.
    const proposal = propose(wanted(known()), known('production'));
    await expect(carry(proposal, { consent: true, typed: plain })).rejects.toThrow(ReadOnlyError);
    expect(model.calls).toEqual([]);
  });

  it('is proposed anew when its web domain has changed meanwhile, and nothing is sent', async () => {
    const { known, carry, domain, model, records } = start();
    const proposal = propose(wanted(known()), known());
    domain.aliases.push('stranger.example.net');
    const carriedOut = await carry(proposal);
    expect(carriedOut.kind).toBe('changed');
    expect(model.calls.map(({ cmd }) => cmd)).toEqual(['v-list-web-domains']);
    expect(records).toEqual([]);
    if (carriedOut.kind !== 'changed') return;
    const anew = propose(wanted(carriedOut.account), carriedOut.account);
    expect((await carry(anew)).kind).toBe(anew.kind);
  });
});

describe('an undo', () => {
  it('of a web domain that takes nothing is left out, and can be undone later', async () => {
    const { known, carry, records, domain } = start();
    await carry(propose(remove('b.example.net'), known()));
    domain.suspended = true;
    const [record] = records;
    const back = record && undoOf(record);
    if (back === undefined) throw new Error('nothing was kept');
    const proposal = propose(back, known());
    expect(proposal).toMatchObject({ outlook: 'leftOut', plan: { leftOut: [{ kind: 'suspended' }] } });
    expect(await carry(proposal)).toEqual({ kind: 'leftOut' });
    expect(records).toMatchObject([{ isUndone: false }]);
    domain.suspended = false;
    await carry(propose(back, known()));
    expect(records).toMatchObject([{ isUndone: true }, { kind: 'undo' }]);
  });

  it('of what is so already has nothing to do, and is done', async () => {
    const { known, carry, records, domain, model } = start();
    await carry(propose(remove('b.example.net'), known()));
    domain.aliases.push('b.example.net');
    const sent = model.calls.length;
    const [record] = records;
    const back = record && undoOf(record);
    if (back === undefined) throw new Error('nothing was kept');
    expect(await carry(propose(back, known()))).toEqual({ kind: 'nothing' });
    expect(model.calls).toHaveLength(sent);
    expect(records).toMatchObject([{ isUndone: true }]);
  });
});

it('asks for the web domain where a comparison would remove most of its aliases', () => {
  const { known } = start();
  expect(propose(compare(known(), 'b.example.net'), known()).requires).toEqual({
    kind: 'webDomainTyped',
    why: 'mostOfThem',
    domain: plain,
    removed: 2,
    aliases: 3,
  });
});

it('tells what was done also when it cannot be kept', async () => {
  const { known, carry, domain } = start();
  const full: ChangeKeeper = { keep: () => Promise.reject(new Error('no room')), markUndone: () => Promise.resolve() };
  const carriedOut = await carry(propose(add('c.example.net'), known()), { consent: false }, full);
  expect(carriedOut).toMatchObject({ kind: 'change', record: undefined, keepError: { message: 'no room' } });
  expect(domain.aliases).toContain('c.example.net');
});
