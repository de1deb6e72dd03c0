import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causeOrder, conclude, type Conclusion } from '../../../../src/operations/diagnosis/domain/causes.ts';
import { checkIds } from '../../../../src/operations/diagnosis/domain/check.ts';
import { remedyFor } from '../../../../src/operations/diagnosis/domain/remedy.ts';
import type { CauseKind } from '../../../../src/operations/diagnosis/domain/verdict.ts';
import { diagnoseDomain, type CheckResult } from '../../../../src/operations/diagnosis/domain.ts';
import { fine, isLive, shop, sourcesOf, type World } from './world.ts';

type Fault = readonly [kind: CauseKind, change: Partial<World>];

/** Each fault alone, and what is said of it. */
const faults: readonly Fault[] = [
  ['siteMissing', { site: 'missing' }],
  ['siteDeleted', { site: 'deleted' }],
  ['siteArchived', { site: 'archived' }],
  ['noDns', { dns: 'none' }],
  ['pointsPrivate', { dns: 'private' }],
  ['pointsElsewhere', { dns: 'elsewhere' }],
  ['ipv6Elsewhere', { dns: 'ipv6Elsewhere' }],
  ['partlyElsewhere', { dns: 'partly' }],
  ['portsClosed', { ports: 'closed' }],
  ['accountSuspended', { suspended: 'account' }],
  ['webDomainSuspended', { suspended: 'webDomain' }],
  ['aliasMisspelt', { alias: 'misspelt' }],
  ['aliasElsewhere', { alias: 'elsewhere' }],
  ['aliasElsewhere', { alias: 'website' }],
  ['aliasOtherAccount', { alias: 'otherAccount' }],
  ['onlyCompanion', { alias: 'companion' }],
  ['aliasMissing', { alias: 'missing' }],
  ['reloadOwed', { webServer: 'stale' }],
  ['webDomainEmpty', { folder: 'empty' }],
  ['sunriseMissing', { sunrise: false }],
  ['mappingOff', { mapsDomains: false }],
  ['mappingUnreadable', { rows: 'unreadable' }],
  ['notMapped', { rows: 'none' }],
  ['twoPrimaries', { primary: 'two', active: true }],
  ['inactive', { active: false }],
  ['httpsClosed', { ports: 'noHttps' }],
  ['caaForbids', { caa: 'forbids', certificate: 'notIn' }],
  ['defaultCertificate', { certificate: 'default' }],
  ['notInCertificate', { certificate: 'notIn' }],
  ['certificateExpired', { certificate: 'expired' }],
  ['certificateNotYetValid', { certificate: 'early' }],
  ['certificateUntrusted', { certificate: 'untrusted' }],
  ['stageFailed', { stage: 'failed' }],
  ['stageSslFailed', { stage: 'ssl-failed' }],
  ['stageChecking', { stage: 'checking-dns' }],
  ['stageChecking', { stage: 'checking-ssl-cert' }],
  ['stageUnknown', { stage: 'unknown' }],
  ['primaryNotLive', { primary: 'otherDead' }],
  ['redirectLoop', { app: 'loop' }],
  ['serverError', { app: 'broken' }],
  ['statusError', { app: 'absent' }],
  ['noPage', { app: 'hangs', ports: 'open' }],
  ['otherSite', { app: 'otherSite' }],
  ['asksForLogin', { app: 'login' }],
  ['notWordPress', { app: 'notWordPress' }],
];

/** What is not as it should be while visitors get the site. */
const flaws: readonly Fault[] = [
  ['mappedTwice', { rows: 'twice' }],
  ['mappedToMainSite', { site: 'main' }],
  ['mixedScheme', { app: 'httpRoot' }],
  ['httpClosed', { ports: 'noHttp' }],
  ['cookieDomain', { cookieDomain: true }],
  ['certificateExpires', { certificate: 'soon' }],
  ['constantsElsewhere', { constants: 'elsewhere' }],
];

async function diagnose(
  world: World,
  text = `https://${shop.toUpperCase()}/cart?x=1`,
): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = [];
  for await (const result of diagnoseDomain(text, sourcesOf(world), new AbortController().signal)) results.push(result);
  expect(results.map(({ id }) => id)).toEqual(checkIds);
  return results;
}

async function concluded(world: World): Promise<Conclusion> {
  return conclude(await diagnose(world));
}

function rootOf(conclusion: Conclusion): CauseKind | undefined {
  return conclusion.kind === 'notLive' ? conclusion.cause.kind : undefined;
}

it('a domain that is live is told to be', async () => {
  expect(await concluded(fine)).toEqual({ kind: 'live', answer: { kind: 'answers' }, beside: [] });
});

it.each(['', 'shop', '203.0.113.7', 'a@example.org', '*.example.org'])('%j is no domain to look at', async (text) => {
  const results = await diagnose(fine, text);
  expect(rootOf(conclude(results))).toBe(text.startsWith('*') ? 'wildcard' : 'notAName');
  expect(
    results
      .slice(1, -1)
      .every(
        ({ verdict }) => verdict.kind === 'notReached' || verdict.kind === 'passed' || verdict.kind === 'notKnown',
      ),
  ).toBe(true);
});

it.each(faults)('%s is the root cause of %j', async (kind, change) => {
  expect(isLive({ ...fine, ...change })).toBe(false);
  expect(rootOf(await concluded({ ...fine, ...change }))).toBe(kind);
});

it.each(flaws)('%s goes with a domain that is live: %j', async (kind, change) => {
  const { beside, kind: verdict } = await concluded({ ...fine, ...change });
  expect(beside.map((cause) => cause.kind)).toEqual([kind]);
  expect(verdict).toBe(kind === 'mixedScheme' ? 'undecided' : 'live');
});

describe('what nobody told', () => {
  it('stays unknown, and does not fail', async () => {
    const results = await diagnose({ ...fine, panel: 'absent', network: 'absent', file: 'absent' });
    expect(results.flatMap(({ id, verdict }) => (verdict.kind === 'failed' ? [id] : []))).toEqual([]);
    expect(conclude(results).kind).toBe('undecided');
  });

  it.each([
    ['panelPage', { panel: 'absent', alias: 'missing' }],
    ['panelPage', { panel: 'failing', suspended: 'account' }],
    ['signup', { network: 'absent', file: 'absent', rows: 'none' }],
    ['gone', { network: 'failing', site: 'archived' }],
  ] as const)('leaves what is seen: %s', async (kind, change) => {
    expect(rootOf(await concluded({ ...fine, ...change }))).toBe(kind);
  });
});

it('of two faults the root cause is the one that stands first in the order', async () => {
  const all = [...faults, ...flaws];
  for (const [index, [one, first]] of all.entries()) {
    for (const [two, second] of all.slice(index + 1)) {
      if (!goTogether(first, second)) continue;
      const conclusion = await concluded({ ...fine, ...first, ...second });
      const both = [one, two].toSorted((a, b) => causeOrder.indexOf(a) - causeOrder.indexOf(b));
      const hard = both.filter((kind) => faults.some(([each]) => each === kind));
      if (hard.length > 0) expect(rootOf(conclusion), `${one} with ${two}`).toBe(hard[0]);
      else expect(conclusion.kind, `${one} with ${two}`).not.toBe('notLive');
    }
  }
});

/** Two faults of one part are none, and a name without a row of its own has nothing that stands in it. */
function goTogether(first: Partial<World>, second: Partial<World>): boolean {
  const parts = Object.keys(first);
  if (parts.some((part) => part in second)) return false;
  const all = { ...first, ...second };
  return all.rows === undefined || !['site', 'active', 'stage', 'primary'].some((part) => part in all);
}

it('names every cause once in the order', () => {
  expect(new Set(causeOrder).size).toBe(causeOrder.length);
});

const worlds: fc.Arbitrary<World> = fc.record({
  dns: fc.constantFrom<World['dns'][]>(
    'here',
    'proxy',
    'none',
    'elsewhere',
    'private',
    'ipv6Elsewhere',
    'partly',
    'unanswered',
  ),
  caa: fc.constantFrom<World['caa'][]>('free', 'forbids'),
  ports: fc.constantFrom<World['ports'][]>('open', 'closed', 'noHttps', 'noHttp'),
  alias: fc.constantFrom<World['alias'][]>(
    'there',
    'covered',
    'missing',
    'companion',
    'misspelt',
    'elsewhere',
    'website',
    'otherAccount',
  ),
  suspended: fc.constantFrom<World['suspended'][]>('no', 'webDomain', 'account'),
  webServer: fc.constantFrom<World['webServer'][]>('current', 'stale'),
  folder: fc.constantFrom<World['folder'][]>('wordpress', 'empty'),
  certificate: fc.constantFrom<World['certificate'][]>(
    'good',
    'default',
    'notIn',
    'expired',
    'early',
    'untrusted',
    'soon',
  ),
  rows: fc.constantFrom<World['rows'][]>('one', 'none', 'twice', 'unreadable'),
  active: fc.boolean(),
  stage: fc.constantFrom<World['stage'][]>(
    'checking-dns',
    'checking-ssl-cert',
    'done',
    'done-without-ssl',
    'failed',
    'ssl-failed',
    'unknown',
  ),
  primary: fc.constantFrom<World['primary'][]>('this', 'none', 'other', 'otherDead', 'two'),
  site: fc.constantFrom<World['site'][]>('live', 'archived', 'deleted', 'missing', 'main'),
  mapsDomains: fc.boolean(),
  sunrise: fc.boolean(),
  cookieDomain: fc.boolean(),
  constants: fc.constantFrom<World['constants'][]>('here', 'elsewhere'),
  app: fc.constantFrom<World['app'][]>(
    'fine',
    'noRoot',
    'httpRoot',
    'otherSite',
    'notWordPress',
    'broken',
    'absent',
    'login',
    'hangs',
    'loop',
  ),
  panel: fc.constantFrom<World['panel'][]>('there', 'absent', 'failing'),
  network: fc.constantFrom<World['network'][]>('there', 'absent', 'failing'),
  file: fc.constantFrom<World['file'][]>('there', 'absent', 'failing'),
});

/** A world in which each part is more often as it should be, so that live ones and near misses come up. */
const mostlyFine = fc.tuple(worlds, fc.subarray(Object.keys(fine), { maxLength: 4 })).map(([world, parts]): World => {
  const changed = Object.entries(world).filter(([part]) => parts.includes(part));
  return { ...fine, ...Object.fromEntries(changed) };
});

/** Why a remedy would do harm in a world, or be in vain. */
function harmOf(world: World, conclusion: Conclusion): string | undefined {
  if (conclusion.kind !== 'notLive') return undefined;
  const remedy = remedyFor(conclusion.cause);
  const arrives = world.dns === 'here' || world.dns === 'proxy' || world.dns === 'unanswered';
  const isUp = world.active && (world.stage === 'done' || world.stage === 'done-without-ssl');
  switch (remedy.kind) {
    case 'explained':
      return undefined;
    case 'addAlias':
      return world.alias === 'missing' || world.alias === 'companion' ? undefined : 'the panel has it already';
    case 'moveAlias':
      return world.alias === 'elsewhere' ? undefined : 'it would be taken from a website of its own';
    case 'requestCertificate':
      if (world.caa === 'forbids' && world.certificate !== 'untrusted') return 'the order is forbidden';
      if (world.certificate === 'good' || world.certificate === 'soon') return 'there is a good one';
      return world.panel === 'there' && !arrives ? 'the order would fail' : undefined;
    case 'server':
      return world.suspended === 'no' && world.webServer === 'current' ? 'nothing is owed' : undefined;
    case 'wpCli': {
      const [command = ''] = remedy.commands;
      if (command.includes('checking-dns') && conclusion.cause.kind !== 'primaryNotLive' && isUp)
        return 'it takes a live row down';
      if (command.includes('set_primary_domain') && world.primary !== 'two') return 'the one primary would go';
      if (command.includes('unarchive') && world.site !== 'archived') return 'it is not archived';
      return undefined;
    }
  }
}

it('in 10,000 worlds nothing is called live that is not, and no remedy breaks what works', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(mostlyFine, worlds), async (world) => {
      const conclusion = await concluded(world);
      if (conclusion.kind === 'live') expect(isLive(world)).toBe(true);
      if (conclusion.kind === 'notLive') expect(isLive(world)).toBe(false);
      expect(harmOf(world, conclusion)).toBeUndefined();
    }),
    { numRuns: 10_000 },
  );
});
