import { describe, expect, it } from 'vitest';
import { planAliases } from '../../../src/domain/aliasPlan.ts';
import type { CallFailure } from '../../../src/hestia/callError.ts';
import { parseWebDomains } from '../../../src/hestia/webDomains.ts';
import { changeNow } from '../../../src/operations/aliases/changeNow.ts';
import { briefChangeSentences, changeSentences } from '../../../src/words/changeWords.ts';
import { exceptionSentences } from '../../../src/words/exceptionWords.ts';
import { failureWords } from '../../../src/words/failureWords.ts';
import { listWebDomains } from '../../panel/listing.ts';
import { modelPanel } from '../../panel/model.ts';
import { seed, seedWithMore } from '../../panel/seed.ts';
import type { PanelState } from '../../panel/state.ts';

// What a person reads of the panel's own words, and of a change that ended otherwise than it was meant.

const plain = 'plain.example.org';
const names = Array.from({ length: 100 }, (_, index) => `n${index}.example.org`);

/**
 * The sentences about a change of the demo panel's model; `meanwhile` happens before the call of that number. A notification
 * has two of them.
 */
async function told(
  wanted: readonly string[],
  state: PanelState,
  [at, meanwhile]: readonly [number, () => void] = [0, () => undefined],
): Promise<string> {
  const model = modelPanel(state, () => {
    if (model.calls.length === at) meanwhile();
    return 'answered';
  });
  const { panel, clock } = model;
  const report = await changeNow(plain, { add: wanted }, { panel, clock });
  const brief = briefChangeSentences(report, panel.connection);
  expect(brief.join(' ').split(/(?<=[.!?]) (?=\p{Lu})/u).length).toBeLessThanOrEqual(2);
  const all = changeSentences(report, panel.connection);
  expect(all).toEqual(expect.arrayContaining([...brief]));
  return all.join(' ');
}
const domainsOf = ({ accounts }: PanelState) => accounts['admin']?.domains ?? {};

it('names the cause for which a name is taken, and whose domain it is below', async () => {
  const state = seedWithMore();
  const text = await told(['shop.example.net', 'example.net', 'a.b.example.net', 'n.example.org'], state);
  expect(text).toContain('Already somewhere else on this panel: shop.example.net.');
  expect(text).toContain('Another account of this panel has the DNS domain example.net: example.net.');
  expect(text).toContain('example.net belongs to another account of this panel: a.b.example.net.');
  expect(text).toContain(`Added to ${plain}: n.example.org.`);
});

it('says nothing of a restart that was not asked for when another writer has stopped it', async () => {
  const state = seed();
  const text = await told(names, state, [4, () => void domainsOf(state)[plain]?.aliases.push('stranger.example.net')]);
  expect(text).toContain('Someone else added stranger.example.net.');
  expect(text).not.toMatch(/web server|reload|restart/);
});

it('tells a web domain that was deleted meanwhile, and nothing of other writers', async () => {
  const state = seed();
  const admin = state.accounts['admin'];
  const text = await told(names, state, [
    4,
    () =>
      admin && (admin.domains = Object.fromEntries(Object.entries(admin.domains).filter(([name]) => name !== plain))),
  ]);
  expect(text).toContain(`The web domain ${plain} is not on the panel any more.`);
  expect(text).toContain('Gone with the web domain:');
  expect(text).not.toMatch(/changing this account|reload/);
});

it('tells a panel that stores nothing from another writer', async () => {
  const state = seed();
  Object.assign(domainsOf(state)[plain] ?? {}, { missing: ['ALIAS'] });
  const text = await told(['a.example.org'], state);
  expect(text).toContain(`The panel reported success, but ${plain} does not have a.example.org.`);
  expect(text).toContain('may be damaged, or lack its ALIAS');
  expect(text).not.toContain('changing this account');
});

it('names both web domains that the panel mixes up, before and in the middle, and what to do', async () => {
  const state = seed();
  const domains = domainsOf(state);
  const twin = { aliases: [], ip: '', ssl: false, suspended: false, time: '', date: '' };
  const text = await told(names, state, [4, () => (domains['plain-example.org'] = twin)]);
  const both = `The panel confuses the web domains ${plain} and plain-example.org`;
  expect(text).toContain(`${both}; move one of the two to another account.`);
  const list = parseWebDomains(listWebDomains(state, ['admin', 'json'])) ?? [];
  const domain = list.find(({ name }) => name === plain);
  if (domain === undefined) throw new Error('the listing lacks the web domain');
  const { leftOut } = planAliases(domain, { add: ['a.example.org'] }, { domains: list });
  expect(exceptionSentences([], leftOut).join(' ')).toContain(`${both}; move one of the two to another account`);
});

it('tells an account that is suspended as a whole', async () => {
  const state = seed();
  for (const each of Object.values(domainsOf(state))) each.suspended = true;
  expect(await told(['a.example.org'], state)).toContain('v-unsuspend-user');
});

describe('a failure', () => {
  const words = (failure: CallFailure): string => {
    const { connection } = modelPanel(seed()).panel;
    const { what, remedy, serverCommands } = failureWords(failure, { ...connection, account: 'wpnet' });
    return [what, remedy, ...serverCommands].join(' ');
  };
  const command = (exitCode: number, message: string): CallFailure => ({ kind: 'command', exitCode, message });

  it.each<[string, CallFailure, RegExp]>([
    ['another account', { kind: 'wrongAccount' }, /wpnet: capitals matter/],
    ['an API that is off for users', { kind: 'apiOff', forUserKeys: true }, /v-change-sys-config-value API_SYSTEM 2/],
    ['the demo mode', { kind: 'demoMode' }, /^(?!.*refused the credentials).*demo mode/],
    ['a suspended account', command(5, 'user wpnet is suspended'), /v-unsuspend-user wpnet/],
    ['a suspended web domain', command(5, 'web a.example.org is suspended'), /^(?!.*v-unsuspend-user).*is suspended/],
    ['no suffix list', command(3, 'public_suffix_list.dat not found'), /Account and names are right/],
  ])('%s has its own words', (_what, failure, expected) => {
    expect(words(failure)).toMatch(expected);
  });
});
