import * as fs from 'node:fs';
import * as path from 'node:path';
import * as z from 'zod';
import { root } from './tools.ts';

/** How many tests of a layer passed and failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** The last line of every run. */
export const tallyLine = ({ passed, failed }: Tally): string => `${passed} passed, ${failed} failed`;

export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
});

/** The file a layer leaves its results in; an old one is removed. */
export function freshReport(layer: string): string {
  const file = path.join(root, 'test-results', `${layer}.json`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.rmSync(file, { force: true });
  return file;
}

const hostReport = z.array(z.object({ title: z.string(), state: z.enum(['passed', 'failed']) }));

const vitestReport = z.object({
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

/** Reads what the suite in the extension host left. */
export const readHostReport = (file: string, exitCode: number): Tally =>
  honest(tally(read(file, hostReport, []).map(({ state }) => state)), exitCode);

/** Reads what vitest left; a file that could not even be loaded counts as one failure. */
export function readVitestReport(file: string, exitCode: number): Tally {
  const { testResults } = read(file, vitestReport, { testResults: [] });
  return honest(
    tally(
      testResults.flatMap(({ status, assertionResults }) =>
        assertionResults.length === 0 ? [status] : assertionResults.map((result) => result.status),
      ),
    ),
    exitCode,
  );
}

function read<T>(file: string, schema: z.ZodType<T>, none: T): T {
  return fs.existsSync(file) ? schema.parse(JSON.parse(fs.readFileSync(file, 'utf8'))) : none;
}

const tally = (states: readonly string[]): Tally => ({
  passed: states.filter((state) => state === 'passed').length,
  failed: states.filter((state) => state === 'failed').length,
});

/** A run that ended badly, or ran nothing, has failed even if no test says so (a host that dies reports exit code 0). */
function honest(counted: Tally, exitCode: number): Tally {
  const lied = counted.failed === 0 && (exitCode !== 0 || counted.passed === 0);
  return lied ? { ...counted, failed: 1 } : counted;
}
