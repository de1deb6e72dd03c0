import * as vscode from 'vscode';
import type { App } from './app.ts';
import type { Connection } from './domain/connection.ts';
import { changesViewId, commandIds, toolNames, viewId, wpConfigDocuments } from './manifest.ts';
import type { ChangesElement } from './ui/changeElements.ts';
import type { KnownNames } from './ui/editor/knownNames.ts';
import { parentOf, type TreeElement } from './ui/elements.ts';

/**
 * Registers the views, the commands and the tools for agents, and nothing else: `app.js`, with the client and its libraries, is loaded by
 * the first of them that is used, `editor.js` by the first wp-config.php. Returns the loader to our own tests only.
 */
export function activate(context: vscode.ExtensionContext): (() => Promise<App>) | undefined {
  let editor: Promise<void> | undefined;
  let loaded: Promise<App> | undefined;
  const changed = new vscode.EventEmitter<TreeElement | undefined>();
  const view = vscode.window.createTreeView<TreeElement>(viewId, {
    canSelectMany: true,
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (element) => [...(await (await app()).tree.children(element))],
      getTreeItem: async (element) => (await app()).tree.item(element),
      getParent: (element) => parentOf(element),
    },
  });
  const changesChanged = new vscode.EventEmitter<undefined>();
  const changes = vscode.window.createTreeView<ChangesElement>(changesViewId, {
    treeDataProvider: {
      onDidChangeTreeData: changesChanged.event,
      getChildren: async (element) => [...(await (await app()).changes.children(element))],
      getTreeItem: async (element) => (await app()).changes.item(element),
    },
  });
  // A tree that VS Code makes only when its view is opened by the header is laid out 2 s later, or once a message is set.
  changes.onDidChangeVisibility(() => {
    changes.message = '';
  });
  const known = new vscode.EventEmitter<void>();
  context.subscriptions.push(changed, view, changesChanged, changes, known);
  context.subscriptions.push(...registered(app));
  const opened = vscode.workspace.onDidOpenTextDocument(seeDocument);
  context.subscriptions.push(opened);
  vscode.workspace.textDocuments.forEach(seeDocument);

  function seeDocument(document: vscode.TextDocument): void {
    if (vscode.languages.match(wpConfigDocuments, document) === 0) return;
    opened.dispose();
    editor ??= import('./editor.js').then(({ createEditor }) => {
      context.subscriptions.push(createEditor({ knownNames, connectionOf, onDidChange: known.event }));
    });
  }

  async function knownNames(): Promise<KnownNames> {
    return (await app()).knownNames();
  }

  /** As long as nothing is kept there is no connection, and `app.js` is not loaded for it. */
  async function connectionOf(document: vscode.TextDocument): Promise<Connection | undefined> {
    return context.globalState.keys().length === 0 ? undefined : (await app()).connectionOf(document);
  }

  function app(): Promise<App> {
    loaded ??= import('./app.js').then(({ createApp }) => {
      const created = createApp(context, { view, changed, changesChanged, known });
      context.subscriptions.push(created);
      return created;
    });
    return loaded;
  }
  return context.extensionMode === vscode.ExtensionMode.Test ? app : undefined;
}

/** The commands, and the tools for agents. */
function registered(app: () => Promise<App>): readonly vscode.Disposable[] {
  return [
    ...commandIds.map((id) =>
      vscode.commands.registerCommand(id, async (...args: readonly unknown[]) => (await app()).run(id, args)),
    ),
    ...toolNames.map((name) =>
      vscode.lm.registerTool<unknown>(name, {
        prepareInvocation: async ({ input }) => (await app()).prepareTool(name, input),
        invoke: async ({ input }, token) => (await app()).invokeTool(name, input, token),
      }),
    ),
  ];
}
