import * as vscode from 'vscode';
import type { CommandId } from '../../manifest.ts';

const { t } = vscode.l10n;

/** A button or tree node that helps: runs one of our commands on the connection. */
export interface Action {
  readonly title: string;
  readonly command: CommandId;
}

/** Words for what failed: what and on what, what to do about it, and what does it. */
export interface Words {
  readonly what: string;
  readonly remedy: string;
  readonly actions: readonly Action[];
}

/** What helps, by the titles that people know from the menus. */
export const actions = {
  edit: { title: t('Edit Connection…'), command: 'hestiaDomains.editConnection' },
  signIn: { title: t('Sign In…'), command: 'hestiaDomains.signIn' },
  signInForSession: { title: t('Sign In for This Session…'), command: 'hestiaDomains.signInForSession' },
  retry: { title: t('Try Again'), command: 'hestiaDomains.refresh' },
  refresh: { title: t('Refresh'), command: 'hestiaDomains.refresh' },
  protect: { title: t('Protect Connection…'), command: 'hestiaDomains.protectConnection' },
  createKey: { title: t('Create a Least-Privilege Key…'), command: 'hestiaDomains.createKey' },
  reviewCertificate: { title: t('Review Certificate…'), command: 'hestiaDomains.reviewCertificate' },
  chooseBase: { title: t('Choose the Base Web Domain…'), command: 'hestiaDomains.useAsBase' },
  importConnection: { title: t('Import Connection from wp-config.php…'), command: 'hestiaDomains.importConnection' },
  copyStoredCommand: {
    title: t('Copy the Command That Tells What Is Stored'),
    command: 'hestiaDomains.copyStoredCommand',
  },
  openPanel: { title: t('Open Panel'), command: 'hestiaDomains.openPanel' },
  showLog: { title: t('Show Log'), command: 'hestiaDomains.showLog' },
} satisfies Readonly<Record<string, Action>>;
