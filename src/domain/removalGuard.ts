import type { ChangeKind } from './changeRecord.ts';
import type { Connection } from './connection.ts';

/** Why the web domain has to be typed before aliases are removed from it. */
export type RemovalGuard = 'production' | 'mostOfThem';

/**
 * What a removal of some of a web domain's aliases asks for. A comparison that would take more than half of them away is
 * asked about over any connection: the list may be one that is cut off, or another one than was meant.
 */
export function removalGuard(
  { protection }: Pick<Connection, 'protection'>,
  { kind, removed, aliases }: { readonly kind: ChangeKind; readonly removed: number; readonly aliases: number },
): RemovalGuard | undefined {
  if (removed === 0) return undefined;
  if (kind === 'compare' && removed > aliases / 2) return 'mostOfThem';
  return protection === 'production' ? 'production' : undefined;
}
