import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import type { AliasView } from '../../domain/aliasView.ts';
import { leadsToSame } from '../../domain/connection.ts';
import type { Accounts } from '../../inventory/accounts.ts';
import type { Facts } from '../../inventory/facts.ts';
import type { NetworkFacts } from '../../inventory/networkFacts.ts';
import type { Networks } from '../../inventory/networks.ts';
import type { CertificateOrderStore } from '../../platform/certificateOrderStore.ts';
import type { ConnectionStore } from '../../platform/connectionStore.ts';
import type { Panels } from '../../platform/panels.ts';
import { wwwPolicy } from '../../platform/settings.ts';
import type { ConnectionTests } from '../connectionTest/connectionTests.ts';
import type { DomainRuns } from '../domainDiagnosis/domainRuns.ts';
import type { NetworkRuns } from '../domainDiagnosis/networkRuns.ts';
import type { ConnectionElement, TestElement, TreeElement, WebDomainElement } from '../elements.ts';
import type { RevealOptions, TreeControl } from '../treeControl.ts';
import type { ListTarget, RowTarget } from '../targets.ts';
import { AccountBranches, readAccount } from './accountBranches.ts';
import { AliasBranches } from './aliasBranches.ts';
import { inOrder, nothingShown } from './branches.ts';
import { ConnectionRows } from './connectionRows.ts';
import { EmptyView } from './emptyView.ts';
import { everyMinute } from './everyMinute.ts';
import { NetworkBranches } from './networkBranches.ts';
import { otherVersionElements } from './otherVersionItem.ts';
import { Pages } from './pages.ts';
import { ShownTests } from './shownTests.ts';
import { tellRead } from './tellRead.ts';
import { adviceNotes, checksOf } from './testElements.ts';
import { toTreeItem } from './treeItem.ts';

interface TreeParts {
  readonly connections: ConnectionStore;
  readonly accounts: Accounts;
  readonly facts: Facts;
  readonly networks: Networks;
  readonly networkFacts: NetworkFacts;
  readonly orders: CertificateOrderStore;
  readonly panels: Panels;
  readonly tests: ConnectionTests;
  readonly domainRuns: DomainRuns;
  readonly networkRuns: NetworkRuns;
  readonly changed: vscode.EventEmitter<TreeElement | undefined>;
  readonly view: Pick<vscode.TreeView<TreeElement>, 'badge' | 'reveal'>;
}

/** The view's model: elements of what is known, the same ones as long as they stand for the same, and what of them is shown. */
export class WebDomainsTree implements TreeControl {
  readonly #connections: ConnectionStore;
  readonly #accounts: Accounts;
  readonly #facts: Facts;
  readonly #orders: CertificateOrderStore;
  readonly #changed: vscode.EventEmitter<TreeElement | undefined>;
  readonly #view: TreeParts['view'];
  readonly #empty = new EmptyView();
  readonly #rows: ConnectionRows;
  readonly #branches = new AccountBranches();
  readonly #pages = new Pages();
  readonly #aliases: AliasBranches;
  readonly #shownTests: ShownTests;
  readonly #networkRows: NetworkBranches;
  readonly #subscriptions: vscode.Disposable;

  constructor(parts: TreeParts) {
    const { accounts, facts, orders, networks, networkFacts, tests, domainRuns, networkRuns } = parts;
    this.#connections = parts.connections;
    this.#accounts = accounts;
    this.#facts = facts;
    this.#orders = orders;
    this.#aliases = new AliasBranches(wwwPolicy, (id, webDomain) => facts.of(id, webDomain), this.#pages);
    this.#rows = new ConnectionRows(parts.connections, parts.panels);
    this.#changed = parts.changed;
    this.#view = parts.view;
    this.#shownTests = new ShownTests(tests, domainRuns, networkRuns);
    this.#networkRows = new NetworkBranches(networks, networkFacts, this.#pages);
    this.#subscriptions = vscode.Disposable.from(
      accounts.onDidChange((id) => this.#followAccount(id)),
      facts.onDidChange((id) => this.#followFacts(id)),
      accounts.onDidLearnQuota((id) => this.#followFacts(id)),
      everyMinute(() => this.#networkRows.given.forEach((row) => this.#changed.fire(row))),
      orders.onDidChange((id) => this.#followFacts(id)),
      tests.onDidChange((key) => void this.#followTest('connection', key)),
      domainRuns.onDidChange((key) => void this.#followTest('domain', key)),
      networkRuns.onDidChange((key) => void this.#followTest('network', key)),
    );
  }

  item(element: TreeElement): vscode.TreeItem {
    return toTreeItem(element, {
      shown: ({ parent, domain }) => this.#aliases.count(parent.id, domain),
      requested: ({ parent, domain }) => this.#orders.find(parent.id, domain.name)?.at,
      quota: ({ parent }) => this.#accounts.quota(parent.id),
      facts: ({ parent, domain }) => this.#facts.of(parent.id, domain.name),
    });
  }

  async children(element: TreeElement | undefined): Promise<readonly TreeElement[]> {
    switch (element?.kind) {
      case undefined: {
        const rows = [...(await this.#rows.all()), ...otherVersionElements(this.#connections)];
        this.#empty.tell(rows.length === 0);
        return rows;
      }
      case 'connection': {
        const read = await readAccount(element.id, this.#connections, this.#accounts);
        if (read === undefined) return [];
        const shown = inOrder(this.#branches.of(element, read)).filter(
          (each) => each.kind !== 'webDomain' || this.#aliases.isShown(element.id, each.domain),
        );
        const network = this.#networkRows.of(element);
        const isEmpty = shown.length === 0 && !this.#networkRows.isShown(network, this.#aliases.view);
        const rows = [...this.#shownTests.all(element), network, ...(isEmpty ? nothingShown(element) : shown)];
        return rows.filter((each) => each !== undefined);
      }
      case 'webDomain':
      case 'group':
        return this.#aliases.children(element);
      case 'test':
        return checksOf(element);
      case 'check':
        return adviceNotes(element);
      case 'network':
        return this.#networkRows.children(element, this.#aliases.view);
      case 'alias':
      case 'mapped':
      case 'more':
      case 'note':
      case 'otherVersion':
        return [];
    }
  }

  emptied(): Promise<void> {
    return this.#empty.next();
  }

  async reveal(row: RowTarget, options: RevealOptions): Promise<void> {
    const element = await this.#find(row);
    if (element === undefined) return;
    const isPaged = element.kind === 'alias' && this.#aliases.reach(element);
    if (isPaged || element.kind === 'mapped') this.#changed.fire(element.parent);
    await this.#view.reveal(element, options);
  }

  async revealTest(connectionId: string, of: TestElement['of']): Promise<void> {
    const test = await this.#test(of, connectionId);
    if (test !== undefined) await this.#view.reveal(test, { select: false, expand: true });
  }

  shownAliases(connectionId: string, webDomain: string): readonly string[] {
    const domain = this.#accounts.webDomain(connectionId, webDomain);
    return domain === undefined ? [] : this.#aliases.names(connectionId, domain);
  }

  isShown(connectionId: string, webDomain: string): boolean {
    const domain = this.#accounts.webDomain(connectionId, webDomain);
    return domain !== undefined && this.#aliases.isShown(connectionId, domain);
  }

  get aliasView(): AliasView {
    return this.#aliases.view;
  }

  set aliasView(view: AliasView) {
    if (isDeepStrictEqual(view, this.#aliases.view)) return;
    this.#aliases.view = view;
    this.#changed.fire(undefined);
  }

  async showMore({ list, ...row }: ListTarget): Promise<void> {
    this.#pages.showMore(list);
    this.#changed.fire(await this.#find(row));
  }

  /** A connection was saved or removed, or the trust in a certificate has changed: shows it as it is now. */
  update(connectionId: string | undefined): void {
    const root = this.#rows.listed(connectionId);
    const now = connectionId === undefined ? undefined : this.#connections.find(connectionId);
    if (root === undefined || now === undefined || !leadsToSame(root.connection, now)) {
      this.reload();
      return;
    }
    root.connection = now;
    this.#changed.fire(root);
  }

  /** Shows all connections as they are now. */
  reload(): void {
    this.#rows.outdated();
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#empty.dispose();
  }

  #followAccount(connectionId: string): void {
    const root = this.#rows.listed(connectionId);
    const changed = root === undefined ? [] : this.#branches.follow(root, this.#accounts.of(connectionId));
    // What the network maps and is not there stands in its row, which the connection gives.
    const hasNetwork = this.#networkRows.given.some(({ parent }) => parent === root);
    for (const element of hasNetwork ? [root] : changed) this.#changed.fire(element);
    this.#tellRead();
  }

  /** Something else is known of a connection's aliases, by which they are also filtered and arranged; its network's row says it, too. */
  #followFacts(connectionId: string): void {
    const root = this.#rows.listed(connectionId);
    if (root !== undefined) this.#changed.fire(root);
    this.#tellRead();
  }

  #tellRead(): void {
    const known = this.#connections.list().map(({ id }) => [id, this.#accounts.of(id)] as const);
    tellRead(known, this.#view, (id, domain) => this.#aliases.problems(id, domain));
  }

  /** A test has come further, or is to be shown no more. */
  async #followTest(of: TestElement['of'], connectionId: string): Promise<void> {
    const shown = this.#shownTests.known(of, connectionId);
    const test = await this.#test(of, connectionId);
    const root = this.#rows.made(connectionId);
    if (root !== undefined) this.#changed.fire(test !== undefined && test === shown ? test : root);
  }

  async #test(of: TestElement['of'], connectionId: string): Promise<TestElement | undefined> {
    const root = (await this.#rows.all()).find(({ id }) => id === connectionId);
    return root && this.#shownTests.find(of, root);
  }

  /** The element of a connection, a web domain, an alias or a mapped name, if the view has it. */
  async #find({ connection, webDomain, alias, mapped }: RowTarget): Promise<TreeElement | undefined> {
    const root = (await this.#rows.all()).find(({ id }) => id === connection);
    if (mapped !== undefined) return root && this.#networkRows.find(root, mapped, this.#aliases.view);
    if (root === undefined || webDomain === undefined) return root;
    const element = this.#webDomainElement(root, webDomain);
    if (element === undefined || alias === undefined) return element;
    return this.#aliases.all(element).find(({ name }) => name === alias);
  }

  #webDomainElement(root: ConnectionElement, name: string): WebDomainElement | undefined {
    const reading = this.#accounts.of(root.id);
    if (reading.kind !== 'value') return undefined;
    return this.#branches
      .of(root, reading)
      .find((each): each is WebDomainElement => each.kind === 'webDomain' && each.domain.name === name);
  }
}
