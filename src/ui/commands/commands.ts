import type { CommandId } from '../../manifest.ts';
import type { Log } from '../../platform/log.ts';
import type { CommandArguments } from '../targets.ts';
import { addAlias } from './addAlias.ts';
import { addAliases } from './addAliases.ts';
import { addCompanion } from './addCompanion.ts';
import { addConnection } from './addConnection.ts';
import { addMapped } from './addMapped.ts';
import { arrangeAliases } from './arrangeAliases.ts';
import { changeCompanions } from './changeCompanions.ts';
import { clearFilter, showProblems } from './changeView.ts';
import { checkNetwork } from './checkNetwork.ts';
import { checkVisitors } from './checkVisitors.ts';
import { compareAliases } from './compareAliases.ts';
import { compareNetwork } from './compareNetwork.ts';
import { connectNetwork } from './connectNetwork.ts';
import { connectionMenu } from './connectionMenu.ts';
import { copyConstants } from './copyConstants.ts';
import { copyNewCheck } from './copyNewCheck.ts';
import { copyName } from './copyName.ts';
import { copyServerCommand } from './copyServerCommand.ts';
import { copyStoredCommand } from './copyStoredCommand.ts';
import { copyTestReport } from './copyTestReport.ts';
import { createKey } from './createKey.ts';
import { deleteConnection } from './deleteConnection.ts';
import { dismissTest } from './dismissTest.ts';
import { editConnection } from './editConnection.ts';
import { explainDomain } from './explainDomain.ts';
import { exportAliases } from './exportAliases.ts';
import { exportCheck } from './exportCheck.ts';
import { filterAliases } from './filterAliases.ts';
import { forgetCertificate } from './forgetCertificate.ts';
import { forgetNetwork } from './forgetNetwork.ts';
import { importConnection } from './importConnection.ts';
import { lookAgain } from './lookAgain.ts';
import { moveAliases } from './moveAliases.ts';
import { openInBrowser } from './openInBrowser.ts';
import { openNetworkAdmin } from './openNetworkAdmin.ts';
import { openPanel } from './openPanel.ts';
import { protectConnection } from './protectConnection.ts';
import { readSnapshot } from './readSnapshot.ts';
import { refresh, refreshAll } from './refresh.ts';
import { reviewNetworkCertificate } from './reviewNetworkCertificate.ts';
import { reviewOtherVersion } from './reviewOtherVersion.ts';
import { removeAlias } from './removeAlias.ts';
import { removeConstants } from './removeConstants.ts';
import { renameConnection } from './renameConnection.ts';
import { requestCertificate } from './requestCertificate.ts';
import { reviewCertificate } from './reviewCertificate.ts';
import { showMore } from './showMore.ts';
import { showRow } from './showRow.ts';
import { showTestReport } from './showTestReport.ts';
import { signIn, signInForSession } from './signIn.ts';
import { signOut } from './signOut.ts';
import { signOutNetwork } from './signOutNetwork.ts';
import { testConnection } from './testConnection.ts';
import { testConstants } from './testConstants.ts';
import { undoChange } from './undoChange.ts';
import { undoLastChange } from './undoLastChange.ts';
import { useAsBase } from './useAsBase.ts';
import { useNetworkPolicy } from './useNetworkPolicy.ts';
import { writeConstants } from './writeConstants.ts';

/** Every command of the manifest, by its id. Each names what it works with, beside what it was called with. */
export const commands = {
  'hestiaDomains.addConnection': addConnection,
  'hestiaDomains.editConnection': editConnection,
  'hestiaDomains.renameConnection': renameConnection,
  'hestiaDomains.deleteConnection': deleteConnection,
  'hestiaDomains.signIn': signIn,
  'hestiaDomains.signInForSession': signInForSession,
  'hestiaDomains.signOut': signOut,
  'hestiaDomains.protectConnection': protectConnection,
  'hestiaDomains.createKey': createKey,
  'hestiaDomains.reviewCertificate': reviewCertificate,
  'hestiaDomains.forgetCertificate': forgetCertificate,
  'hestiaDomains.testConnection': testConnection,
  'hestiaDomains.showTestReport': showTestReport,
  'hestiaDomains.copyTestReport': copyTestReport,
  'hestiaDomains.dismissTest': dismissTest,
  'hestiaDomains.explainDomain': explainDomain,
  'hestiaDomains.checkNetwork': checkNetwork,
  'hestiaDomains.exportCheck': exportCheck,
  'hestiaDomains.lookAgain': lookAgain,
  'hestiaDomains.showRow': showRow,
  'hestiaDomains.connectionMenu': connectionMenu,
  'hestiaDomains.refresh': refresh,
  'hestiaDomains.refreshAll': refreshAll,
  'hestiaDomains.addAlias': addAlias,
  'hestiaDomains.addAliases': addAliases,
  'hestiaDomains.removeAlias': removeAlias,
  'hestiaDomains.moveAliases': moveAliases,
  'hestiaDomains.addCompanion': addCompanion,
  'hestiaDomains.changeCompanions': changeCompanions,
  'hestiaDomains.compareAliases': compareAliases,
  'hestiaDomains.exportAliases': exportAliases,
  'hestiaDomains.checkVisitors': checkVisitors,
  'hestiaDomains.requestCertificate': requestCertificate,
  'hestiaDomains.undoLastChange': undoLastChange,
  'hestiaDomains.undoChange': undoChange,
  'hestiaDomains.copyName': copyName,
  'hestiaDomains.copyServerCommand': copyServerCommand,
  'hestiaDomains.openInBrowser': openInBrowser,
  'hestiaDomains.openPanel': openPanel,
  'hestiaDomains.writeConstants': writeConstants,
  'hestiaDomains.removeConstants': removeConstants,
  'hestiaDomains.copyConstants': copyConstants,
  'hestiaDomains.importConnection': importConnection,
  'hestiaDomains.testConstants': testConstants,
  'hestiaDomains.copyStoredCommand': copyStoredCommand,
  'hestiaDomains.connectNetwork': connectNetwork,
  'hestiaDomains.editNetwork': connectNetwork,
  'hestiaDomains.signOutNetwork': signOutNetwork,
  'hestiaDomains.forgetNetwork': forgetNetwork,
  'hestiaDomains.reviewNetworkCertificate': reviewNetworkCertificate,
  'hestiaDomains.readSnapshot': readSnapshot,
  'hestiaDomains.compareNetwork': compareNetwork,
  'hestiaDomains.addMapped': addMapped,
  'hestiaDomains.copyNewCheck': copyNewCheck,
  'hestiaDomains.openNetworkAdmin': openNetworkAdmin,
  'hestiaDomains.useNetworkPolicy': useNetworkPolicy,
  'hestiaDomains.useAsBase': useAsBase,
  'hestiaDomains.filterAliases': filterAliases,
  'hestiaDomains.showProblems': showProblems,
  'hestiaDomains.clearFilter': clearFilter,
  'hestiaDomains.arrangeAliases': arrangeAliases,
  'hestiaDomains.reviewOtherVersion': reviewOtherVersion,
  'hestiaDomains.showMore': showMore,
  'hestiaDomains.showLog': (_args, { log }: { readonly log: Log }) => log.show(),
} satisfies Readonly<Record<CommandId, Command>>;

/** What runs when a command is called: whoever runs it has all that any of them asks for. */
type Command = (args: CommandArguments, uses: never) => void | Promise<void>;
