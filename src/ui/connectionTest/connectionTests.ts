import type { WebDomain } from '../../domain/webDomain.ts';
import type { Credentials } from '../../hestia/credentials.ts';
import type { TestedConnection, TestTools } from '../../operations/testConnection/check.ts';
import { testConnection, type TestResult } from '../../operations/testConnection/testConnection.ts';
import { refusalMs } from '../../platform/panels.ts';
import { Runs, type Run } from '../diagnosis/runs.ts';

/** What a run is about. */
interface RunSubject {
  readonly connection: TestedConnection;
  /** Not so for values that a file has. */
  readonly kept: boolean;
}

/** What is tested. */
export interface TestSubject extends RunSubject {
  /** The connection's id, or the URI of the file that has the values. */
  readonly key: string;
  readonly credentials: Credentials;
}

/** A test of one connection, as far as it has come. */
export type TestRun = RunSubject & Run<TestResult>;

/** The last test of each connection, in memory only. */
export class ConnectionTests extends Runs<RunSubject, TestResult> {
  /** By access key: when the panel last refused it the optional command. */
  readonly #refusedAt = new Map<string, number>();

  /** Runs a test; one of the same key that still runs is cancelled. Rejects when it is cancelled itself. */
  async run(
    { key, connection, kept, credentials }: TestSubject,
    outside: Omit<TestTools, 'refusedBefore'>,
    signal: AbortSignal,
  ): Promise<TestRun> {
    const accessKey = credentials.kind === 'accessKey' ? credentials.id : '';
    const refusedBefore = Date.now() - (this.#refusedAt.get(accessKey) ?? -Infinity) < refusalMs;
    const refusedAt = this.#refusedAt;
    const examine = async function* (either: AbortSignal): AsyncGenerator<TestResult, void> {
      for await (const result of testConnection(connection, { ...outside, refusedBefore }, either)) {
        if (!refusedBefore && refusesOptional(result)) refusedAt.set(accessKey, Date.now());
        yield result;
      }
    };
    return this.follow(key, { connection, kept }, examine, signal);
  }
}

/** The account's list, once a test that read it has come to its end. */
export function listRead({ state, results }: TestRun): readonly WebDomain[] | undefined {
  if (state !== 'done') return undefined;
  const facts = results.flatMap(({ verdict }) => (verdict.kind === 'passed' ? [verdict.fact] : []));
  return facts.find((fact) => fact.kind === 'account')?.webDomains;
}

function refusesOptional({ verdict }: TestResult): boolean {
  const problem = 'problem' in verdict ? verdict.problem : undefined;
  return (
    problem?.kind === 'commandsRefused' && problem.probes.some(({ optional, state }) => optional && state === 'refused')
  );
}
