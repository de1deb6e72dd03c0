import { parseDomainName, type DomainName } from '../domain/domainName.ts';
import { visitorFact, type VisitorFact } from '../domain/facts/visitorFact.ts';
import type { Look } from '../domain/visitors/visitorView.ts';

/**
 * What was last seen of the names of each connection from outside, by the connection's id. Nobody looks by itself: it is
 * learned from who has looked, and stays until it is forgotten.
 */
export class Visitors {
  readonly #seen = new Map<string, Map<DomainName, VisitorFact>>();
  readonly #listeners = new Set<(connectionId: string) => void>();

  of(connectionId: string, name: DomainName): VisitorFact | undefined {
    return this.#seen.get(connectionId)?.get(name);
  }

  /** What was seen of each alias, by its stored text, and of a web domain by its own name. */
  facts(connectionId: string): (alias: string) => VisitorFact | undefined {
    const seen = this.#seen.get(connectionId);
    if (seen === undefined) return () => undefined;
    return (alias) => {
      const parsed = parseDomainName(alias);
      return parsed.ok ? seen.get(parsed.name) : undefined;
    };
  }

  /** Takes over what was seen; of a name that was seen before the later counts. */
  learn(connectionId: string, names: readonly Look[]): void {
    const seen = this.#seen.get(connectionId) ?? new Map<DomainName, VisitorFact>();
    this.#seen.set(connectionId, seen);
    for (const each of names) seen.set(each.seen.name, visitorFact(each));
    this.#tell(connectionId);
  }

  /** Forgets some names of a connection, by their stored texts, or all. */
  forget(connectionId: string, names?: readonly string[]): void {
    const seen = this.#seen.get(connectionId);
    if (seen === undefined) return;
    if (names === undefined) this.#seen.delete(connectionId);
    for (const text of names ?? []) {
      const parsed = parseDomainName(text);
      if (parsed.ok) seen.delete(parsed.name);
    }
    this.#tell(connectionId);
  }

  /** Tells the id of a connection of whose names something else is known. */
  onDidChange(listener: (connectionId: string) => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  }

  #tell(connectionId: string): void {
    for (const listener of this.#listeners) listener(connectionId);
  }
}
