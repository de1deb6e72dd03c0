import type { Services } from '../services.ts';
import { elementsOf, type CommandArguments } from '../targets.ts';

/** Shows the next page of a long list. */
export function showMore(args: CommandArguments, services: Services): void {
  const [element] = elementsOf(args);
  if (element?.kind === 'more') services.tree.showMore(element);
}
