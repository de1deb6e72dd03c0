import * as vscode from 'vscode';
import { readConnection, type ConnectionText } from '../../domain/connection.ts';
import { shellLine } from '../../domain/shellLine.ts';
import type { Problem } from '../../operations/testConnection/verdict.ts';
import { urlProblem } from '../connectionWords.ts';
import { failureWords } from '../failureWords.ts';
import { serverCommands } from '../serverCommands.ts';
import { actions, type Advice, type ByKind } from '../words.ts';
import { expiryAdvice, untrustedAdvice } from './certificateAdvice.ts';
import { addressAdvice, apiOffAdvice, permissionAdvice } from './panelAdvice.ts';
import { roomAdvice } from './roomAdvice.ts';
import { shownNames } from '../nameWords.ts';
import { pluginAdvice } from './pluginAdvice.ts';

const { t } = vscode.l10n;

/** What is wrong, why we think so, and what puts it right, for the connection that was tested. */
export function adviceFor<Kind extends Problem['kind']>(
  problem: ByKind<Problem>[Kind] & { readonly kind: Kind },
  tested: ConnectionText,
): Advice {
  return advice[problem.kind](problem, tested);
}

const advice: {
  readonly [Kind in Problem['kind']]: (problem: ByKind<Problem>[Kind], tested: ConnectionText) => Advice;
} = {
  request: ({ failure }, tested) => failureWords(failure, readConnection(tested)),
  urlUnusable: ({ reason }) => ({
    what: t('The API URL cannot be used.'),
    why: urlProblem(reason),
    remedy: t('Enter it as https://HOST:8083/api/, with the port of your panel.'),
    serverCommands: [],
    actions: [actions.edit],
  }),
  nameLeftToProxy: ({ host, proxy }) => ({
    what: t('This machine cannot find the name {0}.', host),
    why: t('It does not have to: the proxy {0} looks the name up by itself.', proxy),
    remedy: t('Nothing needs to be done when the next checks pass.'),
    serverCommands: [],
    actions: [],
  }),
  certificateUntrusted: (problem) => untrustedAdvice(problem),
  certificateMisnamed: ({ certificate, host }) => ({
    what: t('The certificate is for {0}, not for {1}.', shownNames(certificate.altNames), host),
    why: t('With another name, there is no way to tell the panel from an impostor.'),
    remedy: t('Use a name that it has in the API URL, or review it and trust exactly this one.'),
    serverCommands: [serverCommands.fingerprint],
    actions: [actions.edit, actions.reviewCertificate],
  }),
  certificateExpired: (problem) => expiryAdvice(problem, problem.daysLeft),
  certificateExpires: (problem) => expiryAdvice(problem, problem.daysLeft),
  addressNotAllowed: ({ seen }) => addressAdvice(seen),
  apiOff: (problem) => apiOffAdvice(problem),
  commandsRefused: ({ probes }) => permissionAdvice(probes),
  accountMissing: ({ account }) => ({
    what: t('There is no account {0} on the panel.', account),
    why: t('The panel answered with exit code 3. Account names are case-sensitive.'),
    remedy: t('Enter the account that owns the web domains; the command lists all accounts.'),
    serverCommands: ['v-list-users'],
    actions: [actions.edit],
  }),
  baseWebDomainOpen: () => ({
    what: t('Signing in works, but no base web domain is chosen.'),
    why: t('Without it nobody can tell where new aliases belong.'),
    remedy: t('Choose the one that serves WordPress.'),
    serverCommands: [],
    actions: [actions.chooseBase],
  }),
  baseWebDomainMissing: ({ similar, wanted }, { account }) => ({
    what: t('Account {0} has no web domain {1}.', account, wanted),
    why: t('It is not in the list that the panel gave of this account.'),
    remedy:
      similar === undefined
        ? t('Check its spelling and whether it belongs to another account, or add it on the panel.')
        : t('The panel has it as {0}: choose that one.', similar),
    serverCommands: shellLine(['v-search-domain-owner', wanted]),
    actions: [actions.chooseBase, actions.openPanel],
  }),
  baseWebDomainSuspended: ({ name }, { account }) => ({
    what: t('The web domain {0} is suspended: no alias can be added.', name),
    why: t('The panel’s list says so.'),
    remedy: t('Unsuspend it on the panel, or by the command.'),
    serverCommands: shellLine(['v-unsuspend-web-domain', account, name]),
    actions: [actions.openPanel],
  }),
  accountSuspended: (_problem, { account }) => ({
    what: t('All web domains of account {0} are suspended: no alias can be added.', account),
    why: t('The panel’s list says so. It marks all web domains of an account that is suspended itself.'),
    remedy: t('Unsuspend the account on the panel, or by the command; a web domain alone is not enough then.'),
    serverCommands: shellLine(['v-unsuspend-user', account]),
    actions: [actions.openPanel],
  }),
  baseWebDomainAmbiguous: ({ name, neighbour }) => ({
    what: t('The panel confuses the web domains {0} and {1}.', name, neighbour),
    why: t(
      'It looks for a web domain by a regular expression, in which a dot matches any character, and gives up when it finds two: no alias can be added or removed.',
    ),
    remedy: t('Move one of the two to another account of the panel.'),
    serverCommands: [],
    actions: [actions.openPanel],
  }),
  limitReached: (problem, { account }) => roomAdvice('limitReached', problem, account),
  listFull: (problem, { account }) => roomAdvice('listFull', problem, account),
  listLong: (problem, { account }) => roomAdvice('listLong', problem, account),
  ...pluginAdvice,
};
