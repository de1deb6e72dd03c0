import * as vscode from 'vscode';
import type { Connection } from '../domain/connection.ts';
import type { CallFailure } from '../hestia/callError.ts';
import { netWords } from './netWords.ts';
import { panelWords } from './panelWords.ts';
import { actions, type About, type ByKind, type FailureWords, type Sentences } from './words.ts';

const { t } = vscode.l10n;

/** What a failed request means, and what helps. `connection` is the one that it was sent for, when there is one. */
export function failureWords(failure: CallFailure, connection: Connection | undefined): FailureWords {
  return wordsOf(failure, {
    host: connection?.endpoint.host ?? '',
    account: connection?.account ?? '',
    credentialKind: connection?.credentialKind,
  });
}

/** A family's file is the only one that a new kind touches. */
const sentences: Sentences<CallFailure> = {
  ...netWords,
  ...panelWords,
  cancelled: () => ({
    title: t('Cancelled'),
    what: t('Cancelled.'),
    why: t('Nothing was sent to the panel.'),
    remedy: t('Nothing more was sent.'),
    serverCommands: [],
    actions: [actions.retry],
  }),
};

function wordsOf<Kind extends CallFailure['kind']>(
  failure: ByKind<CallFailure>[Kind] & { readonly kind: Kind },
  about: About,
): FailureWords {
  return sentences[failure.kind](failure, about);
}
