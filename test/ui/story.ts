import { test } from 'vitest';

/** Steps that stand in a file of their own, by their names, in their order. */
export type Steps = Readonly<Record<string, () => Promise<void>>>;

/**
 * Tests that are steps of one story, each where the one before has left the window. One that is run alone (`-t`) takes the
 * steps before it first. `before` each step comes what all of them need.
 */
export function story(before?: () => Promise<void>): (name: string, step: () => Promise<void>) => void {
  const steps: (() => Promise<void>)[] = [];
  let taken = 0;
  return (name, step) => {
    const place = steps.push(step);
    const run = async (): Promise<void> => {
      while (taken < place) {
        const next = steps[taken];
        taken += 1;
        await before?.();
        await next?.();
      }
    };
    test(name, run, 120_000 * place);
  };
}
