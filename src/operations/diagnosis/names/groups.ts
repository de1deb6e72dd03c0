import { causeOrder } from '../domain/causes.ts';
import type { Cause, CauseKind } from '../domain/verdict.ts';
import type { NameVerdict } from './examineNames.ts';

/** How a name stands: its root cause; `undecided` where not all could be looked at; what is not as it should be although it is live; or `live`. */
export type Standing =
  { readonly kind: 'notLive' | 'flawed'; readonly cause: Cause } | { readonly kind: 'undecided' | 'live' };

/** Names that stand alike, in the order in which they came. */
export type NameGroup =
  | {
      readonly kind: 'notLive' | 'flawed';
      readonly cause: CauseKind;
      readonly causes: readonly [Cause, ...Cause[]];
      readonly names: readonly NameVerdict[];
    }
  | { readonly kind: 'undecided' | 'live'; readonly names: readonly NameVerdict[] };

export function standingOf({ conclusion }: NameVerdict): Standing {
  if (conclusion.kind === 'notLive') return { kind: 'notLive', cause: conclusion.cause };
  const [flaw] = conclusion.beside;
  if (flaw !== undefined) return { kind: 'flawed', cause: flaw };
  return { kind: conclusion.kind };
}

/** Names by what they suffer from: the cause that most share comes first, of equal ones the deeper; what is live comes last. */
export function groupsOf(verdicts: readonly NameVerdict[]): readonly NameGroup[] {
  const groups = Map.groupBy(verdicts, (verdict) => {
    const standing = standingOf(verdict);
    return 'cause' in standing ? `${standing.kind} ${standing.cause.kind}` : standing.kind;
  });
  return [...groups.values()].map(groupOf).toSorted(inOrder);
}

function groupOf(names: readonly NameVerdict[]): NameGroup {
  const [first = { kind: 'live' } as const, ...more] = names.map(standingOf);
  if (!('cause' in first)) return { kind: first.kind, names };
  const others = more.flatMap((each) => ('cause' in each ? [each.cause] : []));
  return { kind: first.kind, cause: first.cause.kind, causes: [first.cause, ...others], names };
}

const kinds: readonly NameGroup['kind'][] = ['notLive', 'flawed', 'undecided', 'live'];

function inOrder(a: NameGroup, b: NameGroup): number {
  return kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || b.names.length - a.names.length || depthOf(a) - depthOf(b);
}

function depthOf(group: NameGroup): number {
  return 'cause' in group ? causeOrder.indexOf(group.cause) : 0;
}
