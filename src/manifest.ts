/** Every id that package.json declares, typed. `test/unit/manifest.test.ts` compares the two. */
export const viewId = 'hestiaDomains.webDomains';
export const changesViewId = 'hestiaDomains.changes';

/** Commands by their names after the prefix, which is added here: every byte counts in what activation loads. */
const commands = [
  'addConnection',
  'editConnection',
  'renameConnection',
  'deleteConnection',
  'signIn',
  'signInForSession',
  'signOut',
  'protectConnection',
  'createKey',
  'reviewCertificate',
  'forgetCertificate',
  'testConnection',
  'showTestReport',
  'copyTestReport',
  'dismissTest',
  'explainDomain',
  'checkNetwork',
  'exportCheck',
  'lookAgain',
  'showRow',
  'connectionMenu',
  'refresh',
  'refreshAll',
  'addAlias',
  'addAliases',
  'removeAlias',
  'moveAliases',
  'addCompanion',
  'changeCompanions',
  'compareAliases',
  'exportAliases',
  'checkVisitors',
  'requestCertificate',
  'undoLastChange',
  'undoChange',
  'copyName',
  'copyServerCommand',
  'openInBrowser',
  'openPanel',
  'writeConstants',
  'removeConstants',
  'copyConstants',
  'importConnection',
  'testConstants',
  'copyStoredCommand',
  'connectNetwork',
  'editNetwork',
  'signOutNetwork',
  'forgetNetwork',
  'reviewNetworkCertificate',
  'readSnapshot',
  'compareNetwork',
  'addMapped',
  'copyNewCheck',
  'openNetworkAdmin',
  'useNetworkPolicy',
  'useAsBase',
  'filterAliases',
  'showProblems',
  'clearFilter',
  'arrangeAliases',
  'reviewOtherVersion',
  'showMore',
  'showLog',
] as const;
export type CommandId = `hestiaDomains.${(typeof commands)[number]}`;
export const commandIds = commands.map((name): CommandId => `hestiaDomains.${name}`);

/** The context key that is true once a command has been carried out in this window: steps of the walkthrough go by it. */
export const doneKey = (id: CommandId): string => id.replace('.', '.done.');

/** The context key that is true once a panel's web domains have been read in this window. */
export const listedKey = 'hestiaDomains.listed';

/** The context key that is true when the view has looked, and there is no connection: until then nobody is asked to add one. */
export const emptyKey = 'hestiaDomains.empty';

/** The context key that is true while a filter leaves aliases out. */
export const filteredKey = 'hestiaDomains.filtered';

/** The language model tools. */
export const toolNames = [
  'hestia_list_web_domains',
  'hestia_list_aliases',
  'hestia_explain_domain',
  'hestia_test_connection',
  'hestia_compare_with_network',
  'hestia_check_wp_config',
  'hestia_propose_change',
  'hestia_carry_out_change',
] as const;
export type ToolName = (typeof toolNames)[number];

export const settings = {
  wwwCompanion: 'hestiaDomains.wwwCompanion',
  codeLens: 'hestiaDomains.codeLens',
  dnsServers: 'hestiaDomains.dnsServers',
  agentTools: 'hestiaDomains.agentTools',
} as const;

/** The file that WordPress reads, and the one where Bedrock has its constants. */
export const wpConfigPaths = ['wp-config.php', 'config/application.php'] as const;

/** The documents for which the editor part is loaded. */
export const wpConfigDocuments = wpConfigPaths.map((path) => ({ language: 'php', pattern: `**/${path}` }));
