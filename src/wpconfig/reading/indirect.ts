import { word, type Code } from '../php/code.ts';
import { kindAt, textAt } from '../php/tokenizer.ts';

/** The tokens by which any constant could be defined without being seen: `'define'` as a callable, and `eval`. */
export function findIndirect(code: Code): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < code.count; at++) {
    const kind = kindAt(code, at);
    if (kind === 'string' ? isDefine(code, at) : kind === 'name' && word(code, at) === 'eval') found.push(at);
  }
  return found;
}

function isDefine(code: Code, at: number): boolean {
  const length = (code.ends[at] ?? 0) - (code.starts[at] ?? 0);
  return length < 10 && /^['"]\\?define['"]$/i.test(textAt(code, at));
}
