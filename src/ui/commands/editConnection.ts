import * as vscode from 'vscode';
import { writeConnection, type Connection } from '../../domain/connection.ts';
import { mask } from '../../operations/constants/maskedResult.ts';
import { pick } from '../ask.ts';
import type { Question } from '../connection/connectionQuestions.ts';
import { askConnection } from '../connection/connectionSteps.ts';
import { kindName } from '../../words/connectionWords.ts';
import { keepConnection, type Keeping } from '../connection/keepConnection.ts';
import { editPublicAddresses } from '../connection/publicAddresses.ts';
import { restartWords } from '../connection/restartStep.ts';
import type { Trying } from '../connection/tryOut.ts';
import { shownName } from '../../words/nameWords.ts';
import { plainText } from '../../words/plainText.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import type { CommandArguments } from '../targets.ts';

/** Asks what of a connection to change, and for that anew. A secret stays only with the origin for which it was entered. */
export async function editConnection(args: CommandArguments, uses: Asking & Trying & Keeping): Promise<void> {
  const before = await targetConnection(args, uses);
  const stored = await uses.secrets.find(before.id);
  const title = `${vscode.l10n.t('Edit Connection')}: ${plainText(before.name)}`;
  const { question } = await pick(choices(before, stored !== undefined), vscode.l10n.t('What do you want to change?'), {
    title,
    ignoreFocusOut: true,
  });
  const whenEmpty = vscode.l10n.t('Leave empty to keep the stored one');
  if (question === 'publicAddresses') {
    await editPublicAddresses(before, title, uses.connections);
    return;
  }
  const draft = await askConnection(title, question, writeConnection(before), stored && { ...stored, whenEmpty }, uses);
  await keepConnection(draft, before, uses);
}

function choices(
  { name, endpoint, credentialKind, account, baseWebDomain, restart, publicAddresses = [] }: Connection,
  isSignedIn: boolean,
): readonly (vscode.QuickPickItem & { readonly question: Question | 'publicAddresses' })[] {
  const { t } = vscode.l10n;
  return [
    { question: 'name', label: t('Name'), description: plainText(name) },
    { question: 'apiUrl', label: t('API URL'), description: endpoint.url },
    { question: 'credentialKind', label: t('Kind of credentials'), description: kindName(credentialKind) },
    { question: 'secret', label: t('Secret'), description: isSignedIn ? mask : t('signed out') },
    { question: 'account', label: t('Account'), description: account },
    {
      question: 'baseWebDomain',
      label: t('Base web domain'),
      description: baseWebDomain === undefined ? t('left open') : shownName(baseWebDomain),
    },
    { question: 'restart', label: t('Web server after a change'), description: restartWords(restart).label },
    {
      question: 'publicAddresses',
      label: t('Public addresses'),
      description: publicAddresses.length === 0 ? t('by DNS') : publicAddresses.join(', '),
    },
  ];
}
