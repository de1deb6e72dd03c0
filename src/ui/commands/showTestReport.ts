import { connectionOf } from '../elements.ts';
import type { Services } from '../services.ts';
import { elementsOf, type CommandArguments } from '../targets.ts';

/** Shows the report of a connection's last test as the Markdown preview. */
export async function showTestReport(args: CommandArguments, services: Services): Promise<void> {
  const [element] = elementsOf(args, services);
  if (element !== undefined) await services.reports.show(connectionOf(element).id);
}
