import * as vscode from 'vscode';
import { shellLine } from '../../domain/shellLine.ts';
import type { CommandProbe, Problem } from '../../operations/testConnection/verdict.ts';
import { actions, type Advice } from '../words.ts';

const { t } = vscode.l10n;

/** For an address that may not use the API. `seen`: that address, where it is known. */
export function addressAdvice(seen: string | undefined): Advice {
  const why = t(
    'The panel answered with exit code 10, “IP is not allowed”. A fresh panel allows no address at all. The WordPress server may be allowed while this machine is not.',
  );
  return seen === undefined
    ? {
        what: t('The panel does not allow this machine’s IP address to use its API.'),
        why,
        remedy: t('Allow the address that was refused just now, which the command prints, with v-add-sys-api-ip.'),
        serverCommands: ["grep 'POST /api/' /var/log/hestia/nginx-access.log | tail -n 1 | cut -d ' ' -f 1"],
        actions: [],
      }
    : {
        what: t('The panel does not allow the IP address {0} to use its API.', seen),
        why,
        remedy: t('Allow it on the server.'),
        serverCommands: shellLine(['v-add-sys-api-ip', seen]),
        actions: [],
      };
}

const userKeysCommand = 'v-change-sys-config-value API_SYSTEM 2';

/** For an API that is switched off for these credentials. */
export function apiOffAdvice({ credentialKind, forUserKeys }: Extract<Problem, { readonly kind: 'apiOff' }>): Advice {
  if (forUserKeys) {
    return {
      what: t('The panel’s API is off for keys of ordinary users.'),
      why: t(
        'The panel answered with exit code 21: it is on for the root user’s keys alone, as the installer leaves it.',
      ),
      remedy: t(
        'On the panel: Server Settings → Security → System → Enable API access → Enabled for all users, or by the command.',
      ),
      serverCommands: [userKeysCommand],
      actions: [actions.openPanel],
    };
  }
  const accessKey = credentialKind === 'accessKey';
  return {
    what: t('The panel’s API is switched off for this kind of credentials.'),
    why: t(
      'The panel answered with exit code 11, or “Disabled”. Access keys and legacy keys have a switch each. Addresses may have to be allowed again once it is on.',
    ),
    remedy: accessKey
      ? t(
          'On the panel: Server Settings → Security → System → Enable API access, or by the first command; a key that is not the root user’s needs the second too.',
        )
      : t('On the panel: Server Settings → Security → System → Enable legacy API access, or by the command.'),
    serverCommands: accessKey ? ['v-change-sys-api enable api', userKeysCommand] : ['v-change-sys-api enable legacy'],
    actions: [actions.openPanel],
  };
}

/** For a key that may not run every command, needed or optional. */
export function permissionAdvice(probes: readonly CommandProbe[]): Advice {
  const named = (state: CommandProbe['state'], optional: boolean): string =>
    probes
      .filter((probe) => probe.state === state && probe.optional === optional)
      .map(({ command }) => command)
      .join(', ');
  const missing = named('refused', false);
  if (missing === '') {
    return {
      what: t('Everything needed is permitted; {0}, which is optional, is not.', named('refused', true)),
      why: t('Without it, only the alias limit of the account’s package stays unknown.'),
      remedy: t(
        'Nothing needs to be done: that command can read secrets of the account too, so a key is better off without it.',
      ),
      serverCommands: [],
      actions: [],
    };
  }
  const unknown = named('notProbed', false);
  return {
    what: t('The access key may not run {0}.', missing),
    why: [
      t('The panel answered with exit code 10 to a call that changes nothing.'),
      ...(unknown === ''
        ? []
        : [t('Not checked: {0}. The panel counts refusals, and bans an address after five in ten minutes.', unknown)]),
    ].join(' '),
    remedy: t('Create a key that may do just what is needed, or sign in with another one.'),
    serverCommands: [],
    actions: [actions.createKey, actions.signIn],
  };
}
