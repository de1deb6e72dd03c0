import { expect, it } from 'vitest';
import { conclude, type Conclusion } from '../../src/operations/diagnosis/domain/causes.ts';
import { diagnoseDomain, type CheckResult } from '../../src/operations/diagnosis/domain.ts';
import { causeAdvice } from '../../src/words/domain/causeWords.ts';
import { conclusionWords } from '../../src/words/domain/domainWords.ts';
import type { Advice } from '../../src/words/words.ts';
import { shop, startWorld, type DomainWorld } from './domainWorld.ts';
import { networkFaults } from './networkFaults.ts';
import { serverFaults } from './serverFaults.ts';

// Each fault alone, over real DNS, TLS and HTTP, with a real listing and a real network: what is said, and what helps.

it.each(Object.entries({ ...serverFaults, ...networkFaults }))(
  '%s: sentence, remedy, and live once that is done',
  async (kind, fault) => {
    const world = await startWorld();
    expect((await diagnose(world)).conclusion).toMatchObject({ kind: 'live', beside: [] });
    await fault.spoil(world);
    const { conclusion, results } = await diagnose(world);
    const cause = conclusion.kind === 'notLive' ? conclusion.cause : conclusion.beside[0];
    if (cause === undefined) throw new Error(JSON.stringify(results));
    expect(cause.kind).toBe(kind);
    expect(conclusion.kind).toBe(fault.isFlaw === true ? 'live' : 'notLive');
    const advice = causeAdvice(cause, conclusion.kind === 'notLive');
    expect(advice.what.slice(0, fault.sentence.length)).toBe(fault.sentence);
    expect(remedyOf(advice)).toBe(fault.remedy ?? '');
    await fault.mend(world);
    expect((await diagnose(world)).conclusion).toMatchObject({ kind: 'live', beside: [] });
  },
);

it('says in one line of a domain that is live what visitors get', async () => {
  const world = await startWorld();
  const { conclusion } = await diagnose(world, `HTTPS://${shop}/cart`);
  expect(conclusionWords(shop, conclusion)).toBe(`${shop} is live: visitors get the site, with a good certificate.`);
  const www = await diagnose(world, `www.${shop}`);
  expect(conclusionWords(`www.${shop}`, www.conclusion)).toBe(
    `www.${shop} is live: visitors are led to https://${shop}/.`,
  );
});

it('asks the panel once and the network for its lists and settings', async () => {
  const world = await startWorld();
  await diagnose(world);
  expect(world.asked()).toEqual({ panel: 1, network: 4 });
});

it('without panel, network and folder nothing fails for it', async () => {
  const world = await startWorld();
  const sources = { ...(await world.sources()), panel: undefined, network: undefined, file: undefined };
  const results: CheckResult[] = [];
  for await (const result of diagnoseDomain(shop, sources, new AbortController().signal)) results.push(result);
  expect(results.map(({ verdict }) => verdict.kind).filter((each) => each === 'failed')).toEqual([]);
});

async function diagnose(
  world: DomainWorld,
  text = shop,
): Promise<{ readonly results: readonly CheckResult[]; readonly conclusion: Conclusion }> {
  const results: CheckResult[] = [];
  const { signal } = new AbortController();
  for await (const result of diagnoseDomain(text, await world.sources(), signal)) results.push(result);
  return { results, conclusion: conclude(results) };
}

function remedyOf({ actions, serverCommands, wpCommands = [] }: Advice): string {
  return [...actions.map(({ title }) => title), ...serverCommands, ...wpCommands].join('\n');
}
