import * as vscode from 'vscode';
import { accountNameProblem } from '../../domain/accountName.ts';
import type { Connection } from '../../domain/connection.ts';
import { parseEndpoint } from '../../domain/endpoint.ts';
import type { ConnectionStore } from '../../platform/connectionStore.ts';
import { urlProblem } from '../../words/connectionWords.ts';

/** Why a connection cannot have this name, in words. */
export function nameProblem(
  text: string,
  { id }: Pick<Connection, 'id'>,
  connections: ConnectionStore,
): string | undefined {
  if (text.trim() === '') return vscode.l10n.t('A connection needs a name.');
  if (connections.list().some((other) => other.id !== id && other.name === text.trim()))
    return vscode.l10n.t('Another connection has this name.');
  return undefined;
}

/** Why a text is no address of a panel, or how it will be used when that differs from it. */
export function urlAdvice(text: string): string | vscode.InputBoxValidationMessage | undefined {
  const result = parseEndpoint(text);
  if (!result.ok) return urlProblem(result.reason);
  if (!result.changed) return undefined;
  const message = vscode.l10n.t('Will be used as {0}', result.endpoint.url);
  return { message, severity: vscode.InputBoxValidationSeverity.Info };
}

/** Why a text is no account of a panel. */
export function accountWords(text: string): string | undefined {
  switch (accountNameProblem(text)) {
    case 'empty':
      return vscode.l10n.t('Enter the name of the account, for example admin.');
    case 'characters':
      return vscode.l10n.t('An account name has letters, digits, dots, hyphens and underscores, at most 30.');
    case undefined:
      return undefined;
  }
}
