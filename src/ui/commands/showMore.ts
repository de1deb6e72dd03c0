import type { Services } from '../services.ts';
import { targetsOf, type CommandArguments } from '../targets.ts';

/** Shows the next page of a long list. */
export async function showMore(args: CommandArguments, services: Services): Promise<void> {
  const [target] = targetsOf(args);
  if (target?.kind === 'more') await services.tree.showMore(target);
}
