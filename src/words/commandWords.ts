import * as vscode from 'vscode';
import { commandProblem, type CommandFailure } from '../hestia/panelFailure.ts';
import { commandLine } from '../hestia/commands/commandLine.ts';
import { listWebDomains } from '../hestia/commands/listWebDomains.ts';
import { actions, type About, type FailureWords, type Words } from './words.ts';

const { t } = vscode.l10n;

/** What a failed `v-*` script means. The panel's own sentence is part of it: it names the alias, the domain or the limit. */
export function commandWords(failure: CommandFailure, { account }: About): FailureWords {
  return {
    title: t('Panel refused'),
    why: t('The panel answered with exit code {0}.', String(failure.exitCode ?? '?')),
    serverCommands: commandLine(listWebDomains, { account }),
    ...meaningOf(failure, account),
  };
}

function meaningOf(failure: CommandFailure, account: string): Words {
  const said = failure.message.replace(/^Error: /, '');
  const what =
    said === '' ? t('The panel refused.') : t('The panel says: {0}', /[.!?]$/.test(said) ? said : `${said}.`);
  switch (commandProblem(failure)) {
    case 'ambiguous':
      return {
        what: t('The panel confuses this web domain with another one of the account.'),
        remedy: t('Move one of the two to another account of the panel.'),
        actions: [],
      };
    case 'suffixList':
      return {
        what: t('The panel’s own list of domain endings is missing (public_suffix_list.dat).'),
        remedy: t(
          'Account and names are right: the panel loads the list by itself once its server reaches the internet.',
        ),
        actions: [actions.retry],
      };
    case 'missing':
      return missingWords(said, what, account);
    case 'exists':
      return { what, remedy: t('Remove it there first: a name can be in one place of a panel only.'), actions: [] };
    case 'suspended':
      return {
        what,
        remedy: said.startsWith('user ')
          ? t('Unsuspend the account, not the web domain alone; on the server by v-unsuspend-user {0}.', account)
          : t('Unsuspend it on the panel.'),
        actions: [actions.retry],
      };
    case 'limit':
      return { what, remedy: t('Raise the alias limit of the account’s package on the panel.'), actions: [] };
    case 'argumentTooLong':
      return {
        what: t('The list of names is too long for the panel.'),
        remedy: t('Add fewer names at a time.'),
        actions: [],
      };
    case 'usage':
    case 'invalid':
    case 'restartFailed':
    case 'other':
      return {
        what,
        remedy: t('Look at the panel’s log for more.'),
        actions: [actions.showLog],
      };
  }
}

function missingWords(said: string, what: string, account: string): Words {
  if (!said.startsWith('user ')) {
    return {
      what,
      remedy: t('Check that the account {0} and the web domain exist, spelt exactly so.', account),
      actions: [actions.edit, actions.retry],
    };
  }
  return {
    what: t('There is no account {0} on the panel.', account),
    remedy: t('Check its spelling: capitals matter.'),
    actions: [actions.edit, actions.retry],
  };
}
