import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import type { ConnectionStore } from '../../platform/connectionStore.ts';
import { listedKey } from '../../manifest.ts';
import { HestiaError } from '../../hestia/errors.ts';
import { logLine, type Log } from '../../platform/log.ts';
import { endpointOf, type Panels } from '../../platform/panels.ts';
import { hasReadAccount, type ConnectionTests } from '../connectionTest/connectionTests.ts';
import type { AliasElement, ConnectionElement, TestElement, TreeElement, WebDomainElement } from '../elements.ts';
import { aliasesOf, branchOf, failedBranch, inOrder, isFailed, type Branch } from './branches.ts';
import { adviceNotes, checksOf } from './testElements.ts';
import { toTreeItem } from './treeItem.ts';

interface TreeParts {
  readonly connections: ConnectionStore;
  readonly panels: Panels;
  readonly tests: ConnectionTests;
  readonly log: Log;
  readonly changed: vscode.EventEmitter<TreeElement | undefined>;
}

/**
 * The tree's model: one listing per connection, read when the branch is first opened and kept until someone asks for
 * it again. A refused connection is not asked again by itself either: the panel bans an address after five refusals.
 */
export class WebDomainsTree {
  readonly #connections: ConnectionStore;
  readonly #panels: Panels;
  readonly #tests: ConnectionTests;
  readonly #log: Log;
  readonly #changed: vscode.EventEmitter<TreeElement | undefined>;
  #roots: readonly ConnectionElement[] | undefined;
  readonly #rootOf = new Map<string, ConnectionElement>();
  readonly #branches = new Map<string, Promise<Branch>>();
  /** By connection: the test that is shown under it. */
  readonly #shownTests = new Map<string, TestElement>();

  constructor({ connections, panels, tests, log, changed }: TreeParts) {
    this.#connections = connections;
    this.#panels = panels;
    this.#tests = tests;
    this.#log = log;
    this.#changed = changed;
  }

  item(element: TreeElement): vscode.TreeItem {
    return toTreeItem(element);
  }

  async children(element: TreeElement | undefined): Promise<readonly TreeElement[]> {
    switch (element?.kind) {
      case undefined:
        return this.roots();
      case 'connection': {
        const branch = await this.#branch(element);
        if (!isFailed(branch)) void vscode.commands.executeCommand('setContext', listedKey, true);
        const test = this.#testOf(element);
        return test === undefined ? branch : [test, ...branch];
      }
      case 'webDomain':
        return aliasesOf(element);
      case 'test':
        return checksOf(element);
      case 'check':
        return adviceNotes(element);
      case 'alias':
      case 'note':
        return [];
    }
  }

  /** The connections, each with whether its secret is there. */
  async roots(): Promise<readonly ConnectionElement[]> {
    this.#roots ??= await Promise.all(this.#connections.list().map((connection) => this.#root(connection)));
    return this.#roots;
  }

  /** One element for each connection, as it is now: what stands under it refers to it, and VS Code goes by identity. */
  async #root(connection: Connection): Promise<ConnectionElement> {
    const { id } = connection;
    const signedIn = await this.#panels.isSignedIn(connection);
    const pinned = this.#connections.pin(endpointOf(connection).origin) !== undefined;
    const fresh: ConnectionElement = { kind: 'connection', id, parent: undefined, connection, signedIn, pinned };
    const root = Object.assign(this.#rootOf.get(id) ?? fresh, fresh);
    this.#rootOf.set(id, root);
    return root;
  }

  /** The test that is shown under a connection. */
  async test(connectionId: string): Promise<TestElement | undefined> {
    const root = (await this.roots()).find(({ id }) => id === connectionId);
    return root && this.#testOf(root);
  }

  /** A connection's test has come further, or is to be shown no more. */
  async followTest(connectionId: string): Promise<void> {
    const root = (await this.roots()).find(({ id }) => id === connectionId);
    if (root === undefined) return;
    const shown = this.#shownTests.get(connectionId);
    const test = this.#testOf(root);
    const branch = await this.#branches.get(connectionId);
    // What could not be read before, the test has just read.
    const outdated = branch !== undefined && isFailed(branch) && test !== undefined && hasReadAccount(test.run);
    if (outdated) this.#branches.delete(connectionId);
    this.#changed.fire(test !== undefined && test === shown && !outdated ? test : root);
  }

  /** Forgets what was read and tested, of one connection or of all, and shows it anew. */
  refresh(connectionId?: string): void {
    for (const { id } of this.#connections.list()) {
      if (connectionId === undefined || connectionId === id) this.#tests.dismiss(id);
    }
    if (connectionId === undefined) this.#branches.clear();
    else this.#branches.delete(connectionId);
    this.#changed.fire(this.#roots?.find(({ id }) => id === connectionId));
  }

  /** A connection was saved or removed. While it leads to the same account, what was read of it is kept. */
  update(connectionId?: string): void {
    const root = this.#roots?.find(({ id }) => id === connectionId);
    const now = this.#connections.list().find(({ id }) => id === connectionId);
    if (root === undefined || now === undefined || !leadsToSame(root.connection, now)) {
      this.reload(connectionId);
      return;
    }
    const { baseWebDomain } = root.connection;
    root.connection = now;
    if (baseWebDomain !== now.baseWebDomain) {
      const branch = this.#branches.get(now.id);
      if (branch !== undefined) this.#branches.set(now.id, branch.then(inOrder));
      this.#tests.dismiss(now.id);
    }
    this.#changed.fire(root);
  }

  /** The connections themselves changed: what was read of one (`connectionId`) is forgotten, of the others kept. */
  reload(connectionId?: string): void {
    if (connectionId !== undefined) {
      this.#branches.delete(connectionId);
      this.#tests.dismiss(connectionId);
    }
    this.#roots = undefined;
    this.#changed.fire(undefined);
  }

  /** Reads one web domain anew, and shows that alone. Rejects when it cannot be read. */
  async refreshWebDomain({ id, parent, domain }: WebDomainElement): Promise<void> {
    const { client, connection } = await this.#panels.open(parent.connection);
    const read = await client.listWebDomain(connection.account, domain.name);
    const shown = (await this.#branches.get(parent.id))?.find((element) => element.id === id);
    if (shown?.kind !== 'webDomain') return;
    shown.domain = read;
    this.#changed.fire(shown);
  }

  /**
   * Shows what was read elsewhere, or why it could not be read, without asking the panel again; what has not changed
   * stays untouched.
   */
  async show(connectionId: string, outcome: readonly WebDomain[] | HestiaError): Promise<void> {
    const root = (await this.roots()).find(({ id }) => id === connectionId);
    if (root === undefined) return;
    if (outcome instanceof HestiaError) {
      this.#branches.set(connectionId, Promise.resolve(failedBranch(root, outcome)));
      this.#changed.fire(root);
      return;
    }
    const before = (await this.#branches.get(connectionId)) ?? [];
    const listed = branchOf(root, outcome);
    const same = before.length === listed.length && before.every(({ id }, at) => id === listed[at]?.id);
    if (!same) {
      this.#branches.set(connectionId, Promise.resolve(listed));
      this.#changed.fire(root);
      return;
    }
    for (const [at, element] of before.entries()) {
      const now = listed[at];
      if (element.kind !== 'webDomain' || now?.kind !== 'webDomain' || isDeepStrictEqual(element.domain, now.domain))
        continue;
      element.domain = now.domain;
      this.#changed.fire(element);
    }
  }

  /** The web domains of a connection as far as they are read already. */
  async listed(connectionId: string): Promise<readonly WebDomain[]> {
    const none: Branch = [];
    const branch = await Promise.race([this.#branches.get(connectionId) ?? none, Promise.resolve(none)]);
    return branch.flatMap((element) => (element.kind === 'webDomain' ? element.domain : []));
  }

  /** The aliases of a web domain as they are shown, in that order; none of what is not read. */
  async aliases(connectionId: string, domain: string): Promise<readonly AliasElement[]> {
    const branch = await this.#branches.get(connectionId);
    const parent = branch?.find((element) => element.kind === 'webDomain' && element.domain.name === domain);
    return parent?.kind === 'webDomain' ? aliasesOf(parent) : [];
  }

  /** One element for each test and connection, since VS Code refreshes and reveals by identity. */
  #testOf(parent: ConnectionElement): TestElement | undefined {
    const run = this.#tests.find(parent.id);
    if (run?.shown !== true) {
      this.#shownTests.delete(parent.id);
      return undefined;
    }
    const known = this.#shownTests.get(parent.id);
    if (known?.parent === parent && known.run.startedAt === run.startedAt) {
      known.run = run;
      return known;
    }
    const test: TestElement = { kind: 'test', id: `${parent.id}#test`, parent, run };
    this.#shownTests.set(parent.id, test);
    return test;
  }

  #branch(root: ConnectionElement): Promise<Branch> {
    const known = this.#branches.get(root.id);
    if (known !== undefined) return known;
    const branch = this.#read(root, () => {
      const newer = this.#branches.get(root.id);
      return newer === branch ? undefined : newer;
    });
    this.#branches.set(root.id, branch);
    return branch;
  }

  /** `newer`: a reading that has taken this one's place; then the panel is not asked twice. */
  async #read(root: ConnectionElement, newer: () => Promise<Branch> | undefined): Promise<Branch> {
    try {
      const { client, connection } = await this.#panels.open(root.connection);
      const other = newer();
      if (other !== undefined) return await other;
      return branchOf(root, await client.listWebDomains(connection.account));
    } catch (error) {
      this.#log.error(`${root.connection.name}: ${logLine(error)}`);
      return failedBranch(root, error);
    }
  }
}

function leadsToSame(a: Connection, b: Connection): boolean {
  return a.apiUrl === b.apiUrl && a.account === b.account && a.credentialKind === b.credentialKind;
}
