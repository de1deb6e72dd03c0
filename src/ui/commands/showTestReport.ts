import type { ReportDocuments } from '../diagnosis/reportDocuments.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import type { CommandArguments } from '../targets.ts';

/** Shows the report of a connection's last test as the Markdown preview. */
export async function showTestReport(
  args: CommandArguments,
  uses: Asking & { readonly reports: ReportDocuments },
): Promise<void> {
  await uses.reports.show((await targetConnection(args, uses)).id);
}
