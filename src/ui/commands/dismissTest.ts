import type { Services } from '../services.ts';
import { targetsOf, type CommandArguments } from '../targets.ts';

/** Takes a connection's test out of the tree, and ends it where it still runs. */
export function dismissTest(args: CommandArguments, services: Services): void {
  for (const { connection } of targetsOf(args)) services.tests.dismiss(connection);
}
