import { takesAlong } from '../../domain/neighbours.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import { HestiaError, isRefusal } from '../../hestia/errors.ts';
import type { Clock } from '../clock.ts';
import type { Panel } from '../panel.ts';

/** What is there although nobody here asked for it, and what is gone although it was there or was added. */
export interface Strangers {
  readonly came: readonly string[];
  readonly gone: readonly string[];
}

const readAgainAfterMs = [0, 2_000, 5_000];
/** A call whose answer was lost is carried out a little later, if at all. */
const lookAgainAfterMs = [0, 3_000, 7_000, 15_000];

/**
 * The account as it must be by now: the last reading, and what was answered since. A reading that differs from it
 * has found another writer, since the panel locks nothing.
 */
export class AccountView {
  readonly #panel: Panel;
  readonly #clock: Clock;
  readonly #domain: string;
  #listing: readonly WebDomain[];
  /** Of the one web domain. */
  #aliases: Set<string>;
  /** What calls without an answer may have touched, now or later: no stranger. */
  readonly #doubtful = new Set<string>();
  #isRead = true;
  strangers: Strangers | undefined;
  readError: HestiaError | undefined;

  constructor(panel: Panel, domain: string, listing: readonly WebDomain[], clock: Clock) {
    this.#panel = panel;
    this.#clock = clock;
    this.#domain = domain;
    this.#listing = listing;
    this.#aliases = new Set(byName(listing).get(domain));
  }

  /** What the panel has, or undefined when it could not be read since the last call. */
  get listing(): readonly WebDomain[] | undefined {
    return this.#isRead ? this.#listing : undefined;
  }

  has(name: string): boolean {
    return this.#aliases.has(name);
  }

  /** The aliases that a removal of `name` takes along. */
  neighboursOf(name: string): readonly string[] {
    return [...this.#aliases].filter((other) => takesAlong(name, other));
  }

  /** The panel answered that it added these. */
  added(names: readonly string[]): void {
    this.#isRead = false;
    for (const name of names) this.#aliases.add(name);
  }

  /** The panel answered that it removed this, with all that it takes along. */
  removed(name: string): void {
    this.#isRead = false;
    for (const gone of [name, ...this.neighboursOf(name)]) this.#aliases.delete(gone);
  }

  /**
   * After a call without an answer: reads until its effect is seen, for about half a minute. False when there is no
   * trace of it, or the account cannot be read. `names` are all that the call may have touched.
   */
  async settle(names: readonly string[], isDone: () => boolean): Promise<boolean> {
    for (const name of names) this.#doubtful.add(name);
    for (const ms of lookAgainAfterMs) {
      await this.#clock.wait(ms);
      this.#isRead = false;
      if (!(await this.read())) return false;
      if (isDone()) return true;
    }
    return false;
  }

  /** Reads the account unless nothing was sent since; false when it cannot be read. A person's cancel does not end it. */
  async read(): Promise<boolean> {
    if (this.#isRead) return true;
    for (const ms of readAgainAfterMs) {
      await this.#clock.wait(ms);
      try {
        this.#compare(await this.#panel.client.listWebDomains(this.#panel.connection.account));
        return true;
      } catch (error) {
        if (!(error instanceof HestiaError)) throw error;
        this.readError = error;
        // Each refusal brings the panel nearer to banning this address.
        if (isRefusal(error.failure.kind)) return false;
      }
    }
    return false;
  }

  #compare(listing: readonly WebDomain[]): void {
    const before = byName(this.#listing).set(this.#domain, this.#aliases);
    const now = byName(listing);
    const came: string[] = [];
    const gone: string[] = [];
    for (const domain of new Set([...before.keys(), ...now.keys()])) {
      const old = before.get(domain) ?? new Set();
      const current = now.get(domain) ?? new Set();
      const isCertain = (name: string): boolean => domain !== this.#domain || !this.#doubtful.has(name);
      came.push(...[...current].filter((name) => !old.has(name) && isCertain(name)));
      gone.push(...[...old].filter((name) => !current.has(name) && isCertain(name)));
    }
    if (came.length > 0 || gone.length > 0) this.strangers = { came, gone };
    this.#listing = listing;
    this.#aliases = new Set(now.get(this.#domain));
    this.#isRead = true;
    this.readError = undefined;
  }
}

function byName(listing: readonly WebDomain[]): Map<string, Set<string>> {
  return new Map(listing.map(({ name, aliases }) => [name, new Set(aliases)]));
}
