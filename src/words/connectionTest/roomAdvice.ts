import * as vscode from 'vscode';
import type { Room } from '../../operations/testConnection/verdict.ts';
import { actions, type Advice } from '../words.ts';

const { t } = vscode.l10n;

/** For a web domain that has no room for more aliases, or soon will have none. */
export function roomAdvice(
  kind: 'limitReached' | 'listFull' | 'listLong',
  { name, aliases, bytes, limit }: Room,
  account: string,
): Advice {
  const kilobytes = Math.round(bytes / 1000);
  switch (kind) {
    case 'limitReached':
      return {
        what: t('{0} has {1} aliases, and the package allows {2} on a web domain.', name, aliases, String(limit)),
        why: t('The panel refuses one more with exit code 8.'),
        remedy: t(
          'Remove aliases that nobody needs, or raise it on the panel: Packages → the package of {0} → Web Aliases (per domain).',
          account,
        ),
        serverCommands: [],
        actions: [actions.openPanel],
      };
    case 'listFull':
    case 'listLong':
      return {
        what:
          kind === 'listFull'
            ? t('The aliases of {0} take {1} kB: the panel loses what is added.', name, kilobytes)
            : t('The aliases of {0} take {1} kB: from 65 kB on the panel loses what is added.', name, kilobytes),
        why: t(
          'It hands the old and the new list to one command that takes 128 kB; beyond that it answers with success and stores nothing.',
        ),
        remedy: t('Spread the aliases over several web domains.'),
        serverCommands: [],
        actions: [],
      };
  }
}
