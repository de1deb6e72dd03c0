import type { AliasElement } from '../elements.ts';
import type { Services } from '../services.ts';

/** Taking more names away lasts so long that the keyboard may be elsewhere by then. */
const few = 12;

/**
 * Where selected aliases have gone, the next one that is still there is selected, or the one before, and the keyboard goes
 * there. `shown` are those of the web domain before. A selection of what is gone would leave VS Code's menus in doubt, and
 * the arrow keys would begin at the top.
 */
export async function selectNeighbour(shown: readonly AliasElement[], { tree, view }: Services): Promise<void> {
  const [first] = shown;
  if (first === undefined) return;
  const now = await tree.aliases(first.parent.parent.id, first.parent.domain.name);
  const left = new Map(now.map((element) => [element.name, element]));
  const gone = shown.filter(({ name }) => !left.has(name));
  if (gone[0] === undefined) return;
  const gap = shown.indexOf(gone[0]);
  const nearest = [...shown.slice(gap), ...shown.slice(0, gap).reverse()];
  const neighbour = nearest.map(({ name }) => left.get(name)).find((element) => element !== undefined);
  if (neighbour !== undefined) tree.reach(neighbour);
  await view.reveal(neighbour ?? first.parent, { select: true, focus: gone.length <= few });
}
