import { includeThatDefines, type ReadInclude } from './includes.ts';
import type { Code } from './php/code.ts';
import { mayRun, rangeOf, surelyRuns, type Range } from './read.ts';
import type { Definition, Scan } from './scan.ts';
import type { Token } from './php/tokenizer.ts';

/** Why a file is left as it is. */
export type RefusalReason =
  | 'conditional'
  | 'in-function'
  | 'dynamic-name'
  | 'dynamic-value'
  | 'included-file'
  | 'after-settings'
  | 'syntax-error'
  | 'no-php'
  | 'no-safe-place'
  | 'encoding';

export type Target =
  | { readonly kind: 'edit'; readonly definition: Definition }
  | { readonly kind: 'insert' }
  | ({ readonly kind: 'refuse'; readonly reason: RefusalReason } & Range);

/** Where the value of a constant is decided: the definition to edit, a new one, or the reason why neither is safe. */
export function findTarget(found: Scan, name: string, readInclude: ReadInclude = () => undefined): Target {
  const all = found.definitions.filter((definition) => definition.name === name);
  const running = all.filter(mayRun);
  const chosen = running[0]?.via === 'config' ? running.at(-1) : running[0];
  const limit = chosen?.from ?? found.settings?.from ?? Infinity;

  const dynamic = found.definitions.find((definition) => definition.from < limit && mayDefine(found, definition, name));
  if (dynamic !== undefined) return refuse('dynamic-name', rangeOf(found, dynamic.from, dynamic.to));
  const indirect = found.code.tokens.find(
    (token) => token.start < startOf(found, limit) && runsText(found, token, name),
  );
  if (indirect !== undefined) return refuse('dynamic-name', indirect);
  const hoisted = running.find((definition) => definition.from > limit && calledBefore(found, definition, limit));
  if (hoisted !== undefined) return refuse('in-function', rangeOf(found, hoisted.from, hoisted.to));
  const include = includeThatDefines(found, name, limit, readInclude);
  if (include !== undefined) return refuse('included-file', include);
  if (chosen === undefined) {
    const late = all.find((definition) => definition.context === 'afterSettings');
    return late === undefined ? { kind: 'insert' } : refuse('after-settings', rangeOf(found, late.from, late.to));
  }
  if (surelyRuns(chosen)) return { kind: 'edit', definition: chosen };
  return refuse(chosen.context === 'function' ? 'in-function' : 'conditional', rangeOf(found, chosen.from, chosen.to));
}

/** Whether a computed name may come out as this one. */
function mayDefine(found: Scan, definition: Definition, name: string): boolean {
  if (definition.name !== undefined || !mayRun(definition) || !name.startsWith(definition.prefix)) return false;
  if (definition.prefix !== '') return true;
  const { tokens } = found.code;
  const mentioned = tokens.some(
    (token, at) => token.kind === 'string' && token.text.slice(1, -1) === name && !isLookup(found.code, at),
  );
  return mentioned || (definition.context !== 'function' && !overLiterals(found, definition));
}

/** `'define'` as a callable, or `eval`, in a file that has the name in a string of its own. */
function runsText({ code }: Scan, token: Token, name: string): boolean {
  if (token.kind === 'string' && /^['"]\\?define['"]$/i.test(token.text)) {
    return code.tokens.some(
      (other, at) => other.kind === 'string' && other.text.slice(1, -1) === name && !isLookup(code, at),
    );
  }
  const at = token.kind === 'name' && token.text.toLowerCase() === 'eval' ? code.tokens.indexOf(token) : -1;
  return at >= 0 && code.tokens.slice(at, code.closes.get(at + 1)).some((inner) => inner.text.includes(name));
}

function isLookup({ tokens }: Code, at: number): boolean {
  return (
    tokens[at - 1]?.text === '(' && /^\\?(?:define|defined|constant|getenv|env)$/i.test(tokens[at - 2]?.text ?? '')
  );
}

function startOf({ code }: Scan, index: number): number {
  return code.tokens[index]?.start ?? Infinity;
}

/** A function or class further down can be used before it, since PHP declares it first. */
function calledBefore({ code }: Scan, { statement }: Definition, limit: number): boolean {
  if (statement.kind !== 'declaration') return false;
  const names = code.tokens.slice(statement.from, statement.from + 4).filter((token) => token.kind === 'name');
  return code.tokens
    .slice(0, limit)
    .some((token) =>
      names.some((name) => !/^(?:function|class|final|abstract)$/i.test(name.text) && token.text === name.text),
    );
}

/** A `define( $name, … )` in a foreach over an array of literals: the names can be read from it. */
function overLiterals({ code }: Scan, definition: Definition): boolean {
  const loop = definition.statement.scopes.findLast((scope) => scope.kind === 'loop');
  if (loop?.kind !== 'loop') return false;
  const words = code.tokens.slice(loop.from, loop.to);
  const end = words.findIndex((token) => token.text.toLowerCase() === 'as');
  const subject = words.slice(2, Math.max(end, 2));
  return (
    /^(?:\[|array)$/i.test(subject[0]?.text ?? '') &&
    subject.every(
      (token) =>
        token.kind !== 'variable' && (token.kind !== 'name' || /^(?:array|true|false|null)$/i.test(token.text)),
    )
  );
}

function refuse(reason: RefusalReason, { start, end }: Range): Target {
  return { kind: 'refuse', reason, start, end };
}
