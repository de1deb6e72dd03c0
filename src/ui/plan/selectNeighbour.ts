import type { TreeControl } from '../treeControl.ts';

/** Taking more names away lasts so long that the keyboard may be elsewhere by then. */
const few = 12;

/**
 * Where selected aliases have gone, the next one that is still there is selected, or the one before, and the keyboard goes
 * there. `shown` are those of the web domain before. A selection of what is gone would leave VS Code's menus in doubt, and
 * the arrow keys would begin at the top.
 */
export async function selectNeighbour(
  connection: string,
  webDomain: string,
  shown: readonly string[],
  { tree }: { readonly tree: TreeControl },
): Promise<void> {
  const left = new Set(tree.shownAliases(connection, webDomain));
  const gone = shown.filter((name) => !left.has(name));
  const [first] = gone;
  if (first === undefined) return;
  const gap = shown.indexOf(first);
  const nearest = [...shown.slice(gap), ...shown.slice(0, gap).reverse()];
  const alias = nearest.find((name) => left.has(name));
  await tree.reveal({ connection, webDomain, alias }, { select: true, focus: gone.length <= few });
}
