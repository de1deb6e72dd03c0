import type { ReportDocuments } from '../diagnosis/reportDocuments.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import { targetsOf, type CommandArguments } from '../targets.ts';

/** The reports of both kinds of examinations. */
export interface Reporting {
  readonly reports: ReportDocuments;
  readonly domainReports: ReportDocuments;
}

/** Shows the report of the last test of a connection, or of a domain under it, as the Markdown preview. */
export async function showTestReport(args: CommandArguments, uses: Asking & Reporting): Promise<void> {
  await reportsFor(args, uses).show((await targetConnection(args, uses)).id);
}

/** Those of what a command is about. */
export function reportsFor(args: CommandArguments, { reports, domainReports }: Reporting): ReportDocuments {
  const [target] = targetsOf(args);
  return target?.kind === 'test' && target.of === 'domain' ? domainReports : reports;
}
