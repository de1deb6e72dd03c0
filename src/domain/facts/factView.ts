/**
 * What is wrong with a name, the worst first: it does not lead here, its certificate is not good, another page is shown, the
 * WordPress network does not serve it, nobody maps it there.
 */
export const troubles = ['dns', 'certificate', 'page', 'stage', 'orphan'] as const;
export type Trouble = (typeof troubles)[number];

/** What a filter may ask for beside a part of the name. */
export type FilterToken = '@dns' | '@certificate' | '@proxy' | '@page' | '@mapped' | '@stage' | '@orphan' | '@missing';

/** What marks, filter, badge, order and export make of a fact, whatever its source. */
export interface FactView {
  /** The worst that is wrong by it; undefined when nothing is. */
  readonly trouble: Trouble | undefined;
  /** The words of a filter that it answers to. */
  readonly tokens: readonly FilterToken[];
  /** What an export has of it: always all of its source's columns, in one order. */
  readonly columns: Readonly<Record<string, string>>;
}

/** What is known of an alias of one web domain, by its stored text. */
export type FactsOf<Fact extends FactView = FactView> = (alias: string) => readonly Fact[];

/** For where nothing is known. */
export const noFacts: FactsOf = () => [];

/** The worst that is wrong by several facts. */
export function worstTrouble(facts: readonly FactView[]): Trouble | undefined {
  return troubles.find((trouble) => facts.some((fact) => fact.trouble === trouble));
}

/** Facts in the order in which they are told. */
export function worstFirst<Fact extends FactView>(facts: readonly Fact[]): readonly Fact[] {
  return facts.toSorted((a, b) => rank(a.trouble) - rank(b.trouble));
}

/** The place of a trouble among all, the worst at 0; none is behind them. */
export function rank(trouble: Trouble | undefined): number {
  return trouble === undefined ? troubles.length : troubles.indexOf(trouble);
}
