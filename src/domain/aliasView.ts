import { getDomain } from 'tldts-icann';
import { displayName, parseDomainName } from './domainName.ts';
import { noFacts, rank, troubles, worstTrouble, type FactsOf } from './facts/factView.ts';
import { inOrder } from './nameOrder.ts';
import { storedNameFlaw } from './storedName.ts';
import { withoutWww, wwwCompanion, type WwwPolicy } from './wwwPolicy.ts';

/** `pairs`: by name, the two of a `www.` pair together. `panel`: as the panel has them. `groups`: under their registrable domains. `problems`: what is wrong first. */
export type AliasOrder = 'pairs' | 'panel' | 'groups' | 'problems';
export const aliasOrders: readonly AliasOrder[] = ['pairs', 'panel', 'groups', 'problems'];

/** What of the aliases is shown, and in which order. */
export interface AliasView {
  /** A part of the name, in unicode or ASCII, in any case, and words like `@dns` for what is known of it; empty shows all. */
  readonly text: string;
  readonly problemsOnly: boolean;
  readonly order: AliasOrder;
}

export const wholeView: AliasView = { text: '', problemsOnly: false, order: 'pairs' };

/** Whether a view leaves anything out. */
export function isFiltered({ text, problemsOnly }: AliasView): boolean {
  return text !== '' || problemsOnly;
}

/** `invalid`: no domain name, left by others. `noCompanion`: its `www.` companion, by the policy, is not there. */
export type AliasMark = 'invalid' | 'noCompanion';

export interface ListedAlias {
  /** Exactly as the panel stores it. */
  readonly name: string;
  readonly mark: AliasMark | undefined;
}

interface PreparedAlias extends ListedAlias {
  /** Without `www.`, in ASCII. */
  readonly bare: string;
  /** Whether it has `www.` in front. */
  readonly isCompanion: boolean;
  /** All spellings that a person may look for, in lower case. */
  readonly sought: string;
}

/** A list of aliases prepared for being looked at: what is the same at every keystroke. */
export interface PreparedAliases {
  readonly byName: readonly PreparedAlias[];
  readonly asStored: readonly PreparedAlias[];
}

/** Prepares the aliases of a web domain, each once. */
export function prepareAliases(aliases: readonly string[], policy: WwwPolicy): PreparedAliases {
  const stored = [...new Set(aliases)].map((name) => {
    const parsed = parseDomainName(name);
    const ascii = parsed.ok ? parsed.name : name;
    return { name, parsed, ascii, bare: withoutWww(ascii) };
  });
  const companions = new Set(stored.filter(({ ascii, bare }) => ascii !== bare).map(({ bare }) => bare));
  const asStored = stored.map(({ name, parsed, ascii, bare }): PreparedAlias => {
    const isInvalid = !parsed.ok || (name !== ascii && storedNameFlaw(name) !== undefined);
    const isLonely = parsed.ok && wwwCompanion(parsed.name, policy) !== undefined && !companions.has(bare);
    return {
      name,
      mark: isInvalid ? 'invalid' : isLonely ? 'noCompanion' : undefined,
      isCompanion: ascii !== bare,
      bare,
      sought:
        name === ascii && !ascii.includes('xn--') ? ascii : `${name} ${ascii} ${displayName(ascii)}`.toLowerCase(),
    };
  });
  const bareFirst = [...asStored.filter((each) => !each.isCompanion), ...asStored.filter((each) => each.isCompanion)];
  const pairs = inOrder(Map.groupBy(bareFirst, ({ bare }) => bare));
  return { asStored, byName: pairs.flatMap(([, pair]) => pair) };
}

/** The aliases that a view shows, in its order. A word of its text that begins with `@` asks for what is known of an alias. */
export function viewAliases(
  { byName, asStored }: PreparedAliases,
  { text, problemsOnly, order }: AliasView,
  factsOf: FactsOf = noFacts,
): readonly PreparedAlias[] {
  const words = text.trim().toLowerCase().split(/\s+/u);
  const tokens = words.filter((word) => word.startsWith('@'));
  const sought = words.filter((word) => !word.startsWith('@')).join(' ');
  const has = (name: string): boolean => {
    const known = factsOf(name).flatMap(({ tokens: each }) => each);
    // The beginning of one will do, so that something is shown while it is typed.
    return tokens.every((token) => known.some((each) => each.startsWith(token)));
  };
  const shown = (order === 'panel' ? asStored : byName).filter(
    (alias) =>
      alias.sought.includes(sought) &&
      (!problemsOnly || isProblem(alias, factsOf)) &&
      (tokens.length === 0 || has(alias.name)),
  );
  return order === 'problems' ? worstFirst(shown, factsOf) : shown;
}

function isProblem({ name, mark }: ListedAlias, factsOf: FactsOf): boolean {
  return mark !== undefined || worstTrouble(factsOf(name)) !== undefined;
}

function worstFirst(aliases: readonly PreparedAlias[], factsOf: FactsOf): readonly PreparedAlias[] {
  const placeOf = ({ name, mark }: PreparedAlias): number => {
    if (mark === 'invalid') return -1;
    const trouble = worstTrouble(factsOf(name));
    return trouble === undefined && mark === undefined ? troubles.length + 1 : rank(trouble);
  };
  const placed = aliases.map((alias) => ({ alias, place: placeOf(alias) }));
  return placed.toSorted((a, b) => a.place - b.place).map(({ alias }) => alias);
}

/** Aliases by their registrable domains (Public Suffix List), or by themselves where they have none; both in order. */
export function groupAliases(aliases: readonly PreparedAlias[]): ReadonlyMap<string, readonly ListedAlias[]> {
  return new Map(inOrder(Map.groupBy(aliases, ({ bare }) => getDomain(bare) ?? bare)));
}
