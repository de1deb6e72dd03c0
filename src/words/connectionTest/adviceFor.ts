import * as vscode from 'vscode';
import { readConnection, type ConnectionText } from '../../domain/connection.ts';
import { shellLine } from '../../domain/shellLine.ts';
import type { Problem } from '../../operations/testConnection/verdict.ts';
import { urlProblem } from '../connectionWords.ts';
import { failureWords } from '../failureWords.ts';
import { serverCommands } from '../serverCommands.ts';
import { actions, type Advice } from '../words.ts';
import { expiryAdvice, untrustedAdvice } from './certificateAdvice.ts';
import { addressAdvice, apiOffAdvice, permissionAdvice } from './panelAdvice.ts';
import { roomAdvice } from './roomAdvice.ts';
import { shownNames } from '../nameWords.ts';
import { pluginAdvice } from './pluginAdvice.ts';

const { t } = vscode.l10n;

/** What is wrong, why we think so, and what puts it right, for the connection that was tested. */
export function adviceFor(problem: Problem, tested: ConnectionText): Advice {
  const { account } = tested;
  switch (problem.kind) {
    case 'request':
      return failureWords(problem.failure, readConnection(tested));
    case 'urlUnusable':
      return {
        what: t('The API URL cannot be used.'),
        why: urlProblem(problem.reason),
        remedy: t('Enter it as https://HOST:8083/api/, with the port of your panel.'),
        serverCommands: [],
        actions: [actions.edit],
      };
    case 'nameLeftToProxy':
      return {
        what: t('This machine cannot find the name {0}.', problem.host),
        why: t('It does not have to: the proxy {0} looks the name up by itself.', problem.proxy),
        remedy: t('Nothing needs to be done when the next checks pass.'),
        serverCommands: [],
        actions: [],
      };
    case 'certificateUntrusted':
      return untrustedAdvice(problem);
    case 'certificateMisnamed':
      return {
        what: t('The certificate is for {0}, not for {1}.', shownNames(problem.certificate.altNames), problem.host),
        why: t('With another name, there is no way to tell the panel from an impostor.'),
        remedy: t('Use a name that it has in the API URL, or review it and trust exactly this one.'),
        serverCommands: [serverCommands.fingerprint],
        actions: [actions.edit, actions.reviewCertificate],
      };
    case 'certificateExpired':
    case 'certificateExpires':
      return expiryAdvice(problem, problem.daysLeft);
    case 'addressNotAllowed':
      return addressAdvice(problem.seen);
    case 'apiOff':
      return apiOffAdvice(problem);
    case 'commandsRefused':
      return permissionAdvice(problem.probes);
    case 'accountMissing':
      return {
        what: t('There is no account {0} on the panel.', problem.account),
        why: t('The panel answered with exit code 3. Account names are case-sensitive.'),
        remedy: t('Enter the account that owns the web domains. The command lists all accounts.'),
        serverCommands: ['v-list-users'],
        actions: [actions.edit],
      };
    case 'baseWebDomainOpen':
      return {
        what: t('Signing in works, but no base web domain is chosen.'),
        why: t('Without it nobody can tell where new aliases belong.'),
        remedy: t('Choose the one that serves WordPress.'),
        serverCommands: [],
        actions: [actions.chooseBase],
      };
    case 'baseWebDomainMissing':
      return {
        what: t('Account {0} has no web domain {1}.', account, problem.wanted),
        why: t('It is not in the list that the panel gave of this account.'),
        remedy:
          problem.similar === undefined
            ? t('Check its spelling and whether it belongs to another account, or add it on the panel.')
            : t('The panel has it as {0}: choose that one.', problem.similar),
        serverCommands: shellLine(['v-search-domain-owner', problem.wanted]),
        actions: [actions.chooseBase, actions.openPanel],
      };
    case 'baseWebDomainSuspended':
      return {
        what: t('The web domain {0} is suspended: no alias can be added.', problem.name),
        why: t('The panel’s list says so.'),
        remedy: t('Unsuspend it on the panel, or by the command.'),
        serverCommands: shellLine(['v-unsuspend-web-domain', account, problem.name]),
        actions: [actions.openPanel],
      };
    case 'accountSuspended':
      return {
        what: t('All web domains of account {0} are suspended: no alias can be added.', account),
        why: t('The panel’s list says so. It marks all web domains of an account that is suspended itself.'),
        remedy: t('Unsuspend the account on the panel, or by the command; a web domain alone is not enough then.'),
        serverCommands: shellLine(['v-unsuspend-user', account]),
        actions: [actions.openPanel],
      };
    case 'baseWebDomainAmbiguous':
      return {
        what: t('The panel confuses the web domains {0} and {1}.', problem.name, problem.neighbour),
        why: t(
          'It looks for a web domain by a regular expression, in which a dot matches any character, and gives up when it finds two: no alias can be added or removed.',
        ),
        remedy: t('Move one of the two to another account of the panel.'),
        serverCommands: [],
        actions: [actions.openPanel],
      };
    case 'limitReached':
    case 'listFull':
    case 'listLong':
      return roomAdvice(problem.kind, problem, account);
    case 'pluginCallsElsewhere':
    case 'pluginRedirected':
    case 'pluginRefused':
    case 'pluginRestartRefused':
    case 'pluginPrefersStored':
    case 'pluginPassesFalsely':
    case 'pluginDistrusts':
      return pluginAdvice(problem);
  }
}
