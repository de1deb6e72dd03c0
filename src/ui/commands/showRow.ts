import { targetsOf, type CommandArguments } from '../targets.ts';
import type { TreeControl } from '../treeControl.ts';

/** Selects the row of a name in the view, where it has one. */
export async function showRow(args: CommandArguments, { tree }: { readonly tree: TreeControl }): Promise<void> {
  const [target] = targetsOf(args);
  if (target !== undefined) await tree.reveal(target, { select: true, focus: true });
}
