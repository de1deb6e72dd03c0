import * as vscode from 'vscode';
import type { Action, Words } from '../messages.ts';

/** Words for what a check found wrong, with the reason for thinking so. */
export interface Advice extends Words {
  readonly why: string;
  /** What root types on the server, one command each: they are copied, never run. */
  readonly serverCommands: readonly string[];
}

/** What does it from here. Values in a file are changed there, and their certificate is reviewed by importing them. */
export function actionsFor({ actions }: Advice, kept: boolean): readonly Action[] {
  if (kept) return actions;
  return actions.some(({ command }) => command === 'hestiaDomains.reviewCertificate')
    ? [{ title: vscode.l10n.t('Import Connection from wp-config.php…'), command: 'hestiaDomains.importConnection' }]
    : [];
}

export const letsEncryptCommand = 'v-add-letsencrypt-host';

export const editAction = (): Action => ({
  title: vscode.l10n.t('Edit Connection…'),
  command: 'hestiaDomains.editConnection',
});
export const chooseBaseAction = (): Action => ({
  title: vscode.l10n.t('Choose the Base Web Domain…'),
  command: 'hestiaDomains.useAsBase',
});
export const signInAction = (): Action => ({ title: vscode.l10n.t('Sign In…'), command: 'hestiaDomains.signIn' });
export const createKeyAction = (): Action => ({
  title: vscode.l10n.t('Create a Least-Privilege Key…'),
  command: 'hestiaDomains.createKey',
});
export const reviewAction = (): Action => ({
  title: vscode.l10n.t('Review Certificate…'),
  command: 'hestiaDomains.reviewCertificate',
});
export const openPanelAction = (): Action => ({
  title: vscode.l10n.t('Open Panel'),
  command: 'hestiaDomains.openPanel',
});
