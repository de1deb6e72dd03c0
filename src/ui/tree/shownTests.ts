import type { ConnectionTests } from '../connectionTest/connectionTests.ts';
import { toldTest } from '../connectionTest/toldTest.ts';
import type { ToldRun } from '../diagnosis/told.ts';
import type { DomainRuns } from '../domainDiagnosis/domainRuns.ts';
import type { NetworkRuns } from '../domainDiagnosis/networkRuns.ts';
import { toldDomain } from '../domainDiagnosis/toldDomain.ts';
import { toldNetwork } from '../domainDiagnosis/toldNetwork.ts';
import type { ConnectionElement, TestElement } from '../elements.ts';

const kinds: readonly TestElement['of'][] = ['connection', 'domain', 'network'];

/** One element for each run that is shown under its connection, since VS Code refreshes and reveals by identity. */
export class ShownTests {
  readonly #tests: ConnectionTests;
  readonly #domainRuns: DomainRuns;
  readonly #networkRuns: NetworkRuns;
  readonly #elements = new Map<string, TestElement>();

  constructor(tests: ConnectionTests, domainRuns: DomainRuns, networkRuns: NetworkRuns) {
    this.#tests = tests;
    this.#domainRuns = domainRuns;
    this.#networkRuns = networkRuns;
  }

  /** The element as it was last given out. */
  known(of: TestElement['of'], connectionId: string): TestElement | undefined {
    return this.#elements.get(idOf(of, connectionId));
  }

  /** All that is to be shown under a connection now. */
  all(parent: ConnectionElement): readonly TestElement[] {
    return kinds.flatMap((of) => this.find(of, parent) ?? []);
  }

  /** The element as it is now; undefined when no such run is to be shown. */
  find(of: TestElement['of'], parent: ConnectionElement): TestElement | undefined {
    const id = idOf(of, parent.id);
    const told = this.#told(of, parent.id);
    if (told === undefined) {
      this.#elements.delete(id);
      return undefined;
    }
    const known = this.#elements.get(id);
    if (known?.parent === parent && known.told.startedAt === told.startedAt) {
      known.told = told;
      return known;
    }
    const test: TestElement = { kind: 'test', of, id, parent, told };
    this.#elements.set(id, test);
    return test;
  }

  #told(of: TestElement['of'], key: string): ToldRun | undefined {
    switch (of) {
      case 'connection':
        return shown(this.#tests.find(key), toldTest);
      case 'domain':
        return shown(this.#domainRuns.find(key), toldDomain);
      case 'network':
        return shown(this.#networkRuns.find(key), toldNetwork);
    }
  }
}

function idOf(of: TestElement['of'], connectionId: string): string {
  return `${connectionId}#${of === 'connection' ? 'test' : of}`;
}

/** A run in words, as long as it is to be seen. */
function shown<R extends { readonly shown: boolean }>(
  run: R | undefined,
  tell: (run: R) => ToldRun,
): ToldRun | undefined {
  return run?.shown === true ? tell(run) : undefined;
}
