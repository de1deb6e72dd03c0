import * as vscode from 'vscode';
import type { NetworkDifference } from '../../domain/network/networkDifferences.ts';
import type { NetworkList } from '../../domain/network/networkList.ts';
import type { Connection } from '../../domain/connection.ts';
import type { Networks } from '../../inventory/networks.ts';
import { compareWithNetwork, type ReadComparison } from '../../operations/network/compareWithNetwork.ts';
import { networkNow } from '../../operations/network/networkNow.ts';
import { assertWritable } from '../../operations/panel.ts';
import { readIntegrationLogs } from '../../platform/integrationLogs.ts';
import { aliasTryWords } from '../../words/aliasTryWords.ts';
import { differenceName, differenceRemedy, differenceSite, differenceWord } from '../../words/differenceWords.ts';
import { plainText } from '../../words/plainText.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import { offerNewCheck } from '../network/newCheck.ts';
import { planChange, type PlanUses } from '../plan/planChange.ts';
import { withProgress } from '../progress.ts';
import type { CommandArguments } from '../targets.ts';

type Comparing = Asking & PlanUses & { readonly networks: Networks };

/**
 * Reads both lists anew and shows one plan of all that differs: what is missing is added; orphans are listed, and removed
 * only where a person checks them; the rest is told with what puts it right.
 */
export async function compareNetwork(args: CommandArguments, uses: Comparing): Promise<void> {
  const connection = await targetConnection(args, uses);
  assertWritable(connection);
  const base = connection.baseWebDomain ?? (await chooseBase(connection.id, uses));
  const compared = await readBoth(connection, base, uses);
  const { differences, wanted, removable, domains, network } = compared;
  uses.accounts.learn(connection.id, domains);
  if ((wanted.add?.length ?? 0) + removable.length === 0) {
    tellNothing(differences.length);
    return;
  }
  const offered = new Set(removable);
  const others = differences.filter(
    (each) => each.kind !== 'missing' && !(each.kind === 'orphan' && offered.has(each.alias)),
  );
  const log = await readIntegrationLogs();
  const review = {
    why: vscode.l10n.t('Nobody maps these: check to remove'),
    told: others.map((each) => told(each, network)),
    note: (name: string) => log && aliasTryWords(log.get(name), vscode.env.language),
  };
  const all = { ...wanted, remove: removable };
  const plan = { connection, domain: base, purpose: 'compare', domains, wanted: () => all, review } as const;
  const added = new Set(await planChange(plan, uses));
  offerNewCheck(
    differences.flatMap((each) =>
      each.kind === 'stage' || (each.kind === 'missing' && added.has(each.name)) ? [each.of] : [],
    ),
  );
}

function readBoth(
  connection: Connection,
  base: string,
  { panels, networks }: Pick<Comparing, 'panels' | 'networks'>,
): Promise<ReadComparison> {
  const { id, name, account } = connection;
  const title = vscode.l10n.t('Comparing {0} with its network…', plainText(name));
  return withProgress(title, async (signal) => {
    const { client } = await panels.open(connection);
    return compareWithNetwork({ client, account, base, readNetwork: (each) => networkNow(id, networks, each), signal });
  });
}

async function chooseBase(connectionId: string, { connections }: Asking): Promise<string> {
  await vscode.commands.executeCommand('hestiaDomains.useAsBase', connectionId);
  const { baseWebDomain } = connections.get(connectionId);
  if (baseWebDomain === undefined) throw new vscode.CancellationError();
  return baseWebDomain;
}

function told(difference: NetworkDifference, network: NetworkList): vscode.QuickPickItem {
  const name = differenceName(difference, network);
  const site = differenceSite(difference, network);
  const words = [differenceWord(difference, 'network') ?? '', ...(site === name ? [] : [site])];
  return {
    label: `$(info) ${name}`,
    description: words.filter((word) => word !== '').join(' · '),
    detail: differenceRemedy(difference),
  };
}

function tellNothing(others: number): void {
  const { t } = vscode.l10n;
  void vscode.window.showInformationMessage(
    others === 0
      ? t('The panel and the network agree.')
      : t('Nothing is missing on the panel. What else differs is told at its rows in the view: {0}.', others),
  );
}
