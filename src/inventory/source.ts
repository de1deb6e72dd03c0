import { Cancelled } from '../domain/cancelled.ts';

/** What a source says of one subject; `at` is when it was read, in milliseconds since 1970. */
export type Reading<Value> =
  | { readonly kind: 'notRead' }
  | { readonly kind: 'underWay' }
  | { readonly kind: 'value'; readonly value: Value; readonly at: number }
  | { readonly kind: 'failure'; readonly error: unknown; readonly at: number };

interface UnderWay {
  readonly kind: 'underWay';
  readonly controller: AbortController;
  /** Resolves when the reading has ended, however it did. */
  readonly ended: Promise<void>;
}

/**
 * What one source says of each of its subjects, by their ids: read when it is first asked for, and kept until it is
 * forgotten. A failure is kept like a value, so that nobody is asked again unasked. What is learned or forgotten while a
 * reading is under way is newer than that, and stays.
 */
export class Source<Value> {
  readonly #read: (subject: string, signal: AbortSignal) => Promise<Value>;
  readonly #readings = new Map<string, UnderWay | Exclude<Reading<Value>, { readonly kind: 'notRead' | 'underWay' }>>();
  readonly #listeners = new Set<(subject: string) => void>();

  /** `read` asks for one subject; its signal says that the answer is not wanted any more. */
  constructor(read: (subject: string, signal: AbortSignal) => Promise<Value>) {
    this.#read = read;
  }

  of(subject: string): Reading<Value> {
    return this.#readings.get(subject) ?? { kind: 'notRead' };
  }

  /** The value, where one is known. */
  value(subject: string): Value | undefined {
    const reading = this.of(subject);
    return reading.kind === 'value' ? reading.value : undefined;
  }

  /**
   * Reads a subject unless it is known, or is being read already, and gives what is known then: what has been learned
   * meanwhile, or that it is not read after all where it was forgotten. Rejects as Cancelled by the signal, while the
   * reading goes on for others.
   */
  async read(subject: string, signal?: AbortSignal): Promise<Reading<Value>> {
    const reading = this.#readings.get(subject);
    if (reading === undefined) await orGivenUp(this.#begin(subject), signal);
    else if (reading.kind === 'underWay') await orGivenUp(reading.ended, signal);
    return this.of(subject);
  }

  /** Takes over what was read elsewhere. */
  learn(subject: string, value: Value, at = Date.now()): void {
    this.#end(subject);
    this.#readings.set(subject, { kind: 'value', value, at });
    this.#tell(subject);
  }

  /** Takes over why it could not be read elsewhere. */
  fail(subject: string, error: unknown): void {
    this.#end(subject);
    this.#readings.set(subject, { kind: 'failure', error, at: Date.now() });
    this.#tell(subject);
  }

  /** Forgets a subject, so that it is read anew when it is next asked for. */
  forget(subject: string): void {
    this.#end(subject);
    this.#readings.delete(subject);
    this.#tell(subject);
  }

  /** Tells the id of a subject of which something else is known, or nothing any more; not that a reading has begun. */
  onDidChange(listener: (subject: string) => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  }

  #begin(subject: string): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    const ended = this.#read(subject, signal).then(
      (value) => {
        if (!signal.aborted) this.learn(subject, value);
      },
      (error: unknown) => {
        if (!signal.aborted) this.fail(subject, error);
      },
    );
    this.#readings.set(subject, { kind: 'underWay', controller, ended });
    return ended;
  }

  #end(subject: string): void {
    const reading = this.#readings.get(subject);
    if (reading?.kind === 'underWay') reading.controller.abort();
  }

  #tell(subject: string): void {
    for (const listener of this.#listeners) listener(subject);
  }
}

/** Waits for the end of a reading, or until whoever waits gives up. */
function orGivenUp(ended: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(new Cancelled());
    if (signal?.aborted === true) giveUp();
    signal?.addEventListener('abort', giveUp, { once: true });
    void ended.then(() => {
      signal?.removeEventListener('abort', giveUp);
      resolve();
    });
  });
}
