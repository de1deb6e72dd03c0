import { readArguments, type Argument } from '../php/arguments.ts';
import { after, rangeOf, word, type Code } from '../php/code.ts';
import { evaluate } from '../php/literal.ts';
import { visitCalls, type Reach } from '../php/reach.ts';
import type { Statement } from '../php/statement.ts';
import { textAt } from '../php/tokenizer.ts';
import type { Range } from '../range.ts';
import { viaOf, type Callees } from './callees.ts';
import { contextOf, type Surroundings } from './context.ts';
import type { Definition } from './definition.ts';
import { knownParts, noParts } from './knownParts.ts';

/** All definitions in the order of the text, and the first `define` that lacks an argument. */
export function findDefinitions({
  callees,
  statements,
  ...around
}: Omit<Surroundings, 'firsts' | 'throws'> & {
  readonly callees: Callees;
  readonly statements: readonly Statement[];
}): {
  readonly definitions: readonly Definition[];
  readonly incomplete: Range | undefined;
} {
  const { code } = around;
  const definitions: Definition[] = [];
  const firsts = new Map<string, number>();
  const surroundings = { ...around, firsts, throws: new Map<number, number>() };
  let incomplete: Range | undefined;

  const add = (statement: Statement, reach: Reach, found: Found): void => {
    const name = nameOf(code, statement, found);
    const { context, guards } = contextOf(surroundings, statement, { name, from: found.from, reach });
    if (name?.startsWith('WU_HESTIA_') === true && !firsts.has(name)) firsts.set(name, found.from);
    const { via, nameRange, valueRange, from, to } = found;
    const { prefix, suffix } = name === undefined ? knownParts(code, nameRange) : noParts;
    definitions.push({ via, name, prefix, suffix, nameRange, valueRange, statement, from, to, context, guards });
  };

  const visit = (statement: Statement, at: number, reach: Reach): void => {
    const via = viaOf(code, callees, at);
    if (via === undefined || after(code, at + 1) === at + 2) return;
    const found = readCall(code, via, at);
    if (found !== undefined) add(statement, reach, found);
    else if (statement.kind !== 'declaration') incomplete ??= rangeOf(code, at);
  };

  /** The next token that could define something. */
  const mayDefine = code.vocabulary.map((name) => name === 'define' || callees.define.has(name));
  const nextCall = (from: number, to: number): number => {
    let at = from;
    while (at < to && mayDefine[code.words[at] ?? 0] !== true) at++;
    return at;
  };

  for (const statement of statements) {
    if (statement.kind === 'const') for (const found of readConst(code, statement)) add(statement, always, found);
    const { from, to } = statement;
    const call = nextCall(from, to);
    if (call === to) continue;
    if (call === from && nextCall(from + 1, to) === to) visit(statement, from, always);
    else visitCalls(code, statement, (at, reach) => visit(statement, at, reach));
  }
  return { definitions, incomplete };
}

const always: Reach = { kind: 'always' };

type Found = Pick<Definition, 'via' | 'nameRange' | 'valueRange' | 'from' | 'to'>;

/** `define( … )` or `Config::define( … )`; undefined when an argument is missing. */
function readCall(code: Code, via: 'define' | 'config', at: number): Found | undefined {
  const all = readArguments(code, at + 1);
  const isConfig = via === 'config';
  const nameRange = pick(code, all, 0, isConfig ? 'key' : 'constant_name');
  const valueRange = pick(code, all, 1, 'value');
  if (nameRange === undefined || valueRange === undefined) return undefined;
  return { via, nameRange, valueRange, from: isConfig ? at - 2 : at, to: after(code, at + 1) };
}

/** The argument with a label, or without one at its index; or an unpacked one, which may hold all. */
function pick(code: Code, all: readonly Argument[], index: number, label: string): Argument | undefined {
  for (const argument of all) if (argument.label === label || word(code, argument.from) === '...') return argument;
  const plain = all[index];
  return plain?.label === '' ? plain : undefined;
}

/** The items of `const A = 1, B = 2;` */
function readConst(code: Code, statement: Statement): readonly Found[] {
  const end = word(code, statement.to - 1) === ';' ? statement.to - 1 : statement.to;
  const found: Found[] = [];
  let from = statement.from + 1;
  for (let at = from; at <= end; at = after(code, at)) {
    if (at < end && word(code, at) !== ',') continue;
    const nameRange = { label: '', from, to: from + 1 };
    const valueRange = { label: '', from: from + 2, to: at };
    if (word(code, from + 1) === '=' && at > from + 2)
      found.push({ via: 'const', nameRange, valueRange, from, to: at });
    from = at + 1;
  }
  return found;
}

/** The whole name of the constant, with the namespace that a `const` is in. */
function nameOf(code: Code, { namespace }: Statement, { via, nameRange: { from, to } }: Found): string | undefined {
  if (via !== 'const') return evaluate(code, from, to)?.text;
  return (namespace === '' ? '' : `${namespace}\\`) + textAt(code, from);
}
