import type { Fact } from '../domain/facts/fact.ts';
import type { FactsOf } from '../domain/facts/factView.ts';

/** A source that has something to say of aliases. */
interface FactSource {
  /** What it says of the aliases of one web domain, by their stored texts. */
  facts(connectionId: string, webDomain: string): (alias: string) => Fact | undefined;
  /** Tells the id of a connection of which it says something else. */
  onDidChange(listener: (connectionId: string) => void): { dispose(): void };
}

/** What all sources beside the panel say of aliases, side by side. */
export class Facts {
  readonly #sources: readonly FactSource[];

  constructor(sources: readonly FactSource[]) {
    this.#sources = sources;
  }

  /** What is known of the aliases of a web domain; ask once for all of a list. */
  of(connectionId: string, webDomain: string): FactsOf<Fact> {
    const all = this.#sources.map((source) => source.facts(connectionId, webDomain));
    return (alias) => all.flatMap((facts) => facts(alias) ?? []);
  }

  /** Tells the id of a connection of whose aliases something else is known. */
  onDidChange(listener: (connectionId: string) => void): { dispose(): void } {
    const subscriptions = this.#sources.map((source) => source.onDidChange(listener));
    return {
      dispose: () => {
        for (const each of subscriptions) each.dispose();
      },
    };
  }
}
