import * as vscode from 'vscode';
import type { Connection } from '../domain/connection.ts';
import { displayName } from '../domain/domainName.ts';
import type { AliasOutcome, AliasResult, ChangeReport } from '../operations/changeAliases.ts';
import { describeError, isCancelled } from './messages.ts';
import { plainText } from './plainText.ts';
import type { Services } from './services.ts';

/** Shows what is really on the panel after a change, in the tree and in one message. Does not wait for its buttons. */
export async function tellChange(report: ChangeReport, connection: Connection, services: Services): Promise<void> {
  if (report.after === undefined) services.tree.refresh(connection.id);
  else await services.tree.show(connection.id, report.after);

  const sentences = [...outcomeSentences(report), ...webServerSentence(report), ...errorSentences(report, connection)];
  const text = plainText(sentences.join(' '));
  services.log.info(text);
  const details = vscode.l10n.t('Show Log');
  const good =
    report.outcomes.every(({ result }) => result === 'done') &&
    report.webServer !== 'failed' &&
    report.webServer !== 'owed';
  const shown = good ? vscode.window.showInformationMessage(text) : vscode.window.showWarningMessage(text, details);
  void shown.then((answer) => {
    if (answer === details) services.log.show();
  });
}

function outcomeSentences({ outcomes, unchanged, domain }: ChangeReport): readonly string[] {
  const on = plainText(displayName(domain));
  const order: readonly AliasResult[] = ['done', 'notDone', 'lost', 'unknown'];
  const sentences = order.flatMap((result) =>
    (['add', 'remove', 'putBack'] as const).flatMap((action) => {
      const names = outcomes.filter((outcome) => outcome.result === result && outcome.action === action);
      return names.length === 0 ? [] : [sentence(action, result, list(names.map(({ name }) => name)), on)];
    }),
  );
  const nothing = unchanged.length === 0 ? [] : [vscode.l10n.t('Already so on {0}: {1}.', on, list(unchanged))];
  return [...sentences, ...nothing];
}

function sentence(action: AliasOutcome['action'], result: AliasResult, names: string, on: string): string {
  switch (result) {
    case 'done':
      return doneSentence(action, names, on);
    case 'notDone':
      return action === 'remove'
        ? vscode.l10n.t('Not removed from {1}: {0}.', names, on)
        : vscode.l10n.t('Not added to {1}: {0}.', names, on);
    case 'lost':
      return action === 'remove'
        ? vscode.l10n.t(
            'The panel said done, but {1} still has {0}: something else may be changing this account.',
            names,
            on,
          )
        : vscode.l10n.t(
            'The panel said done, but {1} does not have {0}: something else may be changing this account.',
            names,
            on,
          );
    case 'unknown':
      return vscode.l10n.t(
        'Not known: {0} on {1}. The panel may still be at it; refresh in a moment to see.',
        names,
        on,
      );
  }
}

function doneSentence(action: AliasOutcome['action'], names: string, on: string): string {
  switch (action) {
    case 'add':
      return vscode.l10n.t('Added to {1}: {0}.', names, on);
    case 'remove':
      return vscode.l10n.t('Removed from {1}: {0}.', names, on);
    case 'putBack':
      return vscode.l10n.t('Put back: {0}.', names);
  }
}

function webServerSentence({ webServer, outcomes }: ChangeReport): readonly string[] {
  switch (webServer) {
    case 'failed':
      return [vscode.l10n.t('The web server did not restart: look at the panel, the change is not live.')];
    case 'owed':
      return [
        vscode.l10n.t('Whether the web server took it over is not known; if not, it goes live with its next reload.'),
      ];
    case 'notAsked':
      return outcomes.some(({ result }) => result === 'done')
        ? [vscode.l10n.t('It goes live with the web server’s next reload.')]
        : [];
    case 'asked':
      return [];
  }
}

/** When everything is done all the same, there is nothing to remedy. */
function errorSentences({ error, readError, outcomes }: ChangeReport, connection: Connection): readonly string[] {
  const done = outcomes.every(({ result }) => result === 'done');
  const cancelled = error !== undefined && isCancelled(error);
  return [error, readError].flatMap((each) => {
    if (each === undefined) return [];
    if (cancelled && each === error) return [vscode.l10n.t('You cancelled.')];
    const { what, remedy } = describeError(each, connection);
    return done ? [what] : [what, remedy];
  });
}

function list(names: readonly string[]): string {
  return names.map((name) => displayName(name)).join(', ');
}
