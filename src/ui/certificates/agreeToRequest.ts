import * as vscode from 'vscode';
import { displayName } from '../../domain/domainName.ts';
import { commandLine } from '../../hestia/commands/commandLine.ts';
import { scheduleCertificate } from '../../hestia/commands/scheduleCertificate.ts';
import { isTyped, type Given } from '../../operations/aliases/requirement.ts';
import type { OrderProposal } from '../../operations/certificates/proposeOrder.ts';
import { nameCount, shownName, shownNames } from '../../words/nameWords.ts';
import { plainText } from '../../words/plainText.ts';

/** Says what an order will do, and asks whether to request it; on production the web domain is typed. Rejects with CancellationError. */
export async function agreeToRequest(
  { connection, domain, plan, typed }: OrderProposal,
  aliases: readonly string[],
): Promise<Given> {
  const { t } = vscode.l10n;
  const shown = shownName(domain.name);
  const lost = plan.aliases.filter(({ stored, covered }) => covered && !aliases.includes(stored));
  const left = plan.aliases.length - aliases.length;
  const detail = [
    t(
      'It is one order for all of them, which takes the panel about five minutes. One name that is not validated makes all of it fail.',
    ),
    t(
      'A failed order is tried again every five minutes. After five failures of a name within an hour Let’s Encrypt refuses it for a while.',
    ),
    ...(left === 0 ? [] : [t('Left out: {0}', nameCount(left))]),
    ...(lost.length === 0
      ? []
      : [t('In the certificate today, and not in the new one: {0}', shownNames(lost.map(({ stored }) => stored)))]),
    t('It cannot be undone.'),
  ].join('\n\n');
  const question = t('Request a certificate for {0} of {1}?', nameCount(aliases.length + 1), shown);
  const request = t('Request Certificate');
  const copy = t('Copy the Command for the Server');
  const [line] = commandLine(scheduleCertificate, { account: connection.account, domain: domain.name, aliases });
  const buttons = line === undefined ? [request] : [request, copy];
  const answer = await vscode.window.showWarningMessage(question, { modal: true, detail }, ...buttons);
  if (answer === copy && line !== undefined) {
    await vscode.env.clipboard.writeText(line);
    void vscode.window.setStatusBarMessage(t('The command was copied.'), 5_000);
  }
  if (answer !== request) throw new vscode.CancellationError();
  return typed ? { consent: true, typed: await askTyped(domain.name, connection.name) } : { consent: true };
}

async function askTyped(domain: string, connection: string): Promise<string> {
  const prompt = vscode.l10n.t('Type {0} to request its certificate', plainText(displayName(domain)));
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('{0} is production', plainText(connection)),
    prompt,
    ignoreFocusOut: true,
    validateInput: (text) => (isTyped(domain, text) ? undefined : prompt),
  });
  if (typed === undefined) throw new vscode.CancellationError();
  return typed;
}
