import type { Range } from '../range.ts';
import { pairBrackets } from './brackets.ts';
import { rangeOf, type Code } from './code.ts';
import { findProblem } from './syntax.ts';
import { tokenize, type Tokens } from './tokenizer.ts';

/** Reads source for the scan. Takes any text. `problem` is the first place that cannot be valid PHP. */
export function readCode(source: string): { readonly code: Code; readonly problem: Range | undefined } {
  const tokens = tokenize(source);
  const code: Code = { ...tokens, partners: pairBrackets(tokens.words) };
  const wrong = findProblem(code);
  return { code, problem: openComment(tokens) ?? (wrong === undefined ? undefined : rangeOf(code, wrong)) };
}

function openComment({ source, comments }: Tokens): Range | undefined {
  const last = comments.at(-1);
  if (last?.end !== source.length || !source.startsWith('/*', last.start)) return undefined;
  return last.end - last.start >= 4 && source.endsWith('*/') ? undefined : last;
}
