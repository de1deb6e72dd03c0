import type * as vscode from 'vscode';
import type { Accounts } from '../inventory/accounts.ts';
import type { AccountLock } from '../operations/panel.ts';
import type { ChangeStore } from '../platform/changeStore.ts';
import type { ConnectionStore } from '../platform/connectionStore.ts';
import type { Log } from '../platform/log.ts';
import type { Panels } from '../platform/panels.ts';
import type { PreviewDocuments } from '../platform/previewDocuments.ts';
import type { SecretStore } from '../platform/secretStore.ts';
import type { ConnectionTests } from './connectionTest/connectionTests.ts';
import type { ReportDocuments } from './connectionTest/reportDocuments.ts';
import type { TreeElement } from './elements.ts';
import type { TreeControl } from './treeControl.ts';

/** What commands work with; each takes what it needs. */
export interface Services {
  /** The title of the command that is carried out, for its questions. */
  readonly commandTitle: string;
  readonly connections: ConnectionStore;
  /** What the panels say of the connections’ accounts. */
  readonly accounts: Accounts;
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
