import { connectionOf } from '../elements.ts';
import type { Services } from '../services.ts';
import { elementsOf, type CommandArguments } from '../targets.ts';

/** Reads the connections of the chosen elements anew. The panel has one list per account, so a domain's is its connection's. */
export function refresh(args: CommandArguments, services: Services): void {
  const ids = new Set(elementsOf(args, services).map((element) => connectionOf(element).id));
  for (const id of ids) services.tree.refresh(id);
}
