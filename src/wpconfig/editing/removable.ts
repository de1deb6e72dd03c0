import { readArguments } from '../php/arguments.ts';
import { after, rangeOf, word, wordsOf, type Code } from '../php/code.ts';
import { guardOf } from '../php/guard.ts';
import type { Range } from '../range.ts';
import type { Definition } from '../reading/definition.ts';

/** Whether the statement of a call is gone with nothing else: the definition, its own guard before and `or die` after it. */
export function doesOnlyDefine(code: Code, definition: Definition): boolean {
  return (
    isPlainCall(code, definition) &&
    isOwnGuard(code, definition) &&
    isNothingOrDie(code, definition.to, definition.statement.to)
  );
}

/** Two or three arguments, and a value that sets nothing that is used further on. */
function isPlainCall(code: Code, { via, from, valueRange }: Definition): boolean {
  if (readArguments(code, from + (via === 'config' ? 3 : 1)).length > 3) return false;
  const words = wordsOf(code, valueRange.from, valueRange.to);
  return !words.some((text) => /^(?:[-+*/.%&|^?<>]*=|\+\+|--)$/.test(text));
}

function isOwnGuard(code: Code, { name, from, statement }: Definition): boolean {
  const end = word(code, from - 1) === '@' ? from - 1 : from;
  if (end <= statement.from) return true;
  const guard = guardOf(code, statement.from, end - 1);
  return guard?.name === name && (guard?.defined === true ? /^(?:\|\||or)$/ : /^(?:&&|and)$/).test(word(code, end - 1));
}

function isNothingOrDie(code: Code, from: number, to: number): boolean {
  const dies = /^(?:\|\||or) (?:die|exit)$/.test(wordsOf(code, from, from + 2).join(' '));
  const end = dies ? (word(code, from + 2) === '(' ? after(code, from + 2) : from + 2) : from;
  return end >= to || (end === to - 1 && word(code, end) === ';');
}

/** What goes when some items of `const A = 1, B = 2;` go and others stay. */
export function constItems(code: Code, all: readonly Definition[], some: readonly Definition[]): readonly Range[] {
  const gone = new Set(some);
  let stays = false;
  return all.flatMap((item, i) => {
    if (!gone.has(item)) {
      stays = true;
      return [];
    }
    // With the comma before it, or with the one after it where it is the first.
    if (stays) return rangeOf(code, item.from - 1, item.to);
    const { start } = rangeOf(code, item.from);
    return { start, end: rangeOf(code, all[i + 1]?.from ?? item.to).start };
  });
}
