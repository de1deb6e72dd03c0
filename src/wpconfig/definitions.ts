import { viaOf, type Callees } from './callees.ts';
import { contextOf, type Surroundings } from './context.ts';
import { readArguments, type Argument } from './php/arguments.ts';
import { after, type Code } from './php/code.ts';
import { evaluate } from './php/literal.ts';
import { visitCalls, type Reach } from './php/reach.ts';
import type { Statement } from './php/statement.ts';
import type { Token } from './php/tokenizer.ts';
import type { Definition } from './scan.ts';

/** All definitions in the order of the text, and the first `define` that lacks an argument. */
export function findDefinitions({
  callees,
  statements,
  ...around
}: Omit<Surroundings, 'firsts'> & { readonly callees: Callees; readonly statements: readonly Statement[] }): {
  readonly definitions: readonly Definition[];
  readonly incomplete: Token | undefined;
} {
  const { code } = around;
  const definitions: Definition[] = [];
  const firsts = new Map<string, number>();
  let incomplete: Token | undefined;

  const add = (statement: Statement, reach: Reach, found: Found): void => {
    const name = nameOf(code, statement, found);
    const { context, guards } = contextOf({ ...around, firsts }, statement, { name, from: found.from, reach });
    if (name !== undefined && !firsts.has(name)) firsts.set(name, found.from);
    const parts = name === undefined ? knownParts(code, found.nameRange) : { prefix: name, suffix: name };
    definitions.push({ ...found, ...parts, name, statement, context, guards });
  };

  for (const statement of statements) {
    if (statement.kind === 'const') for (const found of readConst(code, statement)) add(statement, always, found);
    visitCalls(code, statement, (at, reach) => {
      const via = viaOf(code, callees, at);
      if (via === undefined || after(code, at + 1) === at + 2) return;
      const found = readCall(code, via, at);
      if (found !== undefined) add(statement, reach, found);
      else if (statement.kind !== 'declaration') incomplete ??= code.tokens[at];
    });
  }
  return { definitions, incomplete };
}

const always: Reach = { kind: 'always' };

type Found = Pick<Definition, 'via' | 'nameRange' | 'valueRange' | 'from' | 'to'>;

/** `define( … )` or `Config::define( … )`; undefined when an argument is missing. */
function readCall(code: Code, via: 'define' | 'config', at: number): Found | undefined {
  const all = readArguments(code, at + 1);
  const place = { via, from: via === 'config' ? at - 2 : at, to: after(code, at + 1) };
  const spread = all.find(({ from }) => code.tokens[from]?.text === '...');
  if (spread !== undefined) return { ...place, nameRange: spread, valueRange: spread };
  const nameRange = pick(all, 0, via === 'config' ? 'key' : 'constant_name');
  const valueRange = pick(all, 1, 'value');
  return nameRange === undefined || valueRange === undefined ? undefined : { ...place, nameRange, valueRange };
}

function pick(all: readonly Argument[], index: number, label: string): Argument | undefined {
  const plain = all[index];
  return all.find((argument) => argument.label === label) ?? (plain?.label === '' ? plain : undefined);
}

/** The items of `const A = 1, B = 2;` */
function readConst(code: Code, statement: Statement): readonly Found[] {
  const { tokens } = code;
  const end = tokens[statement.to - 1]?.text === ';' ? statement.to - 1 : statement.to;
  const found: Found[] = [];
  let from = statement.from + 1;
  for (let at = from; at <= end; at = after(code, at)) {
    if (at < end && (tokens[at]?.text !== ',' || tokens[at]?.kind !== 'symbol')) continue;
    const nameRange = { label: '', from, to: from + 1 };
    const valueRange = { label: '', from: from + 2, to: at };
    if (tokens[from + 1]?.text === '=' && at > from + 2)
      found.push({ via: 'const', nameRange, valueRange, from, to: at });
    from = at + 1;
  }
  return found;
}

/** The whole name of the constant, with the namespace that a `const` is in. */
function nameOf({ tokens }: Code, { namespace }: Statement, { via, nameRange }: Found): string | undefined {
  if (via !== 'const') return evaluate(tokens, nameRange.from, nameRange.to)?.text;
  const text = tokens[nameRange.from]?.text;
  return namespace === '' || text === undefined ? text : `${namespace}\\${text}`;
}

/** What is known of a computed name that is put together by `.` or in a template: the literals at its ends. */
function knownParts(code: Code, { from, to }: Argument): Pick<Definition, 'prefix' | 'suffix'> {
  for (let at = from; at < to; at = after(code, at)) {
    const token = code.tokens[at];
    if (token?.kind === 'symbol' && !/^(?:\.|[([{]|->|\?->|::|\$|b?")$/i.test(token.text))
      return { prefix: '', suffix: '' };
  }
  return { prefix: literalAt(code, from, from + 1), suffix: literalAt(code, to - 1, to - 2) };
}

function literalAt({ tokens }: Code, end: number, beside: number): string {
  const outer = tokens[end];
  const inner = tokens[beside];
  if (outer?.kind === 'string' && inner?.text === '.') return evaluate([outer])?.text ?? '';
  return outer?.kind === 'symbol' && inner?.kind === 'text' ? inner.text : '';
}
