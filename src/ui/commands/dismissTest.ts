import { connectionOf } from '../elements.ts';
import type { Services } from '../services.ts';
import { elementsOf, type CommandArguments } from '../targets.ts';

/** Takes a connection's test out of the tree, and ends it where it still runs. */
export function dismissTest(args: CommandArguments, services: Services): void {
  for (const element of elementsOf(args)) services.tests.dismiss(connectionOf(element).id);
}
