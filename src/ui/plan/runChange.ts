import * as vscode from 'vscode';
import type { WantedAliases } from '../../domain/aliasPlan.ts';
import type { ChangeKind } from '../../domain/changeRecord.ts';
import type { Connection } from '../../domain/connection.ts';
import type { ChangeProgress } from '../../operations/aliasRun/aliasRun.ts';
import { exceptionCount, partOf, type ChangeReport } from '../../operations/aliasRun/changeReport.ts';
import { changeAliases } from '../../operations/changeAliases.ts';
import { shownName, shownNames } from '../../words/nameWords.ts';
import type { Services } from '../services.ts';
import { withProgress, type Told } from '../progress.ts';
import { keepChange } from './keepChange.ts';
import { tellChange } from './tellChange.ts';

/** A change of one web domain that a person has agreed to. */
export interface Change {
  readonly connection: Connection;
  readonly domain: string;
  readonly kind: ChangeKind;
  readonly wanted: WantedAliases;
}

/** Carries a change out under a progress notification, keeps it for undoing, and tells what became of it. */
export async function runChange(change: Change, services: Services): Promise<ChangeReport> {
  const { connection, domain, kind, wanted } = change;
  const panel = await services.panels.open(connection);
  const title = vscode.l10n.t('Changing {0}', shownName(domain));
  const report = await withProgress(title, (signal, tell) =>
    changeAliases({ panel, lock: services.lock, domain, wanted, signal, ...progressTo(tell, connection) }),
  );
  const done = { connectionId: connection.id, kind, parts: [partOf(report)], exceptions: exceptionCount(report) };
  tellChange(report, connection, await keepChange(done, services), services);
  return report;
}

/** Tells what is under way, and what it waits for. */
export function progressTo(
  tell: Told,
  { account }: Connection,
): { readonly onProgress: (progress: ChangeProgress) => void; readonly onWait: () => void } {
  return {
    onProgress({ action, names, done, total }) {
      const what =
        action === 'add'
          ? vscode.l10n.t('Adding {0}', shownNames(names))
          : vscode.l10n.t('Removing {0}', shownNames(names));
      // Before the names, since a notification cuts off the end.
      const count = total > 1 ? `${done}/${total} · ` : '';
      tell(count + what, total === 0 ? 1 : Math.min(1, done / total));
    },
    onWait() {
      tell(vscode.l10n.t('Waiting for another change of account {0} to end, here or in another window…', account));
    },
  };
}
