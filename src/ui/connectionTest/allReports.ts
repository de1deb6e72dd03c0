import type { Log } from '../../platform/log.ts';
import { ReportDocuments } from '../diagnosis/reportDocuments.ts';
import { domainReport } from '../domainDiagnosis/domainReport.ts';
import type { DomainRuns } from '../domainDiagnosis/domainRuns.ts';
import { networkReport } from '../domainDiagnosis/networkReport.ts';
import { networkScheme } from '../domainDiagnosis/networkLinks.ts';
import type { NetworkRuns } from '../domainDiagnosis/networkRuns.ts';
import { domainTitle } from '../domainDiagnosis/toldDomain.ts';
import { networkTitle } from '../domainDiagnosis/toldNetwork.ts';
import type { ConnectionTests } from './connectionTests.ts';
import { reportTitle, testReport } from './report.ts';

interface Examined {
  readonly tests: ConnectionTests;
  readonly domainRuns: DomainRuns;
  readonly networkRuns: NetworkRuns;
}

/** The reports of all examinations, without a secret should one be left in them. */
export function createReports(
  { tests, domainRuns, networkRuns }: Examined,
  log: Log,
): Readonly<Record<'reports' | 'domainReports' | 'networkReports', ReportDocuments>> {
  const redact = (text: string): string => log.redacted(text);
  return {
    reports: new ReportDocuments({
      scheme: 'hestia-domains-test',
      onDidChange: tests.onDidChange,
      find: reportOf(tests, reportTitle, testReport),
      redact,
    }),
    domainReports: new ReportDocuments({
      scheme: 'hestia-domains-domain',
      onDidChange: domainRuns.onDidChange,
      find: reportOf(domainRuns, domainTitle, domainReport),
      redact,
    }),
    networkReports: new ReportDocuments({
      scheme: networkScheme,
      asText: true, // its names are links, which a preview does not follow into the view
      onDidChange: networkRuns.onDidChange,
      find: reportOf(networkRuns, networkTitle, networkReport),
      redact,
    }),
  };
}

function reportOf<Run>(
  runs: { readonly find: (key: string) => Run | undefined },
  title: (run: Run) => string,
  report: (run: Run) => string,
): (key: string) => { readonly title: string; readonly text: string } | undefined {
  return (key) => {
    const run = runs.find(key);
    return run && { title: title(run), text: report(run) };
  };
}
