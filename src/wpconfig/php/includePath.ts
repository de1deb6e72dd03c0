import { word, type Code } from './code.ts';
import { evaluate } from './literal.ts';
import { kindAt } from './tokenizer.ts';

/**
 * The path that an include has after its keyword, when it is made of literals and the folder of the file; undefined
 * when PHP computes it. Relative paths count from that folder; ABSPATH, which ends in a slash, is taken for it.
 */
export function readIncludePath(code: Code, from: number): string | undefined {
  let at = from;
  const path = concatenation(0);
  return ends() ? path : undefined;

  function ends(): boolean {
    const kind = kindAt(code, at);
    return kind === undefined || kind === 'closeTag' || /^(?:[;),\]]|or|and)$/.test(word(code, at));
  }

  function concatenation(depth: number): string | undefined {
    let left = operand(depth);
    while (left !== undefined && word(code, at) === '.') {
      at++;
      const right = operand(depth);
      left = right === undefined ? undefined : left + right;
    }
    return left;
  }

  function operand(depth: number): string | undefined {
    if (depth > 20) return undefined;
    const start = at++;
    if (kindAt(code, start) === 'string') return evaluate(code, start)?.text;
    switch (word(code, start).replace(/^\\/, '')) {
      case '(':
        return closed(concatenation(depth + 1));
      case '__dir__':
        return '.';
      case '__file__':
        return './file';
      case 'abspath':
        return './';
      case 'realpath':
        at++;
        return closed(concatenation(depth + 1));
      case 'dirname':
        at++;
        return folder(concatenation(depth + 1));
    }
    return undefined;
  }

  /** The argument of `dirname( … )` or `dirname( …, 2 )` without its last parts. */
  function folder(path: string | undefined): string | undefined {
    let levels = 1;
    if (word(code, at) === ',' && kindAt(code, at + 1) === 'number') {
      levels = Number(evaluate(code, at + 1)?.text ?? Infinity);
      at += 2;
    }
    return path === undefined || levels > 20 ? undefined : closed(path + '/..'.repeat(levels));
  }

  function closed(path: string | undefined): string | undefined {
    if (word(code, at) === ',') at++;
    return word(code, at++) === ')' ? path : undefined;
  }
}
