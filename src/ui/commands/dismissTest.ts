import type { ConnectionTests } from '../connectionTest/connectionTests.ts';
import type { DomainRuns } from '../domainDiagnosis/domainRuns.ts';
import type { NetworkRuns } from '../domainDiagnosis/networkRuns.ts';
import { targetsOf, type CommandArguments } from '../targets.ts';

interface Dismissing {
  readonly tests: ConnectionTests;
  readonly domainRuns: DomainRuns;
  readonly networkRuns: NetworkRuns;
}

/** Takes tests out of the tree, and ends those that still run. */
export function dismissTest(args: CommandArguments, { tests, domainRuns, networkRuns }: Dismissing): void {
  const runs = { connection: tests, domain: domainRuns, network: networkRuns };
  for (const target of targetsOf(args)) {
    runs[target.kind === 'test' ? target.of : 'connection'].dismiss(target.connection);
  }
}
