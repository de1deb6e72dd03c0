import * as vscode from 'vscode';
import { restartPolicies, type RestartPolicy } from '../../domain/webDomain.ts';
import { askChoice, type StepPlace } from '../../platform/steps.ts';

/** Asks when the web server takes a change over. */
export function askRestart(place: StepPlace, present: RestartPolicy): Promise<RestartPolicy> {
  const words: Readonly<Record<RestartPolicy, { readonly label: string; readonly detail: string }>> = {
    reload: {
      label: vscode.l10n.t('Reload'),
      detail: vscode.l10n.t('Recommended: the web server takes the change over without interrupting anybody.'),
    },
    restart: {
      label: vscode.l10n.t('Restart'),
      detail: vscode.l10n.t('A full restart for every change, as Ultimate Multisite asks for.'),
    },
    none: {
      label: vscode.l10n.t('None'),
      detail: vscode.l10n.t('Changes go live with the next reload that something else causes.'),
    },
  };
  const choices = restartPolicies.map((value) => ({ value, ...words[value] }));
  return askChoice(
    place,
    vscode.l10n.t('What should the web server do after a change?'),
    choices,
    (value) => value === present,
  );
}
