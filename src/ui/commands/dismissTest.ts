import type { ConnectionTests } from '../connectionTest/connectionTests.ts';
import { targetsOf, type CommandArguments } from '../targets.ts';

/** Takes a connection's test out of the tree, and ends it where it still runs. */
export function dismissTest(args: CommandArguments, { tests }: { readonly tests: ConnectionTests }): void {
  for (const { connection } of targetsOf(args)) tests.dismiss(connection);
}
