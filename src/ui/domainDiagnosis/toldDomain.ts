import * as vscode from 'vscode';
import { conclude } from '../../operations/diagnosis/domain/causes.ts';
import { checkIds } from '../../operations/diagnosis/domain/check.ts';
import { causeTitles } from '../../words/domain/causeTitles.ts';
import { causeAdvice } from '../../words/domain/causeWords.ts';
import {
  conclusionBrief,
  conclusionWords,
  domainCheckTitle,
  domainFact,
  reasonWords,
} from '../../words/domain/domainWords.ts';
import { shownName } from '../../words/nameWords.ts';
import { tellRun, type ToldRun } from '../diagnosis/told.ts';
import type { DomainRun } from './domainRuns.ts';

/** An examination of a domain in words. Its one sentence is there once it has ended; commands come with the root cause alone. */
export function toldDomain(run: DomainRun): ToldRun {
  const conclusion = conclude(run.results);
  const root = conclusion.kind === 'notLive' ? conclusion.cause : conclusion.beside[0];
  const told = {
    about: { name: run.name },
    ...tellRun(run, {
      name: shownName(run.name),
      order: checkIds,
      title: domainCheckTitle,
      fact: domainFact,
      advice: (cause) => causeAdvice(cause, run.state === 'done' && cause === root),
      reason: reasonWords,
      brief: ({ kind }) => causeTitles[kind],
    }),
  };
  if (run.state !== 'done') return told;
  return { ...told, headline: conclusionWords(run.name, conclusion), brief: conclusionBrief(conclusion) };
}

/** What an examination is called, whatever it comes to; a file's name is made of it. */
export function domainTitle({ name }: DomainRun): string {
  return vscode.l10n.t('Whether {0} is live', shownName(name));
}
