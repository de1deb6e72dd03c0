import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readConstants } from '../../../src/wpconfig/read.ts';
import { removeConstants, writeConstants, type WriteResult } from '../../../src/wpconfig/write.ts';
import { runAll, type Ran } from './batch.ts';
import { apply } from './edits.ts';
import { generatedFile, generatedNames } from './generated.ts';
import { startPhp } from './php.ts';

/** The same files in every run; `SEED=…` tries others, `FILES=…` more or fewer. */
const seed = Number(process.env['SEED'] ?? 1);
const count = Number(process.env['FILES'] ?? 20_000);
const overwriteDynamic = generatedNames;

interface Job {
  readonly source: string;
  readonly edited: string;
  readonly expected: Ran;
}

/** The files in which something is changed for sure, with what PHP must come to then. */
function jobs(
  files: readonly { readonly source: string; readonly ran: Ran; readonly names: readonly [string, string] }[],
  change: (source: string, names: readonly [string, string]) => WriteResult,
  expected: (ran: Ran, names: readonly [string, string]) => Ran,
): readonly Job[] {
  return files.flatMap(({ source, ran, names }) => {
    const result = change(source, names);
    if (!result.ok || (ran.seen === undefined && result.edits.length === 0)) return [];
    return ran.seen === undefined ? [] : { source, edited: apply(source, result), expected: expected(ran, names) };
  });
}

/** How many values were read for sure, and those that PHP does not have. */
function readAll(files: readonly { readonly source: string; readonly ran: Ran }[]): {
  readonly reads: number;
  readonly lies: string[];
} {
  let reads = 0;
  const lies: string[] = [];
  for (const {
    source,
    ran: { seen },
  } of files) {
    if (seen === undefined) continue;
    for (const { name: read, value, effective } of readConstants(source)) {
      if (!effective || value.kind === 'dynamic' || !generatedNames.some((each) => each === read)) continue;
      reads++;
      if (String(seen[read] === true ? 1 : (seen[read] ?? '')) !== value.text) lies.push(`reads ${read}:\n${source}`);
    }
  }
  return { reads, lies };
}

test(`what is read, written or removed for sure is so for PHP, and nothing else is changed (SEED=${seed})`, async () => {
  const php = await startPhp();
  const name = fc.constantFrom(...generatedNames);
  const samples = fc.sample(fc.tuple(generatedFile, fc.tuple(name, name)), { numRuns: count, seed });
  const before = await runAll(
    php,
    samples.map(([source]) => source),
  );
  const files = samples.map(([source, names], index) => ({
    source,
    names,
    ran: before[index] ?? { seen: undefined, printed: '' },
  }));
  const { reads, lies } = readAll(files);
  const values = ([first, second]: readonly [string, string]) => ({ [first]: "new'\\", [second]: 'new\n' });
  const written = jobs(
    files,
    (source, names) => writeConstants(source, values(names), { overwriteDynamic }),
    ({ seen, printed }, names) => ({ seen: { ...seen, ...values(names) }, printed }),
  );
  const removed = jobs(
    files,
    (source, names) => removeConstants(source, names),
    ({ seen, printed }, names) => ({
      seen: Object.fromEntries(Object.entries(seen ?? {}).filter(([key]) => !names.some((each) => each === key))),
      printed,
    }),
  ).filter(({ source, edited }) => source !== edited);
  const all = [...written, ...removed];
  const after = await runAll(
    php,
    all.map(({ edited }) => edited),
  );
  all.forEach(({ source, edited, expected }, index) => {
    const sorted = ({ seen, printed }: Ran) => JSON.stringify([seen && Object.entries(seen).sort(), printed]);
    const came = after[index];
    if (came === undefined || sorted(came) !== sorted(expected))
      lies.push(
        `${source}\n=== becomes\n${edited}\n=== expected ${sorted(expected)}\n=== came to ${came && sorted(came)}`,
      );
  });
  const figures = {
    files: count,
    ran: files.filter(({ ran }) => ran.seen !== undefined).length,
    reads,
    written: written.length,
    removed: removed.length,
  };
  expect(lies.slice(0, 3), JSON.stringify(figures)).toEqual([]);
  expect(Math.min(reads, written.length, removed.length), JSON.stringify(figures)).toBeGreaterThan(count / 100);
}, 600_000);
