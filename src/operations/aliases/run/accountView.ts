import { takesAlong } from '../../../domain/neighbours.ts';
import type { WebDomain } from '../../../domain/webDomain.ts';
import { isCallError, type CallError, isRefusal } from '../../../hestia/callError.ts';
import type { Clock } from '../../clock.ts';
import type { Panel } from '../../panel.ts';
import type { AliasCall } from './calls.ts';

/** What is there although nobody here asked for it, and what is gone although it was there or was added. */
export interface Strangers {
  readonly came: readonly string[];
  readonly gone: readonly string[];
}

const readAgainAfterMs = [0, 2_000, 5_000];
/** A call whose answer was lost is carried out a little later, if at all. */
const lookAgainAfterMs = [0, 3_000, 7_000, 15_000];

/**
 * The account as it must be by now: the last reading, and what was answered since. A reading that differs from it has
 * found another writer, since the panel locks nothing, or a panel that has not stored what it said.
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
  /** What our calls have touched: another web domain whose line the panel misreads has the same (`withSharedAliases`). */
  readonly #ours = new Set<string>();
  /** What was answered as added since the last reading. */
  readonly #fresh = new Set<string>();
  #isRead = true;
  strangers: Strangers | undefined;
  /** What the panel has said to have added, when it has none of it and nothing else has changed. */
  notStored: readonly string[] | undefined;
  readError: CallError | undefined;

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

  /** The aliases by the last reading and what was answered since, as the panel stores them. */
  get aliases(): ReadonlySet<string> {
    return this.#aliases;
  }

  /** Whether the web domain is no longer there. */
  get isGone(): boolean {
    return this.#isRead && this.#listing.every(({ name }) => name !== this.#domain);
  }

  has(name: string): boolean {
    return this.#aliases.has(name);
  }

  /** The aliases that a removal of `name` takes along. */
  neighboursOf(name: string): readonly string[] {
    return [...this.#aliases].filter((other) => takesAlong(name, other));
  }

  /** The panel answered that a call was made: what it added is there, what it removed is gone with all that it takes along. */
  took({ action, names }: AliasCall): void {
    this.#isRead = false;
    for (const name of names) {
      for (const each of action === 'add' ? [name] : [name, ...this.neighboursOf(name)]) {
        this.#ours.add(each);
        if (action === 'add') this.#fresh.add(each);
        else this.#fresh.delete(each);
        if (action === 'add') this.#aliases.add(each);
        else this.#aliases.delete(each);
      }
    }
  }

  /** The last reading does not tell what is there now. */
  outdated(): void {
    this.#isRead = false;
  }

  /**
   * After a call without an answer: looks for its effect for about half a minute, also when the account cannot be read at
   * first. False when there is no trace of it. `names` are all that the call may have touched.
   */
  async settle(names: readonly string[], isDone: () => boolean): Promise<boolean> {
    for (const name of names) {
      this.#doubtful.add(name);
      this.#ours.add(name);
    }
    this.#isRead = false;
    for (const ms of lookAgainAfterMs) {
      await this.#clock.wait(ms);
      if ((await this.#readOnce()) && isDone()) return true;
      if (this.#isTurnedAway) return false;
    }
    return (await this.read()) && isDone();
  }

  /** Reads the account unless nothing was sent since; false when it cannot be read. A person's cancel does not end it. */
  async read(): Promise<boolean> {
    if (this.#isRead) return true;
    for (const ms of readAgainAfterMs) {
      await this.#clock.wait(ms);
      if (await this.#readOnce()) return true;
      if (this.#isTurnedAway) return false;
    }
    return false;
  }

  /** Each refusal brings the panel nearer to banning this address. */
  get #isTurnedAway(): boolean {
    return this.readError !== undefined && isRefusal(this.readError.failure.kind);
  }

  async #readOnce(): Promise<boolean> {
    try {
      this.#compare(await this.#panel.client.listWebDomains(this.#panel.connection.account));
      return true;
    } catch (error) {
      if (!isCallError(error)) throw error;
      this.#isRead = false;
      this.readError = error;
      return false;
    }
  }

  #compare(listing: readonly WebDomain[]): void {
    const before = byName(this.#listing).set(this.#domain, this.#aliases);
    const now = byName(listing);
    const came: string[] = [];
    const gone: string[] = [];
    for (const domain of new Set([...before.keys(), ...now.keys()])) {
      const old = before.get(domain) ?? new Set();
      const current = now.get(domain) ?? new Set();
      const unsure = domain === this.#domain ? this.#doubtful : this.#ours;
      came.push(...[...current].filter((name) => !old.has(name) && !unsure.has(name)));
      gone.push(...[...old].filter((name) => !current.has(name) && !unsure.has(name)));
    }
    const isNothingStored =
      came.length === 0 &&
      gone.length > 0 &&
      gone.length === this.#fresh.size &&
      gone.every((name) => this.#fresh.has(name));
    if (isNothingStored) this.notStored = gone;
    else if (came.length > 0 || gone.length > 0) this.strangers = { came, gone };
    this.#fresh.clear();
    this.#listing = listing;
    this.#aliases = new Set(now.get(this.#domain));
    this.#isRead = true;
    this.readError = undefined;
  }
}

function byName(listing: readonly WebDomain[]): Map<string, Set<string>> {
  return new Map(listing.map(({ name, aliases }) => [name, new Set(aliases)]));
}
