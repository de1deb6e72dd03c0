import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import { pick } from '../ask.ts';
import { targetConnection, webDomainChoices, type Asking } from '../askTarget.ts';
import { runNetworkCheck, type NetworkChecking } from '../domainDiagnosis/runNetworkCheck.ts';
import { listWithProgress, type AccountReading } from '../listWithProgress.ts';
import { targetsOf, type CommandArguments } from '../targets.ts';

type Checking = Asking & AccountReading & NetworkChecking;

/**
 * Tells of all names of a web domain, aliases and mapped ones, whether they are live and if not, why. Of a second run the
 * report also says what has changed since. Nothing is changed anywhere.
 */
export async function checkNetwork(args: CommandArguments, uses: Checking): Promise<void> {
  const [target] = targetsOf(args);
  const connection = await targetConnection(args, uses);
  const again = target?.kind === 'test' ? uses.networkRuns.find(connection.id)?.webDomain : undefined;
  const webDomain = again ?? target?.webDomain ?? connection.baseWebDomain ?? (await chooseWebDomain(connection, uses));
  await runNetworkCheck({ connection, webDomain }, uses);
}

async function chooseWebDomain(connection: Connection, uses: Checking): Promise<string> {
  const choices = webDomainChoices(await listWithProgress(connection, uses), connection);
  const [only, ...more] = choices;
  if (only !== undefined && more.length === 0) return only.value;
  return (await pick(choices, vscode.l10n.t('Choose a web domain'), { title: uses.commandTitle })).value;
}
