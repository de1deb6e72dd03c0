import type { CommandId } from '../../manifest.ts';
import type { Services } from '../services.ts';
import type { CommandArguments } from '../targets.ts';
import { addAlias } from './addAlias.ts';
import { addAliases } from './addAliases.ts';
import { addCompanion } from './addCompanion.ts';
import { addConnection } from './addConnection.ts';
import { arrangeAliases } from './arrangeAliases.ts';
import { changeCompanions } from './changeCompanions.ts';
import { changeView, clearFilter } from './changeView.ts';
import { compareAliases } from './compareAliases.ts';
import { copyConstants } from './copyConstants.ts';
import { copyName } from './copyName.ts';
import { copyServerCommand } from './copyServerCommand.ts';
import { copyTestReport } from './copyTestReport.ts';
import { createKey } from './createKey.ts';
import { deleteConnection } from './deleteConnection.ts';
import { dismissTest } from './dismissTest.ts';
import { editConnection } from './editConnection.ts';
import { exportAliases } from './exportAliases.ts';
import { filterAliases } from './filterAliases.ts';
import { forgetCertificate } from './forgetCertificate.ts';
import { importConnection } from './importConnection.ts';
import { moveAliases } from './moveAliases.ts';
import { openInBrowser } from './openInBrowser.ts';
import { openPanel } from './openPanel.ts';
import { protectConnection } from './protectConnection.ts';
import { refresh, refreshAll } from './refresh.ts';
import { removeAlias } from './removeAlias.ts';
import { removeConstants } from './removeConstants.ts';
import { renameConnection } from './renameConnection.ts';
import { reviewCertificate } from './reviewCertificate.ts';
import { showMore } from './showMore.ts';
import { showTestReport } from './showTestReport.ts';
import { signIn, signInForSession } from './signIn.ts';
import { signOut } from './signOut.ts';
import { testConnection } from './testConnection.ts';
import { testConstants } from './testConstants.ts';
import { undoChange } from './undoChange.ts';
import { undoLastChange } from './undoLastChange.ts';
import { useAsBase } from './useAsBase.ts';
import { writeConstants } from './writeConstants.ts';

/** What runs when a command is called. */
export type Command = (args: CommandArguments, services: Services) => void | Promise<void>;

/** Every command of the manifest, by its id. */
export const commands: Readonly<Record<CommandId, Command>> = {
  'hestiaDomains.addConnection': (_args, services) => addConnection(services),
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
  'hestiaDomains.refresh': refresh,
  'hestiaDomains.refreshAll': (_args, services) => refreshAll(services),
  'hestiaDomains.addAlias': addAlias,
  'hestiaDomains.addAliases': addAliases,
  'hestiaDomains.removeAlias': removeAlias,
  'hestiaDomains.moveAliases': moveAliases,
  'hestiaDomains.addCompanion': addCompanion,
  'hestiaDomains.changeCompanions': changeCompanions,
  'hestiaDomains.compareAliases': compareAliases,
  'hestiaDomains.exportAliases': exportAliases,
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
  'hestiaDomains.useAsBase': useAsBase,
  'hestiaDomains.filterAliases': filterAliases,
  'hestiaDomains.showProblems': (_args, services) => changeView({ problemsOnly: true }, services),
  'hestiaDomains.clearFilter': (_args, services) => clearFilter(services),
  'hestiaDomains.arrangeAliases': arrangeAliases,
  'hestiaDomains.showMore': showMore,
  'hestiaDomains.showLog': (_args, { log }) => log.show(),
};
