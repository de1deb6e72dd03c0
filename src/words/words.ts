import * as vscode from 'vscode';
import type { CredentialKind } from '../domain/connection.ts';
import type { CommandId } from '../manifest.ts';

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

/** Words with the reason for them, as a test of a connection gives them. */
export interface Advice extends Words {
  readonly why: string;
  /** What root types on the server, one command each: they are copied, never run. */
  readonly serverCommands: readonly string[];
  /** What is typed for WP-CLI in the folder of WordPress: copied, never run, as well. */
  readonly wpCommands?: readonly string[];
}

/** All that is said of a failure; `title` is two or three words, for where there is no room for more. */
export interface FailureWords extends Advice {
  readonly title: string;
}

/** What is said of an alias by one source. */
export interface FactWords {
  /** What the name shows, in two or three words for a row, whether or not anything is wrong. */
  readonly shows?: string | undefined;
  /** What is wrong, in two or three words for a row; undefined when nothing is. */
  readonly word: string | undefined;
  /** All of it for a tooltip, a line each, with when it was seen. */
  readonly lines: readonly string[];
}

/** What a failure is about. */
export interface About {
  /** Host and port of the panel; empty where there is no connection. */
  readonly host: string;
  readonly account: string;
  readonly credentialKind: CredentialKind | undefined;
}

export type ByKind<F extends { readonly kind: string }> = { readonly [Each in F as Each['kind']]: Each };

/** The words of one family of failures: an entry for each of its kinds. */
export type Sentences<F extends { readonly kind: string }> = {
  readonly [Kind in keyof ByKind<F>]: (failure: ByKind<F>[Kind], about: About) => FailureWords;
};

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
  connectNetwork: { title: t('Connect WordPress Network…'), command: 'hestiaDomains.connectNetwork' },
  editNetwork: { title: t('Edit WordPress Network…'), command: 'hestiaDomains.editNetwork' },
  reviewNetworkCertificate: {
    title: t('Review Certificate…'),
    command: 'hestiaDomains.reviewNetworkCertificate',
  },
  readSnapshot: { title: t('Read from WP-CLI…'), command: 'hestiaDomains.readSnapshot' },
  useNetworkPolicy: { title: t('Use the Network’s www. Policy'), command: 'hestiaDomains.useNetworkPolicy' },
  requestCertificate: { title: t('Request Certificate…'), command: 'hestiaDomains.requestCertificate' },
  addAlias: { title: t('Add Alias…'), command: 'hestiaDomains.addAlias' },
  compareNetwork: { title: t('Compare with the Network…'), command: 'hestiaDomains.compareNetwork' },
  writeConstants: { title: t('Write Constants…'), command: 'hestiaDomains.writeConstants' },
  moveAliases: { title: t('Move Aliases…'), command: 'hestiaDomains.moveAliases' },
  openPanel: { title: t('Open Panel'), command: 'hestiaDomains.openPanel' },
  showLog: { title: t('Show Log'), command: 'hestiaDomains.showLog' },
} satisfies Readonly<Record<string, Action>>;
