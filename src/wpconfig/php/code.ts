import { pairBrackets, type Partners } from './brackets.ts';
import { findProblem } from './syntax.ts';
import { tokenize, type Token } from './tokenizer.ts';

/** The tokens that mean something, with the partner of each bracket and the first place that cannot be valid PHP. */
export interface Code {
  readonly source: string;
  readonly all: readonly Token[];
  /** Without white space and comments. The first one is never a bracket. */
  readonly tokens: readonly Token[];
  readonly partners: Partners;
  readonly problem: Token | undefined;
}

/** Reads source for the scan. Takes any text. */
export function readCode(source: string): Code {
  const all = tokenize(source);
  const tokens = all.filter((token) => token.kind !== 'space' && token.kind !== 'comment');
  const partners = pairBrackets(tokens);
  return { source, all, tokens, partners, problem: openComment(all) ?? findProblem(tokens, partners) };
}

/** The index after token `at`, or after the closing partner when it is an opening bracket. */
export function after({ partners }: Code, at: number): number {
  return Math.max(at, partners[at] ?? 0) + 1;
}

function openComment(all: readonly Token[]): Token | undefined {
  const last = all.at(-1);
  if (last?.kind !== 'comment' || !last.text.startsWith('/*')) return undefined;
  return last.text.length >= 4 && last.text.endsWith('*/') ? undefined : last;
}
