import * as vscode from 'vscode';
import type { Connection } from '../domain/connection.ts';
import type { CheckId, CheckProblem } from '../operations/testConnection/check.ts';
import { describeError, type Words } from './messages.ts';

/** What a check of the connection test looks at. */
export function checkTitle(id: CheckId): string {
  switch (id) {
    case 'answers':
      return vscode.l10n.t('A trusted Hestia panel answers');
    case 'signsIn':
      return vscode.l10n.t('The panel lets you in');
    case 'account':
      return vscode.l10n.t('The account exists and can be read');
    case 'baseWebDomain':
      return vscode.l10n.t('The base web domain exists');
    case 'notSuspended':
      return vscode.l10n.t('The base web domain is not suspended');
  }
}

/** Words for what a check found. */
export function problemWords(problem: CheckProblem, connection: Connection): Words {
  const edit = { title: vscode.l10n.t('Edit Connection…'), command: 'hestiaDomains.editConnection' } as const;
  switch (problem.kind) {
    case 'request':
      return describeError(problem.error, connection);
    case 'baseWebDomainOpen':
      return {
        what: vscode.l10n.t('Signing in works, but no base web domain is chosen.'),
        remedy: vscode.l10n.t('Choose the one that serves WordPress.'),
        actions: [edit],
      };
    case 'baseWebDomainMissing':
      return {
        what: vscode.l10n.t('Account {0} has no web domain {1}.', connection.account, problem.wanted),
        remedy:
          problem.similar === undefined
            ? vscode.l10n.t(
                'Check its spelling, or add it on the panel. Ultimate Multisite’s own test does not look for it.',
              )
            : vscode.l10n.t('The panel has it as {0}: choose that one.', problem.similar),
        actions: [edit],
      };
    case 'baseWebDomainSuspended':
      return {
        what: vscode.l10n.t('The web domain {0} is suspended: no alias can be added.', problem.name),
        remedy: vscode.l10n.t('Unsuspend it on the panel.'),
        actions: [{ title: vscode.l10n.t('Open Panel'), command: 'hestiaDomains.openPanel' }],
      };
  }
}
