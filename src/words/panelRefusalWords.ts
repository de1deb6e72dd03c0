import * as vscode from 'vscode';
import { accountNameProblem } from '../domain/accountName.ts';
import type { CredentialKind } from '../domain/connection.ts';
import { shellLine } from '../domain/shellLine.ts';
import type { PanelFailure } from '../hestia/panelFailure.ts';
import { serverCommands } from './serverCommands.ts';
import { actions, type Sentences } from './words.ts';

const { t } = vscode.l10n;

export type Refusal = Extract<
  PanelFailure,
  {
    readonly kind:
      'apiOff' | 'ipNotAllowed' | 'authentication' | 'demoMode' | 'ownerSuspended' | 'permission' | 'wrongAccount';
  }
>;

/** Why the panel turned the caller away. */
export const panelRefusalWords: Sentences<Refusal> = {
  apiOff: ({ forUserKeys }) => ({
    title: t('API switched off'),
    what: forUserKeys
      ? t('The panel’s API is off for keys of ordinary users.')
      : t('The panel’s API is switched off for this kind of credentials.'),
    why: t('The panel took one request of this test and refused the next.'),
    remedy: forUserKeys
      ? t(
          'On the panel: Server Settings → Security → System → Enable API access → Enabled for all users; on the server: v-change-sys-config-value API_SYSTEM 2; or use a key of the root user.',
        )
      : t(
          'On the panel: Server Settings → Security → System → Enable API access, or Enable legacy API access for a legacy key or password.',
        ),
    serverCommands: [],
    actions: forUserKeys ? [actions.retry] : [actions.edit, actions.retry],
  }),
  ipNotAllowed: () => ({
    title: t('Address not allowed'),
    what: t('The panel does not allow this machine’s IP address to use its API.'),
    why: t('The panel took one request of this test and refused the next.'),
    remedy: t('Allow it on the server, as root: v-add-sys-api-ip YOUR_IP.'),
    serverCommands: [],
    actions: [actions.retry],
  }),
  authentication: (_failure, { credentialKind }) => ({
    title: t('Credentials refused'),
    what: t('The panel refused the credentials.'),
    why: t(
      'The panel answered with exit code 9 or 10. It counts this: five such answers in ten minutes and it bans this address.',
    ),
    remedy: credentialsRemedy(credentialKind),
    serverCommands: credentialKind === 'accessKey' ? [serverCommands.accessKeys] : [],
    actions: [actions.signIn],
  }),
  demoMode: () => ({
    title: t('Demo mode'),
    what: t('The panel is in demo mode, in which it takes no access key.'),
    why: t('The panel answered with exit code 1 before it looked at the key.'),
    remedy: t('Switch demo mode off on the server (DEMO_MODE in hestia.conf): until then no key works.'),
    serverCommands: [serverCommands.demoMode],
    actions: [actions.retry],
  }),
  ownerSuspended: ({ message }, { account }) => {
    const owner = /^user (\S+) is suspended$/.exec(message)?.[1] ?? account;
    return {
      title: t('Key owner suspended'),
      what: t('The owner of this access key is suspended.'),
      why: t('The panel says: {0}', message),
      remedy: t('Unsuspend the account on the panel.'),
      serverCommands: shellLine(['v-unsuspend-user', accountNameProblem(owner) === undefined ? owner : account]),
      actions: [actions.retry],
    };
  },
  permission: ({ command }) => ({
    title: t('Not permitted'),
    what: t('The access key may not run {0}.', command),
    why: t('The panel took one request of this test and refused the next.'),
    remedy: t('Give the key a permission profile on the panel that has this command.'),
    serverCommands: [],
    actions: [actions.createKey, actions.signIn],
  }),
  wrongAccount: (_failure, { account }) => ({
    title: t('Another account’s key'),
    what: t('The access key belongs to another account than {0}.', account),
    why: t(
      'The panel answered with exit code 10: a key of an ordinary user works for that user’s own account alone, whose name is case-sensitive.',
    ),
    remedy: t('Check the spelling of {0}: capitals matter; or use a key of {0}, or of the panel’s root user.', account),
    serverCommands: [],
    actions: [actions.signIn, actions.edit],
  }),
};

function credentialsRemedy(kind: CredentialKind | undefined): string {
  switch (kind) {
    case 'password':
      return t('Enter them again: a password works only for the panel’s root user, usually admin.');
    case 'legacyKey':
      return t('Enter the key again: it may be mistyped or revoked, and a panel in demo mode refuses every one.');
    case 'accessKey':
    case undefined:
      return t('Enter the key again: it may be mistyped, or have been revoked.');
  }
}
