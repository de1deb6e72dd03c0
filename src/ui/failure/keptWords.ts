import * as vscode from 'vscode';
import { NoNetworkError, type NetworkSignedOutError } from '../../platform/openNetwork.ts';
import type { SecretError } from '../../platform/secretStore.ts';
import { actions, type Words } from '../../words/words.ts';

const { t } = vscode.l10n;

/** For credentials that cannot be read, or not be kept. */
export function secretWords({ kind }: SecretError): Words {
  switch (kind) {
    case 'unavailable':
      return {
        what: t('VS Code cannot reach the place where it keeps secrets.'),
        remedy: t('Unlock the keyring of this machine, or sign in for this session; the log has what VS Code said.'),
        actions: [actions.signInForSession, actions.showLog],
      };
    case 'otherVersion':
      return {
        what: t('The credentials were stored by another version of Hestia Domains, or are damaged.'),
        remedy: t(
          'They are kept as they are: update the extension, or sign in again, which asks before it replaces them.',
        ),
        actions: [actions.signIn],
      };
  }
}

/** For all that is kept of connections in a form that this version does not know. */
export function stateWords(): Words {
  return {
    what: t('The connections were stored by another version of Hestia Domains, or are damaged; nothing was saved.'),
    remedy: t('They are kept as they are: update the extension, or see in the view what can be done.'),
    actions: [],
  };
}

/** For a connection whose WordPress network is not known, or not its key. */
export function networkMissingWords(error: NoNetworkError | NetworkSignedOutError): Words {
  if (error instanceof NoNetworkError) {
    return {
      what: t('This connection has no WordPress network.'),
      remedy: t('Connect it, or read what WP-CLI prints.'),
      actions: [actions.connectNetwork, actions.readSnapshot],
    };
  }
  return {
    what: t('No key of the WordPress network is stored on this machine.'),
    remedy: t('Enter it again to go on.'),
    actions: [actions.editNetwork, actions.readSnapshot],
  };
}
