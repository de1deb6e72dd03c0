import type { Doubt } from './doubt.ts';

/** The first doubt for each name, for asking it about many. */
export type DoubtIndex = (name: string) => Doubt | undefined;

/** Sorts doubts, which are in the order in which they may run, by the names that they are about. */
export function indexDoubts(doubts: readonly Doubt[]): DoubtIndex {
  let any: Doubt | undefined;
  const listed = new Map<string, Doubt>();
  const lists = new Set<ReadonlySet<string>>();
  const alike = new Map<string, Map<string, Doubt>>();
  for (const doubt of doubts) {
    const { names } = doubt;
    switch (names.kind) {
      case 'any':
        any ??= doubt;
        break;
      case 'list':
        if (!lists.has(names.names)) for (const name of names.names) if (!listed.has(name)) listed.set(name, doubt);
        lists.add(names.names);
        break;
      case 'like': {
        const suffixes = alike.get(names.prefix) ?? new Map<string, Doubt>();
        if (!suffixes.has(names.suffix)) suffixes.set(names.suffix, doubt);
        alike.set(names.prefix, suffixes);
      }
    }
  }
  return (name) => {
    const found = [any, listed.get(name), ...(alike.size === 0 ? [] : alikeTo(alike, name))];
    return found.reduce(
      (first, doubt) => ((doubt?.at ?? Infinity) < (first?.at ?? Infinity) ? doubt : first),
      undefined,
    );
  };
}

/** Looks for each beginning of the name, and for each end of it where the ends are many. */
function alikeTo(alike: ReadonlyMap<string, ReadonlyMap<string, Doubt>>, name: string): readonly (Doubt | undefined)[] {
  const found: (Doubt | undefined)[] = [];
  for (let length = 0; length <= name.length; length++) {
    const suffixes = alike.get(name.slice(0, length));
    if (suffixes === undefined) continue;
    if (suffixes.size > name.length) {
      for (let from = 0; from <= name.length; from++) found.push(suffixes.get(name.slice(from)));
    } else for (const [suffix, doubt] of suffixes) if (name.endsWith(suffix)) found.push(doubt);
  }
  return found;
}
