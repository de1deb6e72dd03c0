import * as vscode from 'vscode';
import { SecretError, type SecretStore, type StoredSecret } from '../../platform/secretStore.ts';
import { confirm } from '../ask.ts';

const { t } = vscode.l10n;

/**
 * Keeps a connection's credentials: stores them, or saves them where they were kept so far. Asks before it replaces those
 * of another version; where nothing can be stored they are kept for this session, and that is said.
 */
export async function keepSecret<Kept>(
  connectionId: string,
  secret: StoredSecret<Kept>,
  secrets: SecretStore<Kept>,
  how: 'store' | 'save' = 'save',
): Promise<void> {
  try {
    await secrets[how](connectionId, secret);
  } catch (error) {
    if (!(error instanceof SecretError)) throw error;
    if (error.kind === 'otherVersion') await replaceAsked(connectionId, secret, secrets);
    else await keepForSession(connectionId, secret, secrets);
  }
}

async function replaceAsked<Kept>(
  connectionId: string,
  secret: StoredSecret<Kept>,
  secrets: SecretStore<Kept>,
): Promise<void> {
  const question = t('Replace the credentials that another version of Hestia Domains has stored?');
  const detail = t('This version cannot read them; they may also be damaged. They cannot be brought back.');
  await confirm(question, detail, t('Replace Credentials'));
  await secrets.replace(connectionId, secret);
}

async function keepForSession<Kept>(
  connectionId: string,
  secret: StoredSecret<Kept>,
  secrets: SecretStore<Kept>,
): Promise<void> {
  await secrets.keepForSession(connectionId, secret);
  const text = t('VS Code could not store the credentials. They are kept until this window closes.');
  void vscode.window.showWarningMessage(text);
}
