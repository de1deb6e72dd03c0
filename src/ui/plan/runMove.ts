import * as vscode from 'vscode';
import type { ChangeKind, ChangeRecord } from '../../domain/changeRecord.ts';
import type { Connection } from '../../domain/connection.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import { moveAliases, planMove, type MoveReport } from '../../operations/moveAliases.ts';
import { confirm } from '../ask.ts';
import { aliasCount, shownName, shownNames } from '../../words/nameWords.ts';
import type { Services } from '../services.ts';
import { withProgress } from '../progress.ts';
import { exceptionSentences } from './changeWords.ts';
import { keepChange } from './keepChange.ts';
import { confirmProduction } from './production.ts';
import { progressTo } from './runChange.ts';
import { tellMove } from './tellMove.ts';

/** Names on their way from one web domain of an account to another. */
export interface Move {
  readonly connection: Connection;
  readonly from: string;
  readonly to: string;
  readonly names: readonly string[];
  readonly kind: ChangeKind;
}

/** Shows what a move comes to, carries it out once the person agrees, keeps it and tells. False unless all that can be moved was. */
export async function runMove(move: Move, domains: readonly WebDomain[], services: Services): Promise<boolean> {
  const plan = planMove(domains, move);
  const leftOut = exceptionSentences([], plan.leftOut);
  if (plan.names.length === 0) {
    const nothing = vscode.l10n.t('Nothing of it can be moved to {0}.', shownName(move.to));
    void vscode.window.showInformationMessage([nothing, ...leftOut].join(' '));
    return false;
  }
  await agree(move, plan.names, leftOut);
  await confirmProduction(move.connection, move.from);
  const { connection, from, to, names } = move;
  const panel = await services.panels.open(connection);
  const title = vscode.l10n.t('Moving to {0}', shownName(to));
  const report = await withProgress(title, (signal, tell) =>
    moveAliases({ from, to, names, panel, lock: services.lock, signal, ...progressTo(tell, connection) }),
  );
  tellMove(report, connection, await keepMove(report, move, services), services);
  return report.moved.length === plan.names.length;
}

/** Keeps what was moved; what ended in neither place is a removal of its own, since it is put back in another way. */
async function keepMove(
  { from, to, moved, missing, putBack, leftOut }: MoveReport,
  { connection: { id: connectionId }, kind }: Move,
  services: Services,
): Promise<ChangeRecord | undefined> {
  const exceptions = leftOut.length + putBack.length + missing.length;
  const lost = [{ domain: from, added: [], removed: [...missing] }];
  await keepChange({ connectionId, kind: 'remove', parts: lost, exceptions: missing.length }, services);
  const parts = [
    { domain: from, added: [], removed: [...moved] },
    { domain: to, added: [...moved], removed: [] },
  ];
  return keepChange({ connectionId, kind, parts, exceptions }, services);
}

async function agree(
  { connection, from, to, kind }: Move,
  names: readonly string[],
  exceptions: readonly string[],
): Promise<void> {
  const detail = [
    vscode.l10n.t('Server: {0}', new URL(connection.apiUrl).host),
    vscode.l10n.t('From {0} to {1}: {2}', shownName(from), shownName(to), shownNames(names)),
    ...exceptions,
  ].join('\n');
  const count = aliasCount(names.length);
  const question = kind === 'undo' ? vscode.l10n.t('Move {0} back?', count) : vscode.l10n.t('Move {0}?', count);
  await confirm(question, detail, vscode.l10n.t('Move'));
}
