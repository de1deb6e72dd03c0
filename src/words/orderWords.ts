import * as vscode from 'vscode';
import type { ChallengeView } from '../domain/visitors/challengeView.ts';
import type { NotOrdered } from '../domain/visitors/orderPlan.ts';
import { nameProblemWords } from './nameWords.ts';
import { briefText } from './plainText.ts';
import { dnsProblem } from './visitorWords.ts';
import { webProblemWords } from './webProblemWords.ts';

const { t } = vscode.l10n;

/** Why a name does not go into an order of a certificate, in a few words. */
export function notOrderedWords(why: NotOrdered): string {
  switch (why.kind) {
    case 'invalid':
      return nameProblemWords(why.problem);
    case 'wildcard':
      return t('a wildcard, which port 80 cannot prove');
    case 'double':
      return t('the same name is in the order already');
    case 'notChecked':
      return t('not checked');
    case 'caa':
      return t('its CAA records forbid Let’s Encrypt');
    case 'caaUnknown':
      return t('its CAA records cannot be read');
    case 'tooMany':
      return t('one certificate takes 100 names');
    case 'noDns':
      return dnsProblem(why.problem);
    case 'elsewhere':
      return t('points to {0}', why.addresses.join(', '));
    case 'challenge':
      return challengeWords(why.view);
  }
}

function challengeWords(view: ChallengeView): string {
  switch (view.kind) {
    case 'otherServer':
      return t('another server answers on port 80');
    case 'redirected':
      return t('port 80 redirects to {0}', briefText(view.location));
    case 'failed':
      return t('port 80: {0}', webProblemWords(view.problem));
    case 'inDoubt':
    case 'likely':
    case 'proven':
      return t('not sure whether port 80 reaches this server');
  }
}
