import type { Code } from './code.ts';
import { evaluate } from './literal.ts';

/**
 * The path that an include has after its keyword, when it is made of literals and the folder of the file; undefined
 * when PHP computes it. Relative paths count from that folder; ABSPATH, which ends in a slash, is taken for it.
 */
export function readIncludePath({ tokens }: Code, from: number): string | undefined {
  let at = from;
  const path = concatenation(0);
  return path !== undefined && ends() ? path : undefined;

  function ends(): boolean {
    const token = tokens[at];
    return token === undefined || token.kind === 'closeTag' || /^(?:[;),\]]|or|and)$/i.test(token.text);
  }

  function concatenation(depth: number): string | undefined {
    let left = operand(depth);
    while (left !== undefined && tokens[at]?.text === '.') {
      at++;
      const right = operand(depth);
      left = right === undefined ? undefined : left + right;
    }
    return left;
  }

  function operand(depth: number): string | undefined {
    const token = tokens[at++];
    if (token === undefined || depth > 20) return undefined;
    if (token.kind === 'string') return evaluate([token])?.text;
    switch (token.text.replace(/^\\/, '').toLowerCase()) {
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
    if (tokens[at]?.text === ',' && tokens[at + 1]?.kind === 'number') {
      levels = Number(tokens[at + 1]?.text);
      at += 2;
    }
    return path === undefined || levels > 20 ? undefined : closed(path + '/..'.repeat(levels));
  }

  function closed(path: string | undefined): string | undefined {
    if (tokens[at]?.text === ',') at++;
    return tokens[at++]?.text === ')' ? path : undefined;
  }
}
