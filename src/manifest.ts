/** Every id that package.json declares, typed. `test/unit/manifest.test.ts` compares the two. */
export const viewId = 'hestiaDomains.webDomains';
export const changesViewId = 'hestiaDomains.changes';

export const commandIds = [
  'hestiaDomains.addConnection',
  'hestiaDomains.editConnection',
  'hestiaDomains.renameConnection',
  'hestiaDomains.deleteConnection',
  'hestiaDomains.signIn',
  'hestiaDomains.signInForSession',
  'hestiaDomains.signOut',
  'hestiaDomains.protectConnection',
  'hestiaDomains.createKey',
  'hestiaDomains.reviewCertificate',
  'hestiaDomains.forgetCertificate',
  'hestiaDomains.testConnection',
  'hestiaDomains.showTestReport',
  'hestiaDomains.copyTestReport',
  'hestiaDomains.dismissTest',
  'hestiaDomains.explainDomain',
  'hestiaDomains.checkNetwork',
  'hestiaDomains.exportCheck',
  'hestiaDomains.lookAgain',
  'hestiaDomains.showRow',
  'hestiaDomains.connectionMenu',
  'hestiaDomains.refresh',
  'hestiaDomains.refreshAll',
  'hestiaDomains.addAlias',
  'hestiaDomains.addAliases',
  'hestiaDomains.removeAlias',
  'hestiaDomains.moveAliases',
  'hestiaDomains.addCompanion',
  'hestiaDomains.changeCompanions',
  'hestiaDomains.compareAliases',
  'hestiaDomains.exportAliases',
  'hestiaDomains.checkVisitors',
  'hestiaDomains.requestCertificate',
  'hestiaDomains.undoLastChange',
  'hestiaDomains.undoChange',
  'hestiaDomains.copyName',
  'hestiaDomains.copyServerCommand',
  'hestiaDomains.openInBrowser',
  'hestiaDomains.openPanel',
  'hestiaDomains.writeConstants',
  'hestiaDomains.removeConstants',
  'hestiaDomains.copyConstants',
  'hestiaDomains.importConnection',
  'hestiaDomains.testConstants',
  'hestiaDomains.copyStoredCommand',
  'hestiaDomains.connectNetwork',
  'hestiaDomains.editNetwork',
  'hestiaDomains.signOutNetwork',
  'hestiaDomains.forgetNetwork',
  'hestiaDomains.reviewNetworkCertificate',
  'hestiaDomains.readSnapshot',
  'hestiaDomains.compareNetwork',
  'hestiaDomains.addMapped',
  'hestiaDomains.copyNewCheck',
  'hestiaDomains.openNetworkAdmin',
  'hestiaDomains.useNetworkPolicy',
  'hestiaDomains.useAsBase',
  'hestiaDomains.filterAliases',
  'hestiaDomains.showProblems',
  'hestiaDomains.clearFilter',
  'hestiaDomains.arrangeAliases',
  'hestiaDomains.reviewOtherVersion',
  'hestiaDomains.showMore',
  'hestiaDomains.showLog',
] as const;
export type CommandId = (typeof commandIds)[number];

/** The context key that is true once a command has been carried out in this window: steps of the walkthrough go by it. */
export const doneKey = (id: CommandId): string => id.replace('.', '.done.');

/** The context key that is true once a panel's web domains have been read in this window. */
export const listedKey = 'hestiaDomains.listed';

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
