import { setImmediate as nextTurn } from 'node:timers/promises';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { Cancelled } from '../../../src/domain/cancelled.ts';
import { createTurns, shareTurn } from '../../../src/net/turns.ts';

const { signal } = new AbortController();

it('lets as many at a time as there are turns, of which those that are shared count once, and everybody in the end', async () => {
  const waits = fc.array(fc.nat(4), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 3 }), fc.array(waits, { maxLength: 12 }), async (count, names) => {
      const turns = createTurns(count);
      const working = new Map<number, number>();
      let most = 0;
      let done = 0;
      const work = async (name: number, ticks: number): Promise<void> => {
        working.set(name, (working.get(name) ?? 0) + 1);
        most = Math.max(most, [...working.values()].filter((jobs) => jobs > 0).length);
        for (let tick = 0; tick < ticks; tick += 1) await nextTurn();
        working.set(name, (working.get(name) ?? 0) - 1);
        done += 1;
      };
      await Promise.all(
        names.flatMap((jobs, name) => {
          const shared = shareTurn(turns);
          return jobs.map(async (ticks, job) => {
            for (let tick = 0; tick < job; tick += 1) await nextTurn();
            await shared(() => work(name, ticks), signal);
          });
        }),
      );
      expect(done).toBe(names.flat().length);
      expect(most).toBeLessThanOrEqual(count);
    }),
  );
});

it('gives a shared turn back when what ran in it failed, and leaves the queue when cancelled', async () => {
  const turns = createTurns(1);
  await expect(shareTurn(turns)(() => Promise.reject(new Error('failed')), signal)).rejects.toThrow('failed');
  const held = Promise.withResolvers<undefined>();
  const first = turns(() => held.promise, signal);
  const controller = new AbortController();
  const second = shareTurn(turns)(() => Promise.resolve('second'), controller.signal);
  controller.abort();
  await expect(second).rejects.toBeInstanceOf(Cancelled);
  held.resolve(undefined);
  await first;
  expect(await shareTurn(turns)(() => Promise.resolve('third'), signal)).toBe('third');
});
