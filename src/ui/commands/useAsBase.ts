import * as vscode from 'vscode';
import { runSteps } from '../../platform/steps.ts';
import { askBaseWebDomain } from '../connection/baseWebDomainSteps.ts';
import { plainText } from '../../words/plainText.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import { listWithProgress, type AccountReading } from '../listWithProgress.ts';
import { targetsOf, type CommandArguments } from '../targets.ts';

/** Makes a web domain, the clicked or a picked one, the base web domain of its connection. Nothing changes on the panel. */
export async function useAsBase(args: CommandArguments, uses: Asking & AccountReading): Promise<void> {
  const connection = await targetConnection(args, uses);
  const [target] = targetsOf(args);
  if (target?.kind === 'webDomain') {
    await uses.connections.save({ ...connection, baseWebDomain: target.webDomain });
    return;
  }
  const domains = await listWithProgress(connection, uses);
  await runSteps(vscode.l10n.t('Base Web Domain of {0}', plainText(connection.name)), [
    async (place) => {
      const baseWebDomain = await askBaseWebDomain(place, domains, connection.baseWebDomain);
      await uses.connections.save({ ...connection, baseWebDomain });
      return undefined;
    },
  ]);
}
