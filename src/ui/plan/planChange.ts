import * as vscode from 'vscode';
import { planAliases, type AliasPlan, type WantedAliases } from '../../domain/aliasPlan.ts';
import { planCommands } from '../../domain/planCommands.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import type { ChangeReport } from '../../operations/aliasRun/changeReport.ts';
import { aliasLimit } from '../../operations/aliasLimit.ts';
import { findDomain } from '../../operations/changeAliases.ts';
import { shownName, shownNames } from '../../words/nameWords.ts';
import type { Services } from '../services.ts';
import { listWithProgress } from '../targets.ts';
import { agreeByChecking, agreeByReading } from './agree.ts';
import { exceptionSentences } from './changeWords.ts';
import { confirmRemoval } from './production.ts';
import { runChange, type Change } from './runChange.ts';

/** A change that is still to be agreed to; what is wanted may depend on what is there. */
export interface ProposedChange extends Omit<Change, 'wanted'> {
  readonly wanted: (domain: WebDomain) => WantedAliases;
  /** The account's list, where it has just been read. */
  readonly domains?: readonly WebDomain[];
}

/** As many as fit a list of checkboxes that is taken in at a glance. */
const few = 12;

/**
 * Shows what a change comes to, against what the panel has now, and carries out what the person agrees to; what another
 * writer has stopped is planned anew. Undefined when there is nothing to do. Rejects with CancellationError on Esc.
 */
export async function planChange(change: ProposedChange, services: Services): Promise<ChangeReport | undefined> {
  const { connection, kind } = change;
  const domains = change.domains ?? (await listWithProgress(connection, services));
  const domain = findDomain(domains, change.domain);
  const plan = await makePlan(change, domains, services);
  if (plan.add.length + plan.remove.length === 0) {
    tellNothing(plan, domain);
    return undefined;
  }
  const commands = planCommands(plan, { account: connection.account, domain, restart: connection.restart });
  const { add, remove, unchanged, leftOut } = plan;
  const isFew = add.length + remove.length + unchanged.length + leftOut.length <= few;
  const agree = isFew ? agreeByChecking : agreeByReading;
  const on = shownName(domain.name);
  const title = kind === 'undo' ? vscode.l10n.t('Undo on {0}: plan', on) : vscode.l10n.t('Plan for {0}', on);
  const agreed = await agree({ title, plan, commands, services });
  await confirmRemoval(connection, domain, { kind, removed: agreed.remove.length });
  const report = await runChange({ ...change, wanted: agreed }, services);
  if (report.stop?.kind !== 'otherWriter') return report;
  return planChange({ connection, domain: domain.name, kind, wanted: () => agreed }, services);
}

/** With the package's limit, which is asked for only when something is to be added. */
async function makePlan(
  { connection, domain: name, wanted }: ProposedChange,
  domains: readonly WebDomain[],
  services: Services,
): Promise<AliasPlan> {
  const domain = findDomain(domains, name);
  const plan = planAliases(domain, wanted(domain), { domains });
  if (plan.add.length === 0) return plan;
  const panel = await services.panels.open(connection);
  const title = vscode.l10n.t('Asking for the alias limit of {0}…', connection.account);
  // In the status bar: VS Code drops what would be the fourth notification of a moment, which tells what became of it all.
  const options = { location: vscode.ProgressLocation.Window, title };
  const limit = await vscode.window.withProgress(options, () => aliasLimit(panel));
  return limit === undefined ? plan : planAliases(domain, wanted(domain), { domains, limit });
}

function tellNothing(plan: AliasPlan, domain: WebDomain): void {
  const on = shownName(domain.name);
  const same =
    plan.unchanged.length === 0 ? [] : [vscode.l10n.t('Already so on {0}: {1}.', on, shownNames(plan.unchanged))];
  const text = [
    vscode.l10n.t('There is nothing to change on {0}.', on),
    ...same,
    ...exceptionSentences([], plan.leftOut),
  ];
  void vscode.window.showInformationMessage(text.join(' '));
}
