import type { ReportDocuments } from '../diagnosis/reportDocuments.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import { targetsOf, type CommandArguments } from '../targets.ts';

/** The reports of all kinds of examinations. */
export interface Reporting {
  readonly reports: ReportDocuments;
  readonly domainReports: ReportDocuments;
  readonly networkReports: ReportDocuments;
}

/** Shows the report of the last test of a connection, or of a domain or all names under it. */
export async function showTestReport(args: CommandArguments, uses: Asking & Reporting): Promise<void> {
  await reportsFor(args, uses).show((await targetConnection(args, uses)).id);
}

/** Those of what a command is about. */
export function reportsFor(
  args: CommandArguments,
  { reports, domainReports, networkReports }: Reporting,
): ReportDocuments {
  const [target] = targetsOf(args);
  const all = { connection: reports, domain: domainReports, network: networkReports };
  return all[target?.kind === 'test' ? target.of : 'connection'];
}
