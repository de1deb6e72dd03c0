import * as fs from 'node:fs';
import * as path from 'node:path';
import * as z from 'zod';
import { root } from './tools.ts';

/** How many tests of a layer passed, and what failed: its title and why. */
export interface Tally {
  readonly passed: number;
  readonly failures: readonly string[];
}

/** The last lines of every run: what failed, and the figures. */
export const ending = ({ passed, failures }: Tally): string =>
  [...(failures.length > 0 ? ['=== failed', ...failures] : []), `${passed} passed, ${failures.length} failed`].join(
    '\n',
  );

export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failures: tallies.flatMap(({ failures }) => failures),
});

/** The file a layer leaves its results in; an old one is removed. */
export function freshReport(layer: string): string {
  const file = path.join(root, 'test-results', `${layer}.json`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.rmSync(file, { force: true });
  return file;
}

const hostReport = z.array(
  z.object({ title: z.string(), state: z.enum(['passed', 'failed']), error: z.string().optional() }),
);

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});

/** Reads what the suite in the extension host left. */
export function readHostReport(file: string, exitCode: number): Tally {
  const results = read(file, hostReport, []);
  return honest(tally(results.map(({ title, state, error = '' }) => ({ title, state, error }))), exitCode);
}

/** Reads what vitest left; a file that could not even be loaded counts as one failure. */
export function readVitestReport(file: string, exitCode: number): Tally {
  const { testResults } = read(file, vitestReport, { testResults: [] });
  const results = testResults.flatMap(({ name, status, message, assertionResults }): readonly Result[] =>
    assertionResults.length === 0
      ? [{ title: path.relative(root, name), state: status, error: message }]
      : assertionResults.map((result) => ({
          title: `${path.relative(root, name)} ${result.fullName}`,
          state: result.status,
          error: result.failureMessages.join('\n'),
        })),
  );
  return honest(tally(results), exitCode);
}

function read<T>(file: string, schema: z.ZodType<T>, none: T): T {
  return fs.existsSync(file) ? schema.parse(JSON.parse(fs.readFileSync(file, 'utf8'))) : none;
}

interface Result {
  readonly title: string;
  readonly state: string;
  readonly error: string;
}

const tally = (results: readonly Result[]): Tally => ({
  passed: results.filter(({ state }) => state === 'passed').length,
  failures: results
    .filter(({ state }) => state === 'failed')
    .map(({ title, error }) => [title, ...error.split('\n').slice(0, 12)].join('\n  ')),
});

/** A run that ended badly, or ran nothing, has failed even if no test says so (a host that dies reports exit code 0). */
function honest(counted: Tally, exitCode: number): Tally {
  const lied = counted.failures.length === 0 && (exitCode !== 0 || counted.passed === 0);
  return lied ? { ...counted, failures: [`ended with exit code ${exitCode} after ${counted.passed} tests`] } : counted;
}
