import { word, wordsOf, type Code } from './code.ts';
import type { Statement } from './statement.ts';

/** A name of another namespace under the name that the file calls it by; both in lower case, without a leading `\`. */
export interface Import {
  readonly kind: 'class' | 'function' | 'const';
  readonly name: string;
  readonly alias: string;
}

/** What the `use` statements of a file import. */
export function readImports(code: Code, statements: readonly Statement[]): readonly Import[] {
  const imports =
    known.get(code) ??
    statements.flatMap(({ kind, from, to }) =>
      kind === 'setup' && word(code, from) === 'use' ? readUse(wordsOf(code, from + 1, to)) : [],
    );
  known.set(code, imports);
  return imports;
}

const known = new WeakMap<Code, readonly Import[]>();

function readUse(words: readonly string[]): readonly Import[] {
  const found: Import[] = [];
  let kind: Import['kind'] = 'class';
  let group = '';
  let name = '';
  let alias: string | undefined;
  const finish = (): void => {
    const full = `${group}${name}`.replace(/^\\/, '');
    if (name !== '') found.push({ kind, name: full, alias: alias ?? full.replace(/^.*\\/, '') });
    name = '';
    alias = undefined;
  };
  words.forEach((word, at) => {
    if (word === 'function' || word === 'const') kind = word;
    else if (word === '{') {
      group = `${name}\\`;
      name = '';
    } else if (/^[,;}]$/.test(word)) finish();
    else if (words[at - 1] === 'as') alias = word;
    else if (word !== 'as' && word !== '\\') name = word;
  });
  finish();
  return found;
}
