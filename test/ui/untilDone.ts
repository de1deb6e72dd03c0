/** Repeats something until it does not fail, for so many milliseconds at most. The bench has no test for Vitest's own to be in. */
export async function untilDone(run: () => Promise<void>, ms: number): Promise<void> {
  for (const end = Date.now() + ms; ;) {
    try {
      await run();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
