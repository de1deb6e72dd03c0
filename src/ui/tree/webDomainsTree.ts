import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import type { AliasView } from '../../domain/aliasView.ts';
import { leadsToSame, type Connection } from '../../domain/connection.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import type { ConnectionStore } from '../../platform/connectionStore.ts';
import { HestiaError } from '../../hestia/errors.ts';
import type { Log } from '../../platform/log.ts';
import { endpointOf, type Panels } from '../../platform/panels.ts';
import { wwwPolicy } from '../../platform/settings.ts';
import { listRead, type ConnectionTests } from '../connectionTest/connectionTests.ts';
import type {
  AliasElement,
  ConnectionElement,
  MoreElement,
  TestElement,
  TreeElement,
  WebDomainElement,
} from '../elements.ts';
import { AliasBranches } from './aliasBranches.ts';
import { tellRead } from './tellRead.ts';
import { branchOf, failedBranch, inOrder, type Branch } from './branches.ts';
import { KnownBranches } from './knownBranches.ts';
import { readBranch } from './readBranch.ts';
import { ShownTests } from './shownTests.ts';
import { adviceNotes, checksOf } from './testElements.ts';
import { toTreeItem } from './treeItem.ts';

interface TreeParts {
  readonly connections: ConnectionStore;
  readonly panels: Panels;
  readonly tests: ConnectionTests;
  readonly log: Log;
  readonly changed: vscode.EventEmitter<TreeElement | undefined>;
  readonly view: Pick<vscode.TreeView<TreeElement>, 'badge'>;
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
  readonly #emptied = new vscode.EventEmitter<void>();
  #roots: readonly ConnectionElement[] | undefined;
  readonly #rootOf = new Map<string, ConnectionElement>();
  readonly #branches: KnownBranches;
  readonly #shownTests: ShownTests;
  readonly #aliases = new AliasBranches(wwwPolicy);

  constructor({ connections, panels, tests, log, changed, view }: TreeParts) {
    this.#connections = connections;
    this.#panels = panels;
    this.#tests = tests;
    this.#shownTests = new ShownTests(tests);
    this.#log = log;
    this.#changed = changed;
    this.#branches = new KnownBranches((read) => {
      tellRead(read, view, (aliases) => this.#aliases.invalid(aliases));
    });
  }

  item(element: TreeElement): vscode.TreeItem {
    return toTreeItem(element, (aliases) => this.#aliases.count(aliases));
  }

  async children(element: TreeElement | undefined): Promise<readonly TreeElement[]> {
    switch (element?.kind) {
      case undefined: {
        const roots = await this.roots();
        if (roots.length === 0) this.#emptied.fire();
        return roots;
      }
      case 'connection': {
        // VS Code may still ask for one that was deleted meanwhile.
        if (this.#connections.find(element.id) === undefined) return [];
        const branch = await this.#branch(element);
        const test = this.#shownTests.of(element);
        const shown = branch.filter((each) => each.kind !== 'webDomain' || this.#aliases.isShown(each));
        return test === undefined ? shown : [test, ...shown];
      }
      case 'webDomain':
      case 'group':
        return this.#aliases.children(element);
      case 'test':
        return checksOf(element);
      case 'check':
        return adviceNotes(element);
      case 'alias':
      case 'more':
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

  /** Resolves once VS Code has been told that there is no connection, after which it shows the welcome. */
  emptied(): Promise<void> {
    return new Promise((resolve) => {
      const told = this.#emptied.event(() => {
        told.dispose();
        setImmediate(resolve);
      });
    });
  }

  /** The test that is shown under a connection. */
  async test(connectionId: string): Promise<TestElement | undefined> {
    const root = (await this.roots()).find(({ id }) => id === connectionId);
    return root && this.#shownTests.of(root);
  }

  /** A connection's test has come further, or is to be shown no more. */
  async followTest(connectionId: string): Promise<void> {
    const shown = this.#shownTests.known(connectionId);
    const test = await this.test(connectionId);
    const root = this.#rootOf.get(connectionId);
    if (root === undefined) return;
    this.#changed.fire(test !== undefined && test === shown ? test : root);
    const list = test && listRead(test.run);
    if (list !== undefined && this.#branches.get(connectionId) !== undefined) await this.show(connectionId, list);
  }

  /** Forgets what was read and tested, of one connection or of all, and shows it anew. */
  refresh(connectionId?: string): void {
    for (const { id } of this.#connections.list()) {
      if (connectionId === undefined || connectionId === id) this.#tests.dismiss(id);
    }
    this.#branches.forget(connectionId);
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
      this.#tests.dismiss(now.id, { outdated: true });
    }
    this.#changed.fire(root);
  }

  /** The connections themselves changed: what was read of one (`connectionId`) is forgotten, of the others kept. */
  reload(connectionId?: string): void {
    if (connectionId !== undefined) {
      this.#branches.forget(connectionId);
      this.#tests.dismiss(connectionId, { outdated: true });
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
    this.#branches.tell();
    this.#changed.fire(shown);
  }

  /**
   * Shows what was read elsewhere, or why it could not be read, without asking the panel again; what has not changed
   * stays untouched.
   */
  async show(connectionId: string, outcome: readonly WebDomain[] | HestiaError): Promise<void> {
    const root = (await this.roots()).find(({ id }) => id === connectionId);
    if (root === undefined) return;
    const isFailure = outcome instanceof HestiaError;
    const before = isFailure ? [] : ((await this.#branches.get(connectionId)) ?? []);
    const listed = isFailure ? failedBranch(root, outcome) : branchOf(root, outcome);
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
    this.#branches.tell();
  }

  /** The web domains of a connection as far as they are read already. */
  listed(connectionId: string): readonly WebDomain[] {
    return this.#branches.listed(connectionId);
  }

  /** The aliases of a web domain as they are shown, in that order; none of what is not read. */
  async aliases(connectionId: string, domain: string): Promise<readonly AliasElement[]> {
    const branch = await this.#branches.get(connectionId);
    const parent = branch?.find((element) => element.kind === 'webDomain' && element.domain.name === domain);
    return parent?.kind === 'webDomain' ? this.#aliases.all(parent) : [];
  }

  /** An alias is to be revealed: its page is shown from now on. */
  reach(element: AliasElement): void {
    if (this.#aliases.reach(element)) this.#changed.fire(element.parent);
  }

  /** What of the aliases is shown, and in which order. */
  get aliasView(): AliasView {
    return this.#aliases.view;
  }

  set aliasView(view: AliasView) {
    if (isDeepStrictEqual(view, this.#aliases.view)) return;
    this.#aliases.view = view;
    this.#changed.fire(undefined);
  }

  /** The next page of a long list. */
  showMore(element: MoreElement): void {
    this.#aliases.showMore(element);
    this.#changed.fire(element.parent.kind === 'group' ? element.parent.parent : element.parent);
  }

  #branch(root: ConnectionElement): Promise<Branch> {
    const known = this.#branches.get(root.id);
    if (known !== undefined) return known;
    const branch = readBranch(root, { panels: this.#panels, log: this.#log }, () => {
      const newer = this.#branches.get(root.id);
      return newer === branch ? undefined : newer;
    });
    this.#branches.set(root.id, branch);
    return branch;
  }
}
