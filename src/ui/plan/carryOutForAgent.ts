import * as vscode from 'vscode';
import type { AliasPlan } from '../../domain/aliasPlan.ts';
import type { CarriedOut } from '../../operations/aliases/carryOut.ts';
import type { Proposal } from '../../operations/aliases/propose.ts';
import { shownName, shownWithStored } from '../../words/nameWords.ts';
import { plainText } from '../../words/plainText.ts';
import { askOverCommand } from '../ask.ts';
import type { ChangeUses } from './conduct.ts';
import { sendPlan } from './sendPlan.ts';
import { tellCarriedOut } from './tellCarriedOut.ts';

/**
 * Asks the person whether an agent's plan is to be carried out, in a modal with all that it changes, then carries it out and
 * tells what became of it. Rejects with CancellationError without the person's word, and when `signal` has ended meanwhile.
 */
export async function carryOutForAgent(proposal: Proposal, uses: ChangeUses, signal: AbortSignal): Promise<CarriedOut> {
  const { connection } = proposal.account;
  if (!(await isAgreed(proposal)) || signal.aborted) throw new vscode.CancellationError();
  const carriedOut = await sendPlan(proposal, true, uses, signal);
  if (carriedOut.kind === 'changed') uses.accounts.learn(connection.id, carriedOut.account.domains);
  else tellCarriedOut(carriedOut, proposal, uses);
  return carriedOut;
}

/** The dialog may come while the person types in the chat: Enter agrees to nothing. */
async function isAgreed(proposal: Proposal): Promise<boolean> {
  const carryOut = vscode.l10n.t('Carry Out');
  const copying = {
    command: namesOf(proposal).join('\n'),
    copy: vscode.l10n.t('Copy the Names'),
    copied: vscode.l10n.t('The names are copied.'),
  };
  return (await askOverCommand(questionOf(proposal), detailOf(proposal), copying, carryOut)) === carryOut;
}

function namesOf({ kind, plan }: Proposal): readonly string[] {
  return kind === 'move' ? plan.names : [...plan.add, ...plan.remove];
}

function questionOf({ change }: Proposal): string {
  const domain = shownName(change.kind === 'change' ? change.domain : change.from);
  return vscode.l10n.t('An agent wants to change the aliases of {0}.', domain);
}

function detailOf({ kind, change, plan, account: { connection } }: Proposal): string {
  return [
    vscode.l10n.t('Connection: {0}', plainText(connection.name)),
    vscode.l10n.t('Server: {0}', connection.endpoint.host),
    vscode.l10n.t('Account: {0}', connection.account),
    ...(change.kind === 'change'
      ? [vscode.l10n.t('Web domain: {0}', shownName(change.domain))]
      : [vscode.l10n.t('From {0} to {1}', shownName(change.from), shownName(change.to))]),
    ...(kind === 'change' ? changedNames(plan) : section(vscode.l10n.t('Move'), plan.names)),
  ].join('\n');
}

function changedNames({ add, remove, collateral }: AliasPlan): readonly string[] {
  return [
    ...section(vscode.l10n.t('Add'), add),
    ...section(vscode.l10n.t('Remove'), remove),
    ...section(vscode.l10n.t('The panel removes these too, by mistake; they are put back'), collateral),
  ];
}

/** Every name, a line each, as it is read and as it is sent. */
function section(title: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : ['', `${title} (${names.length.toLocaleString()}):`, ...names.map(shownWithStored)];
}
