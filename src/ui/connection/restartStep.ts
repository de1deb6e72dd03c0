import * as vscode from 'vscode';
import { restartPolicies, type RestartPolicy } from '../../domain/webDomain.ts';
import { askChoice, type StepPlace } from '../../platform/steps.ts';

/** When the web server takes a change over, in a word and a sentence. */
export function restartWords(policy: RestartPolicy): { readonly label: string; readonly detail: string } {
  switch (policy) {
    case 'reload':
      return {
        label: vscode.l10n.t('Reload'),
        detail: vscode.l10n.t('Recommended: the web server takes the change over without interrupting anybody.'),
      };
    case 'restart':
      return {
        label: vscode.l10n.t('Restart'),
        detail: vscode.l10n.t('A full restart for every change, as Ultimate Multisite asks for.'),
      };
    case 'none':
      return {
        label: vscode.l10n.t('None'),
        detail: vscode.l10n.t('Changes go live with the next reload that something else causes.'),
      };
  }
}

/** Asks when the web server takes a change over. */
export function askRestart(place: StepPlace, present: RestartPolicy): Promise<RestartPolicy> {
  return askChoice(
    place,
    vscode.l10n.t('What should the web server do after a change?'),
    restartPolicies.map((value) => ({ value, ...restartWords(value) })),
    (value) => value === present,
  );
}
