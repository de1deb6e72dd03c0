import { comparable } from '../../domain/storedName.ts';
import type { Connection } from '../../domain/connection.ts';
import type { TreeControl } from '../treeControl.ts';

/** Aliases of one web domain. */
export interface NamesOf {
  readonly connection: Connection;
  readonly domain: string;
  readonly names: readonly string[];
}

/**
 * Selects the first of some aliases of a web domain, in the tree's order; none when the tree shows none of them. With `focus`
 * the keyboard goes there too.
 */
export async function revealFirst(
  { connection, domain, names }: NamesOf,
  { tree }: { readonly tree: TreeControl },
  focus = false,
): Promise<void> {
  const sought = new Set(names);
  const alias = tree.shownAliases(connection.id, domain).find((name) => sought.has(comparable(name)));
  if (alias === undefined) return;
  await tree.reveal({ connection: connection.id, webDomain: domain, alias }, { select: true, focus });
}
