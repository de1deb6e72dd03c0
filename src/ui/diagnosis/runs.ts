import * as vscode from 'vscode';

/** A run of an examination, as far as it has come. */
export interface Run<Result> {
  readonly startedAt: Date;
  readonly results: readonly Result[];
  readonly state: 'running' | 'done' | 'cancelled';
  /** Whether it is to be seen in the tree; the report outlives that. */
  readonly shown: boolean;
  /** Whether what it is about has changed since. */
  readonly outdated: boolean;
}

/** The last run of each subject, by its key and in memory only; a run has with it what it is about. */
export class Runs<About extends object, Result> {
  readonly #runs = new Map<string, About & Run<Result>>();
  readonly #running = new Map<string, AbortController>();
  readonly #changed = new vscode.EventEmitter<string>();
  /** Fires with the key of a run that has come further, ended or was dismissed. */
  readonly onDidChange = this.#changed.event;

  find(key: string): (About & Run<Result>) | undefined {
    return this.#runs.get(key);
  }

  /** Follows an examination; one of the same key that still runs is cancelled. Rejects when it is cancelled itself. */
  async follow(
    key: string,
    about: About,
    examine: (signal: AbortSignal) => AsyncIterable<Result>,
    signal: AbortSignal,
  ): Promise<About & Run<Result>> {
    this.#running.get(key)?.abort();
    const own = new AbortController();
    this.#running.set(key, own);
    const fresh: Run<Result> = { startedAt: new Date(), results: [], state: 'running', shown: true, outdated: false };
    let run = { ...about, ...fresh };
    const tell = (change: Partial<Run<Result>>): void => {
      run = { ...run, ...change };
      if (this.#running.get(key) === own) this.#set(key, run);
    };
    try {
      tell({});
      for await (const result of examine(AbortSignal.any([signal, own.signal]))) {
        tell({ results: [...run.results, result] });
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

  /** Takes a run out of the tree, and cancels it when it has not ended; `outdated` when what it is about has changed. */
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

  #set(key: string, run: About & Run<Result>): void {
    this.#runs.set(key, run);
    this.#changed.fire(key);
  }
}
