import type * as vscode from 'vscode';
import type { AliasView } from '../domain/aliasView.ts';
import type { HestiaError } from '../hestia/errors.ts';
import type { AccountLock } from '../operations/panel.ts';
import type { ChangeStore } from '../platform/changeStore.ts';
import type { ConnectionStore } from '../platform/connectionStore.ts';
import type { Log } from '../platform/log.ts';
import type { Panels } from '../platform/panels.ts';
import type { PreviewDocuments } from '../platform/previewDocuments.ts';
import type { SecretStore } from '../platform/secretStore.ts';
import type { WebDomain } from '../domain/webDomain.ts';
import type { ConnectionTests } from './connectionTest/connectionTests.ts';
import type { ReportDocuments } from './connectionTest/reportDocuments.ts';
import type {
  AliasElement,
  ConnectionElement,
  MoreElement,
  TestElement,
  TreeElement,
  WebDomainElement,
} from './elements.ts';

/** What the tree lets commands do with it. */
export interface TreeControl {
  roots(): Promise<readonly ConnectionElement[]>;
  emptied(): Promise<void>;
  refresh(connectionId?: string): void;
  refreshWebDomain(element: WebDomainElement): Promise<void>;
  show(connectionId: string, outcome: readonly WebDomain[] | HestiaError): Promise<void>;
  listed(connectionId: string): readonly WebDomain[];
  aliases(connectionId: string, domain: string): Promise<readonly AliasElement[]>;
  reach(element: AliasElement): void;
  test(connectionId: string): Promise<TestElement | undefined>;
  aliasView: AliasView;
  showMore(element: MoreElement): void;
}

/** What commands work with; each takes what it needs. */
export interface Services {
  /** The title of the command that is carried out, for its questions. */
  readonly commandTitle: string;
  readonly connections: ConnectionStore;
  readonly changes: ChangeStore;
  readonly secrets: SecretStore;
  readonly panels: Panels;
  readonly lock: AccountLock;
  readonly log: Log;
  readonly tests: ConnectionTests;
  readonly reports: ReportDocuments;
  readonly tree: TreeControl;
  readonly previews: PreviewDocuments;
  readonly view: vscode.TreeView<TreeElement>;
  /** The servers to which the secret of a file may go, as the person has agreed in this window. */
  readonly agreedOrigins: Set<string>;
}
