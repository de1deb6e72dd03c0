import * as vscode from 'vscode';
import { doneKey, settings, type CommandId } from './manifest.ts';
import { createAccountLock } from './platform/accountLock.ts';
import { runCommand } from './platform/commandBoundary.ts';
import { commandTitle } from './platform/commandTitle.ts';
import { ChangeStore } from './platform/changeStore.ts';
import { ConnectionStore } from './platform/connectionStore.ts';
import { Accounts } from './inventory/accounts.ts';
import { Log, logLine } from './platform/log.ts';
import { Panels } from './platform/panels.ts';
import { PreviewDocuments } from './platform/previewDocuments.ts';
import { SecretStore } from './platform/secretStore.ts';
import { commands } from './ui/commands/commands.ts';
import { ConnectionTests } from './ui/connectionTest/connectionTests.ts';
import { ReportDocuments } from './ui/connectionTest/reportDocuments.ts';
import type { TreeElement } from './ui/elements.ts';
import { knownNames, type KnownNames } from './ui/editor/knownNames.ts';
import { followConnections } from './ui/followConnections.ts';
import { focusedRows } from './ui/focusedRows.ts';
import type { Services } from './ui/services.ts';
import { targetsOf } from './ui/targets.ts';
import { tellError } from './ui/failure/tellError.ts';
import { ChangesTree } from './ui/tree/changesTree.ts';
import { registerDecorations } from './ui/tree/decorations.ts';
import { WebDomainsTree } from './ui/tree/webDomainsTree.ts';

/** What activation and our own tests reach of the running extension. */
export interface App {
  readonly tree: WebDomainsTree;
  readonly changes: ChangesTree;
  readonly services: Services;
  /** What the connections know, without asking a panel. */
  knownNames(): KnownNames;
  run(id: CommandId, args: readonly unknown[]): Promise<void>;
  dispose(): void;
}

/** What activation has registered before there was anything behind it. */
export interface Registered {
  readonly view: vscode.TreeView<TreeElement>;
  readonly changed: vscode.EventEmitter<TreeElement | undefined>;
  readonly changesChanged: vscode.EventEmitter<undefined>;
}

/** Builds the parts and wires them. Everything that ends with the window is disposed with the result. */
export function createApp(context: vscode.ExtensionContext, { view, changed, changesChanged }: Registered): App {
  const log = new Log();
  const connections = new ConnectionStore(context.globalState);
  const secrets = new SecretStore(context.secrets);
  const panels = new Panels(connections, secrets, log);
  const tests = new ConnectionTests();
  const reports = new ReportDocuments(tests, (text) => log.redacted(text));
  const accounts = new Accounts((id) => panels.open(connections.get(id)));
  const tree = new WebDomainsTree({ connections, accounts, panels, tests, changed, view });
  const lock = createAccountLock(context.globalStorageUri.fsPath);
  const previews = new PreviewDocuments();
  const changes = new ChangeStore(vscode.Uri.joinPath(context.globalStorageUri, 'changes').fsPath);
  const services: Services = {
    commandTitle: '',
    connections,
    accounts,
    changes,
    secrets,
    panels,
    lock,
    log,
    tests,
    reports,
    tree,
    previews,
    view,
    agreedOrigins: new Set(),
  };
  const subscriptions = vscode.Disposable.from(
    log,
    panels,
    previews,
    tests,
    reports,
    tree,
    connections.onDidChange((id) => tree.update(id)),
    secrets.onDidChange(() => tree.reload()),
    // After the tree, which is asked for everything anew then.
    followConnections({ connections, secrets, accounts, tests }),
    accounts.onDidChange((id) => {
      const reading = accounts.of(id);
      if (reading.kind === 'failure') log.error(`${connections.find(id)?.name ?? ''}: ${logLine(reading.error)}`);
    }),
    connections.onDidChange(() => changesChanged.fire(undefined)),
    changes.onDidChange(() => changesChanged.fire(undefined)),
    // Another window may have changed something meanwhile.
    vscode.window.onDidChangeWindowState(({ focused }) => focused && changesChanged.fire(undefined)),
    registerDecorations(),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(settings.wwwCompanion)) changed.fire(undefined);
    }),
  );
  const carryOut = async (id: CommandId, args: readonly unknown[]): Promise<void> => {
    await commands[id](args, { ...services, commandTitle: commandTitle(context, id) });
    void vscode.commands.executeCommand('setContext', doneKey(id), true);
  };
  return {
    tree,
    changes: new ChangesTree(changes, connections),
    services,
    knownNames: () => knownNames(connections, accounts),
    run: async (id, called) => {
      const rows = called[0] === 'focused' ? await focusedRows(view) : undefined;
      const args = rows === undefined ? called : [rows[0], rows];
      await runCommand(id, () => carryOut(id, args), {
        log,
        tell: async (error) => {
          const [target] = targetsOf(args);
          await tellError(error, target && connections.find(target.connection), target);
        },
      });
    },
    dispose: () => void subscriptions.dispose(),
  };
}
