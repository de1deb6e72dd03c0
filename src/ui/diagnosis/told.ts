import type { CheckResult, Verdict, VerdictKind } from '../../operations/diagnosis/verdict.ts';
import type { Advice } from '../../words/words.ts';
import type { Run } from './runs.ts';

/** A run in words, as the tree, the report and the notification tell it, whatever is examined. */
export interface ToldRun extends Pick<Run<unknown>, 'startedAt' | 'state' | 'outdated'> {
  /** What kind of examination it is. */
  readonly name: string;
  /** What its actions are about, beside the connection; a web domain that is not named is the base. */
  readonly about?: { readonly name?: string; readonly webDomain?: string };
  /** What it comes to, in one sentence that stands before everything else; a count of its checks where there is none. */
  readonly headline?: string;
  /** The same in a few words, for a row that says already what was examined. */
  readonly brief?: string;
  /** All checks, those that are still to come too. */
  readonly checks: readonly ToldCheck[];
}

export interface ToldCheck {
  readonly id: string;
  /** What it looks at, in a few words; `number` is its place, from 1. */
  readonly title: string;
  readonly number: number;
  readonly state: VerdictKind | 'running' | 'toCome';
  /** What it came to, in one line; empty for a check that was not reached. */
  readonly line: string;
  /** The same in a few words, where there are fewer. */
  readonly brief?: string;
  /** What is wrong, why we think so and what helps, where something is wrong. */
  readonly advice: Advice | undefined;
}

/** The words of one examination. */
export interface ExaminationWords<Id extends string, Fact, Problem, Reason> {
  readonly name: string;
  readonly order: readonly Id[];
  readonly title: (id: Id) => string;
  /** What a check that passed has seen, in a few words. */
  readonly fact: (fact: Fact) => string;
  readonly advice: (problem: Problem) => Advice;
  /** Why something cannot be known from here, and what would make it known. */
  readonly reason: (reason: Reason) => string;
  /** What is wrong, in a few words for a row. */
  readonly brief?: (problem: Problem) => string;
}

/** A run in the words of its examination. */
export function tellRun<Id extends string, Fact, Problem, Reason>(
  { startedAt, state, outdated, results }: Run<CheckResult<Id, Verdict<Fact, Problem, Reason>>>,
  words: ExaminationWords<Id, Fact, Problem, Reason>,
): ToldRun {
  const checks = words.order.map((id, index): ToldCheck => {
    const check = { id, title: words.title(id), number: index + 1, line: '', advice: undefined };
    const verdict = results[index]?.verdict;
    if (verdict !== undefined) return { ...check, ...tellVerdict(verdict, words) };
    return { ...check, state: state === 'running' && index === results.length ? 'running' : 'toCome' };
  });
  return { name: words.name, startedAt, state, outdated, checks };
}

function tellVerdict<Id extends string, Fact, Problem, Reason>(
  verdict: Verdict<Fact, Problem, Reason>,
  words: ExaminationWords<Id, Fact, Problem, Reason>,
): Pick<ToldCheck, 'state' | 'line' | 'brief' | 'advice'> {
  switch (verdict.kind) {
    case 'passed':
      return { state: verdict.kind, line: words.fact(verdict.fact), advice: undefined };
    case 'warning':
    case 'failed': {
      const advice = words.advice(verdict.problem);
      const brief = words.brief && { brief: words.brief(verdict.problem) };
      return { state: verdict.kind, line: advice.what, ...brief, advice };
    }
    case 'notReached':
      return { state: verdict.kind, line: '', advice: undefined };
    case 'notKnown':
      return { state: verdict.kind, line: words.reason(verdict.reason), advice: undefined };
  }
}
