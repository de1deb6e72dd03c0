import type { ConnectionTests } from '../connectionTest/connectionTests.ts';
import type { DomainRuns } from '../domainDiagnosis/domainRuns.ts';
import { targetsOf, type CommandArguments } from '../targets.ts';

interface Dismissing {
  readonly tests: ConnectionTests;
  readonly domainRuns: DomainRuns;
}

/** Takes a connection's test, or a domain's, out of the tree, and ends it where it still runs. */
export function dismissTest(args: CommandArguments, { tests, domainRuns }: Dismissing): void {
  for (const target of targetsOf(args)) {
    const isOfDomain = target.kind === 'test' && target.of === 'domain';
    (isOfDomain ? domainRuns : tests).dismiss(target.connection);
  }
}
