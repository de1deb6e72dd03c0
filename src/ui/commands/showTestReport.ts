import type { Services } from '../services.ts';
import { targetConnection, type CommandArguments } from '../targets.ts';

/** Shows the report of a connection's last test as the Markdown preview. */
export async function showTestReport(args: CommandArguments, services: Services): Promise<void> {
  await services.reports.show((await targetConnection(args, services)).id);
}
