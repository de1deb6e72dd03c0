import * as vscode from 'vscode';
import { checkIds } from '../../operations/testConnection/check.ts';
import { tellRun, type ToldRun } from '../diagnosis/told.ts';
import { adviceFor } from '../../words/connectionTest/adviceFor.ts';
import { checkTitle, seenWords } from '../../words/connectionTest/checkWords.ts';
import { actions, type Action, type Advice } from '../../words/words.ts';
import type { TestRun } from './connectionTests.ts';

/** A test in words; what helps is what can be done for what was tested. */
export function toldTest(run: TestRun): ToldRun {
  return tellRun(run, {
    name: vscode.l10n.t('Connection test'),
    order: checkIds,
    title: checkTitle,
    fact: seenWords,
    advice: (problem) => {
      const advice = adviceFor(problem, run.connection);
      return { ...advice, actions: actionsFor(advice, run.kept) };
    },
    reason: (reason: never) => reason,
  });
}

/** What does it from here. Values in a file are changed there, and their certificate is reviewed by importing them. */
function actionsFor(advice: Advice, kept: boolean): readonly Action[] {
  if (kept) return advice.actions;
  return advice.actions.flatMap((action): readonly Action[] => {
    if (action === actions.reviewCertificate) return [actions.importConnection];
    return action === actions.copyStoredCommand ? [action] : [];
  });
}
