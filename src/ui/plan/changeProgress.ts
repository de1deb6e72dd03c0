import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import type { ChangeProgress } from '../../operations/aliases/run/aliasRun.ts';
import { shownNames } from '../../words/nameWords.ts';
import type { Told } from '../progress.ts';

/** Tells what is under way, and what it waits for. */
export function changeProgress(
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
