import { connectionOf } from '../elements.ts';
import type { Services } from '../services.ts';
import { elementsOf, type CommandArguments } from '../targets.ts';

/** Reads the chosen web domains anew, each by itself; of anything else that was chosen the whole connection. */
export async function refresh(args: CommandArguments, { tree }: Services): Promise<void> {
  const elements = elementsOf(args);
  const whole = new Set(elements.filter(({ kind }) => kind !== 'webDomain').map((element) => connectionOf(element).id));
  for (const id of whole) tree.refresh(id);
  for (const element of elements) {
    if (element.kind === 'webDomain' && !whole.has(element.parent.id)) await tree.refreshWebDomain(element);
  }
}
