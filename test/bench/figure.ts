/** A median of several samples. */
export interface Figure {
  readonly median: number;
  readonly unit: string;
  readonly samples: number;
}

export function figure(unit: string, samples: readonly number[]): Figure {
  const sorted = samples.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error(`no samples of a figure in ${unit}`);
  return { median: Math.round(middle * 100) / 100, unit, samples: samples.length };
}

/** How long something takes that a window does often. */
export function milliseconds(samples: number, run: () => void): Figure {
  run(); // the first time is not measured
  const times = Array.from({ length: samples }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return figure('ms', times);
}
