import { readArguments } from '../php/arguments.ts';
import { isMember, rangeOf, word } from '../php/code.ts';
import { readImports } from '../php/imports.ts';
import { evaluate } from '../php/literal.ts';
import type { Statement } from '../php/statement.ts';
import { kindAt, textAt } from '../php/tokenizer.ts';
import type { Range } from '../range.ts';
import type { Scan } from '../reading/scan.ts';

/** A place that takes the value of a constant, or asks whether it is defined. */
export interface Use {
  readonly name: string;
  readonly kind: 'value' | 'defined';
  readonly range: Range;
  readonly at: number;
  readonly statement: Statement;
}

/** All places of a file that plainly look one of the constants up, in order. */
export function findUses(found: Scan, names: ReadonlySet<string>): readonly Use[] {
  const { code, statements, callees } = found;
  const asking = askingWords(found);
  const lower = new Set(Array.from(names, (name) => name.toLowerCase()));
  const isNamed = code.vocabulary.map(
    (text) => lower.has(text) || (text.includes('\\') && lower.has(text.replace(/^(?:namespace)?\\/, ''))),
  );
  const uses: Use[] = [];
  for (const statement of statements) {
    for (let at = statement.from; at < statement.to; at++) {
      const number = code.words[at] ?? 0;
      if (isNamed[number] === true && isConstant(found, statement, at)) {
        const written = textAt(code, at);
        const name = written.replace(/^(?:namespace)?\\/i, '');
        const isOther = statement.namespace !== '' && /^namespace\\/i.test(written);
        if (names.has(name) && !isOther) uses.push({ name, kind: 'value', range: rangeOf(code, at), at, statement });
      }
      if (word(code, at + 1) !== '(') continue;
      const isConfig =
        word(code, at) === 'get' && word(code, at - 1) === '::' && callees.config.has(word(code, at - 2));
      const kind = isConfig ? 'value' : isMember(code, at) ? undefined : asking.get(word(code, at));
      if (kind === undefined) continue;
      const [argument] = readArguments(code, at + 1);
      const name = argument && evaluate(code, argument.from, argument.to)?.text.replace(/^\\/, '');
      if (argument === undefined || name === undefined || !names.has(name)) continue;
      uses.push({ name, kind, range: rangeOf(code, argument.from, argument.to), at, statement });
    }
  }
  return uses;
}

/** The names by which the file calls `constant` and `defined`. */
function askingWords({ code, statements }: Scan): ReadonlyMap<string, Use['kind']> {
  const all = new Map<string, Use['kind']>();
  for (const [name, kind] of [
    ['constant', 'value'],
    ['defined', 'defined'],
  ] as const) {
    all.set(name, kind).set(`\\${name}`, kind);
    for (const each of readImports(code, statements))
      if (each.kind === 'function' && each.name === name) all.set(each.alias, kind);
  }
  return all;
}

/** Whether a name stands where PHP takes it for a constant, and does not define it. */
function isConstant({ code }: Scan, statement: Statement, at: number): boolean {
  const before = word(code, at - 1);
  const next = word(code, at + 1);
  if (isMember(code, at) || next === '(' || next === '::' || kindAt(code, at + 1) === 'variable') return false;
  if (before === 'const') return word(code, at - 2) === 'use';
  if (statement.kind === 'const' && next === '=') return false;
  // Of an enum; in a `switch` it is compared with.
  if (before === 'case') return statement.kind !== 'declaration' || !/^[;=]$/.test(next);
  return !/^(?:function|class|interface|trait|enum|new|extends|implements|instanceof|goto|namespace|as)$/.test(before);
}

/** Whether a `defined()` gives the same before and after a definition at token `limit` comes or goes: it is asked earlier. */
export function isAskedBefore({ code }: Scan, { at, statement }: Use, limit: number): boolean {
  if (at >= limit || statement.kind === 'declaration') return false;
  for (let each = statement.from; each < at; each++) if (/^(?:function|fn|class)$/.test(word(code, each))) return false;
  return true;
}
