import type { ConnectionTests } from '../connectionTest/connectionTests.ts';
import { toldTest } from '../connectionTest/toldTest.ts';
import type { ConnectionElement, TestElement } from '../elements.ts';

/** One element for each test that is shown under its connection, since VS Code refreshes and reveals by identity. */
export class ShownTests {
  readonly #tests: ConnectionTests;
  readonly #elements = new Map<string, TestElement>();

  constructor(tests: ConnectionTests) {
    this.#tests = tests;
  }

  /** The element as it was last given out. */
  known(connectionId: string): TestElement | undefined {
    return this.#elements.get(connectionId);
  }

  /** The element as it is now; undefined when no test is to be shown. */
  of(parent: ConnectionElement): TestElement | undefined {
    const run = this.#tests.find(parent.id);
    if (run?.shown !== true) {
      this.#elements.delete(parent.id);
      return undefined;
    }
    const known = this.#elements.get(parent.id);
    if (known?.parent === parent && known.told.startedAt === run.startedAt) {
      known.told = toldTest(run);
      return known;
    }
    const test: TestElement = { kind: 'test', id: `${parent.id}#test`, parent, told: toldTest(run) };
    this.#elements.set(parent.id, test);
    return test;
  }
}
