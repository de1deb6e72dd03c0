import * as vscode from 'vscode';
import { readConnection } from './domain/connection.ts';
import { createPanelGate } from './agent/panelGate.ts';
import { Proposals } from './agent/proposals.ts';
import { invokeTool, prepareTool, type ToolUses } from './agent/toolBoundary.ts';
import { doneKey, settings, type CommandId, type ToolName } from './manifest.ts';
import { changeNow } from './operations/aliases/changeNow.ts';
import { changeConstants } from './operations/constants/changeConstants.ts';
import { connectionConstants } from './operations/constants/connectionConstants.ts';
import { CertificateOrderStore } from './platform/certificateOrderStore.ts';
import { createAccountLock } from './platform/accountLock.ts';
import { runCommand } from './platform/commandBoundary.ts';
import { commandTitle } from './platform/commandTitle.ts';
import { ChangeStore } from './platform/changeStore.ts';
import { ConnectionStore } from './platform/connectionStore.ts';
import { credentialsSchema } from './hestia/credentials.ts';
import { Accounts } from './inventory/accounts.ts';
import { Facts } from './inventory/facts.ts';
import type { Reading } from './inventory/source.ts';
import { NetworkFacts } from './inventory/networkFacts.ts';
import { Networks } from './inventory/networks.ts';
import { Visitors } from './inventory/visitors.ts';
import type { SourceName } from './operations/diagnosis/domain/verdict.ts';
import { domainSources } from './platform/domainSources.ts';
import { documentConnection } from './platform/folderConnection.ts';
import { Log, logLine } from './platform/log.ts';
import { openNetwork } from './platform/openNetwork.ts';
import { Panels } from './platform/panels.ts';
import { PreviewDocuments } from './platform/previewDocuments.ts';
import { SecretStore } from './platform/secretStore.ts';
import { wwwPolicy } from './platform/settings.ts';
import { findWpConfigs } from './platform/wpConfigFiles.ts';
import { networkKeySchema } from './wordpress/networkKey.ts';
import { followOrders } from './ui/certificates/followOrders.ts';
import { commands } from './ui/commands/commands.ts';
import { createReports } from './ui/connectionTest/allReports.ts';
import { ConnectionTests } from './ui/connectionTest/connectionTests.ts';
import { createDomainRuns } from './ui/domainDiagnosis/domainRuns.ts';
import { registerNetworkLinks } from './ui/domainDiagnosis/networkLinks.ts';
import { createNetworkRuns } from './ui/domainDiagnosis/networkRuns.ts';
import { changeDocument } from './ui/constants/changeFile.ts';
import type { TreeElement } from './ui/elements.ts';
import { knownNames, type KnownNames } from './ui/editor/knownNames.ts';
import { followNetworks } from './ui/network/followNetworks.ts';
import { followConnections } from './ui/connectionTest/followConnections.ts';
import { focusedRows } from './ui/focusedRows.ts';
import { targetsOf } from './ui/targets.ts';
import { describeError } from './ui/failure/describeError.ts';
import { tellError } from './ui/failure/tellError.ts';
import { carryOutForAgent } from './ui/plan/carryOutForAgent.ts';
import { ChangesTree } from './ui/tree/changesTree.ts';
import { registerDecorations } from './ui/tree/decorations.ts';
import { WebDomainsTree } from './ui/tree/webDomainsTree.ts';

/** What activation has registered before there was anything behind it. */
export interface Registered {
  readonly view: vscode.TreeView<TreeElement>;
  readonly changed: vscode.EventEmitter<TreeElement | undefined>;
  readonly changesChanged: vscode.EventEmitter<undefined>;
  /** Tells the editor that something else is known of connections and their accounts. */
  readonly known: vscode.EventEmitter<void>;
}

/** What activation and our own tests reach of the running extension. */
export type App = ReturnType<typeof createApp>;

/** Builds the parts and wires them. Everything that ends with the window is disposed with the result. */
export function createApp(context: vscode.ExtensionContext, registered: Registered) {
  const parts = createParts(context, registered);
  const { connections, accounts, log, view } = parts;
  const subscriptions = wire(parts, registered);
  const toolUses = createToolUses(parts);
  const carryOut = async (id: CommandId, args: readonly unknown[]): Promise<void> => {
    const titleOf = (of: CommandId): string => commandTitle(context, of);
    await commands[id](args, { ...parts, titleOf, commandTitle: titleOf(id) });
    void vscode.commands.executeCommand('setContext', doneKey(id), true);
  };
  return {
    context,
    parts,
    functions,
    treeChanged: registered.changed.event,
    tree: parts.tree,
    changes: new ChangesTree(parts.changes, connections),
    /** What the connections know, without asking a panel. */
    knownNames: (): KnownNames => knownNames(connections, accounts),
    /** The connection of the folder in which a wp-config.php lies, as far as it is known without asking a panel. */
    connectionOf: (document: vscode.TextDocument) => documentConnection(document, connections.list(), accounts),
    run: async (id: CommandId, called: readonly unknown[]): Promise<void> => {
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
    prepareTool: (name: ToolName, input: unknown) => prepareTool(name, input, toolUses),
    invokeTool: (name: ToolName, input: unknown, token: vscode.CancellationToken) =>
      invokeTool(name, input, toolUses, token),
    dispose: (): void => void subscriptions.dispose(),
  };
}

/** What our own tests call of this very bundle: a second copy of it would have classes and kinds of its own. */
const functions = {
  readConnection,
  changeConstants,
  changeDocument,
  connectionConstants,
  changeNow,
  findWpConfigs,
  vscode,
};

type Parts = ReturnType<typeof createParts>;

function createParts(context: vscode.ExtensionContext, { view, changed, changesChanged }: Registered) {
  const log = new Log();
  const connections = new ConnectionStore(context.globalState);
  const secrets = new SecretStore(context.secrets, { prefix: 'hestiaDomains.credentials.', schema: credentialsSchema });
  const networkKeys = new SecretStore(context.secrets, {
    prefix: 'hestiaDomains.networkKey.',
    schema: networkKeySchema,
  });
  const panels = new Panels(connections, secrets, log);
  const accounts = new Accounts((id) => panels.open(connections.get(id)));
  const networks = new Networks(async (id) => ({
    client: await openNetwork(connections.get(id), networkKeys, { connections, log }),
    www: wwwPolicy(),
  }));
  const visitors = new Visitors();
  const networkFacts = new NetworkFacts(accounts, networks, (id) => connections.find(id)?.baseWebDomain);
  const facts = new Facts([visitors, networkFacts]);
  const orders = new CertificateOrderStore(context.globalState);
  const examined = { tests: new ConnectionTests(), domainRuns: createDomainRuns(), networkRuns: createNetworkRuns() };
  return {
    log,
    connections,
    secrets,
    networkKeys,
    panels,
    accounts,
    networks,
    visitors,
    networkFacts,
    facts,
    orders,
    ...examined,
    ...createReports(examined, log),
    tree: new WebDomainsTree({
      connections,
      accounts,
      facts,
      orders,
      networks,
      networkFacts,
      panels,
      ...examined,
      changed,
      view,
    }),
    view,
    lock: createAccountLock(context.globalStorageUri.fsPath),
    previews: new PreviewDocuments(),
    changes: new ChangeStore(vscode.Uri.joinPath(context.globalStorageUri, 'changes').fsPath, () =>
      changesChanged.fire(undefined),
    ),
    agreedOrigins: new Set<string>(),
  };
}

const anewForAgents: ReadonlySet<SourceName> = new Set(['panel']);

/** What an agent's tools work with: the same parts as the commands, and what asks the person. */
function createToolUses(parts: Parts): ToolUses {
  const { panels } = parts;
  return {
    ...parts,
    gate: createPanelGate((origin) => panels.nearBan(origin), Date.now),
    proposals: new Proposals(Date.now),
    carryOut: (proposal, signal) => carryOutForAgent(proposal, parts, signal),
    describe: describeError,
    domainSources: (name, connection, signal) => domainSources(name, connection, anewForAgents, parts, signal),
    // Its rules are in the other bundle.
    findingsIn: async (document) => (await import('./editor.js')).findingsWithoutValues(document),
  };
}

function wire(parts: Parts, { changed, changesChanged, known }: Registered): vscode.Disposable {
  const { log, connections, secrets, networkKeys, panels, accounts, networks, visitors } = parts;
  const { tests, domainRuns, networkRuns, reports, domainReports, networkReports, tree, previews } = parts;
  const logFailure = (id: string, reading: Reading<unknown>): void => {
    if (reading.kind === 'failure') log.error(`${connections.find(id)?.name ?? ''}: ${logLine(reading.error)}`);
  };
  return vscode.Disposable.from(
    log,
    panels,
    previews,
    tests,
    reports,
    domainRuns,
    domainReports,
    networkRuns,
    networkReports,
    registerNetworkLinks(networkRuns),
    tree,
    connections.onDidChange((id) => tree.update(id)),
    secrets.onDidChange(() => tree.reload()),
    // After the tree, which is asked for everything anew then.
    followConnections({ connections, secrets, accounts, visitors, tests }),
    followNetworks({ connections, networkKeys, networks }),
    accounts.onDidChange((id) => logFailure(id, accounts.of(id))),
    networks.onDidChange((id) => logFailure(id, networks.of(id))),
    connections.onDidChange((id) => {
      if (id === undefined) return;
      for (const runs of [domainRuns, networkRuns]) runs.dismiss(id, { outdated: true });
    }),
    connections.onDidChange(() => changesChanged.fire(undefined)),
    connections.onDidChange(() => known.fire()),
    accounts.onDidChange(() => known.fire()),
    // Another window may have changed something meanwhile.
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (!focused) return;
      connections.catchUp();
      changesChanged.fire(undefined);
    }),
    followOrders(parts),
    registerDecorations(),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(settings.wwwCompanion)) changed.fire(undefined);
    }),
  );
}
