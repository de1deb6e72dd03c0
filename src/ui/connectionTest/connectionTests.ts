import * as vscode from 'vscode';
import type { WebDomain } from '../../domain/webDomain.ts';
import type { Credentials } from '../../hestia/credentials.ts';
import type { TestedConnection, TestTools } from '../../operations/testConnection/check.ts';
import { refusalMs } from '../../platform/panels.ts';
import { testConnection, type TestResult } from '../../operations/testConnection/testConnection.ts';

/** A test of one connection, as far as it has come. */
export interface TestRun extends Pick<TestSubject, 'connection' | 'kept'> {
  readonly startedAt: Date;
  readonly results: readonly TestResult[];
  readonly state: 'running' | 'done' | 'cancelled';
  /** Whether it is among the connection's children in the tree; the report outlives that. */
  readonly shown: boolean;
  /** Whether the connection has changed since. */
  readonly outdated: boolean;
}

/** What is tested. */
export interface TestSubject {
  /** The connection's id, or the URI of the file that has the values. */
  readonly key: string;
  readonly connection: TestedConnection;
  /** Not so for values that a file has. */
  readonly kept: boolean;
  readonly credentials: Credentials;
}

/** The last test of each connection, in memory only. */
export class ConnectionTests {
  /** By access key: when the panel last refused it the optional command. */
  readonly #refusedAt = new Map<string, number>();
  readonly #runs = new Map<string, TestRun>();
  readonly #running = new Map<string, AbortController>();
  readonly #changed = new vscode.EventEmitter<string>();
  /** Fires with the key of a run that has come further, ended or was dismissed. */
  readonly onDidChange = this.#changed.event;

  find(key: string): TestRun | undefined {
    return this.#runs.get(key);
  }

  /** Runs a test; one of the same key that still runs is cancelled. Rejects when it is cancelled itself. */
  async run(
    { key, connection, kept, credentials }: TestSubject,
    outside: Omit<TestTools, 'refusedBefore'>,
    signal: AbortSignal,
  ): Promise<TestRun> {
    const accessKey = credentials.kind === 'accessKey' ? credentials.id : '';
    const refusedBefore = Date.now() - (this.#refusedAt.get(accessKey) ?? -Infinity) < refusalMs;
    const tools: TestTools = { ...outside, refusedBefore };
    this.#running.get(key)?.abort();
    const own = new AbortController();
    this.#running.set(key, own);
    const fresh = { results: [], state: 'running', shown: true, outdated: false } as const;
    let run: TestRun = { connection, kept, startedAt: new Date(), ...fresh };
    const tell = (change: Partial<TestRun>): void => {
      run = { ...run, ...change };
      if (this.#running.get(key) === own) this.#set(key, run);
    };
    try {
      tell({});
      for await (const result of testConnection(connection, tools, AbortSignal.any([signal, own.signal]))) {
        tell({ results: [...run.results, result] });
        if (!refusedBefore && refusesOptional(result)) this.#refusedAt.set(accessKey, Date.now());
      }
      tell({ state: 'done' });
      return run;
    } catch (error) {
      const { shown, outdated } = this.#runs.get(key) ?? run;
      tell({ state: 'cancelled', shown, outdated });
      throw error;
    } finally {
      if (this.#running.get(key) === own) this.#running.delete(key);
    }
  }

  /** Takes a run out of the tree, and cancels it when it has not ended; `outdated` when the connection has changed. */
  dismiss(key: string, { outdated = false } = {}): void {
    this.#running.get(key)?.abort();
    const run = this.#runs.get(key);
    if (run !== undefined && (run.shown || outdated)) {
      this.#set(key, { ...run, shown: false, outdated: run.outdated || outdated });
    }
  }

  dispose(): void {
    for (const controller of this.#running.values()) controller.abort();
    this.#changed.dispose();
  }

  #set(key: string, run: TestRun): void {
    this.#runs.set(key, run);
    this.#changed.fire(key);
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
