import type { AliasElement } from '../elements.ts';
import type { Services } from '../services.ts';

/**
 * Where selected aliases have gone, the next one that is still there is selected, or the one before. `shown` are those of
 * the web domain before. A selection of what is gone would leave VS Code's menus in doubt, too.
 */
export async function selectNeighbour(shown: readonly AliasElement[], { tree, view }: Services): Promise<void> {
  const [first] = shown;
  if (first === undefined) return;
  const now = await tree.aliases(first.parent.parent.id, first.parent.domain.name);
  const left = new Map(now.map((element) => [element.name, element]));
  const gap = shown.findIndex(({ name }) => !left.has(name));
  if (gap === -1) return;
  const nearest = [...shown.slice(gap), ...shown.slice(0, gap).reverse()];
  const neighbour = nearest.map(({ name }) => left.get(name)).find((element) => element !== undefined);
  if (neighbour !== undefined) tree.reach(neighbour);
  await view.reveal(neighbour ?? first.parent, { select: true });
}
