import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Conclusion } from '../../../../src/operations/diagnosis/domain/causes.ts';
import { remedyFor } from '../../../../src/operations/diagnosis/domain/remedy.ts';
import { concluded } from './diagnose.ts';
import { fine, isLive, parts, type World } from './world.ts';

const worlds = fc.record(
  Object.fromEntries(Object.entries(parts).map(([part, values]) => [part, fc.constantFrom(...values)])),
) as fc.Arbitrary<World>;

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
    case 'compareNetwork':
    case 'writeConstants':
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
