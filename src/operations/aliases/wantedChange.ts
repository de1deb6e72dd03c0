import type { WantedAliases } from '../../domain/aliasPlan.ts';
import { undoWanted, type ChangeKind, type ChangeRecord } from '../../domain/changeRecord.ts';

/** What somebody wants of the aliases of an account. */
export type WantedChange = AliasChange | AliasMove;

/** `undoes`: the id of the kept change that it takes back. `byAgent`: an agent wants it, which always requires a person's word. */
interface Purpose {
  readonly purpose: ChangeKind;
  readonly undoes?: string;
  readonly byAgent?: true;
}

/** Aliases of one web domain are added and removed. */
export interface AliasChange extends Purpose {
  readonly kind: 'change';
  readonly domain: string;
  readonly wanted: WantedAliases;
}

/** Aliases go from one web domain of the account to another. */
export interface AliasMove extends Purpose {
  readonly kind: 'move';
  readonly from: string;
  readonly to: string;
  /** As the first web domain has them. */
  readonly names: readonly string[];
}

/** What undoes a kept change: a change like any other, against what is there by then. Undefined when it has no parts. */
export function undoOf({ id, parts }: ChangeRecord): WantedChange | undefined {
  const [first, second] = parts;
  if (first === undefined) return undefined;
  const purpose = { purpose: 'undo', undoes: id } as const;
  return second === undefined
    ? { ...purpose, kind: 'change', domain: first.domain, wanted: undoWanted(first) }
    : { ...purpose, kind: 'move', from: second.domain, to: first.domain, names: second.added };
}
