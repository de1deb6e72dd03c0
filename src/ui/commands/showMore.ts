import { targetsOf, type CommandArguments } from '../targets.ts';
import type { TreeControl } from '../treeControl.ts';

/** Shows the next page of a long list. */
export async function showMore(args: CommandArguments, { tree }: { readonly tree: TreeControl }): Promise<void> {
  const [target] = targetsOf(args);
  if (target?.kind === 'more') await tree.showMore(target);
}
