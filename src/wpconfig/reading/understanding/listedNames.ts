import { after, word, type Code } from '../../php/code.ts';
import { evaluate } from '../../php/literal.ts';
import { kindAt } from '../../php/tokenizer.ts';
import type { KnownFile } from './knownFile.ts';
import { tellOnce, type Variable } from './variables.ts';

const listed = new WeakMap<Variable, { readonly told: ReadonlySet<string> | undefined }>();

/**
 * All strings that the variable at a token can be, when it only ever runs over literals: `foreach ( [ 'A', 'B' ] as $name )`,
 * or over a variable that only ever is such an array. Undefined where it may be others.
 */
export function listedNames(file: KnownFile, at: number): ReadonlySet<string> | undefined {
  return tellOnce(listed, file.variables, at, (places) => {
    const names = new Set<string>();
    const parts = new Set<readonly string[]>();
    for (const place of places) {
      const loop = foreachOf(file.found.code, place);
      if (loop === undefined && !isOnlyRead(file.found.code, place)) return undefined;
      if (loop === undefined) continue;
      const part = subject(file, loop.from, loop.isKey);
      if (part === undefined) return undefined;
      if (!parts.has(part)) for (const name of part) names.add(name);
      parts.add(part);
    }
    return parts.size > 0 ? names : undefined;
  });
}

/** The `foreach` of which the variable is a target, with the token at which its subject begins. */
function foreachOf(code: Code, at: number): { readonly from: number; readonly isKey: boolean } | undefined {
  const isKey = word(code, at + 1) === '=>';
  const isTarget = word(code, at - 1) === 'as' || (word(code, at - 1) === '=>' && word(code, at - 3) === 'as');
  const open = code.partners[isKey ? at + 3 : at + 1] ?? 0;
  return isTarget && open < at && word(code, open - 1) === 'foreach' ? { from: open + 1, isKey } : undefined;
}

/** The strings that a subject gives as keys, or as values. */
function subject(file: KnownFile, from: number, isKey: boolean): readonly string[] | undefined {
  const { code } = file.found;
  if (kindAt(code, from) !== 'variable') return items(code, from, 'as', isKey);
  if (word(code, from + 1) !== 'as') return undefined;
  return tellOnce(isKey ? keys : values, file.variables, from, (places) => {
    const found: string[] = [];
    for (const place of places) {
      if (word(code, place + 1) === 'as' && word(code, place - 1) === '(') continue;
      const some = word(code, place + 1) === '=' ? items(code, place + 2, ';', isKey) : undefined;
      if (some === undefined) return undefined;
      found.push(...some);
    }
    return found.length === 0 ? undefined : found;
  });
}

const keys = new WeakMap<Variable, { readonly told: readonly string[] | undefined }>();
const values = new WeakMap<Variable, { readonly told: readonly string[] | undefined }>();

/** The keys or values of an array of literals that begins at a token and ends before the word `end`. */
function items(code: Code, from: number, end: string, isKey: boolean): readonly string[] | undefined {
  const open = word(code, from) === 'array' ? from + 1 : from;
  if (!/^[[(]$/.test(word(code, open)) || (word(code, open) === '(') !== open > from) return undefined;
  const close = code.partners[open] ?? 0;
  if (word(code, close + 1) !== end) return undefined;
  const found: string[] = [];
  let start = open + 1;
  for (let at = start; at <= close; at = after(code, at)) {
    if (at < close && word(code, at) !== ',') continue;
    if (at > start) {
      const hasKey = word(code, start + 1) === '=>';
      const name =
        isKey === hasKey || !isKey
          ? evaluate(code, isKey || !hasKey ? start : start + 2, isKey ? start + 1 : at)
          : undefined;
      if (name?.type !== 'string') return undefined;
      found.push(name.text);
    }
    start = at + 1;
  }
  return found;
}

/** Whether a place of a variable surely leaves it as it is. */
export function isOnlyRead(code: Code, at: number): boolean {
  const [before, next] = [word(code, at - 1), word(code, at + 1)];
  if (changing.test(before) || assigning.test(next)) return false;
  if (joining.test(before) || joining.test(next) || kindAt(code, at - 1) === 'text') return true;
  if (/^(?:["{]|return)$/.test(before)) return true;
  if (before === '[') return next === ']' && kindAt(code, at - 2) === 'variable';
  return before === '(' && /^[,)]$/.test(next) && takesValue.test(word(code, at - 2));
}

const changing = /^(?:\+\+|--|[&$])$/;
const assigning = /^(?:[-+*/.%&|^?<>]*(?<![<>])=|<<=|>>=|\+\+|--|\[|\(|\??->|::)$/;
const joining = /^(?:\.|[!=]==?)$/;

/** Functions whose first argument stays as it is. */
const takesValue =
  /^\\?(?:define|defined|constant|getenv|env|putenv|isset|empty|unset|is_string|strlen|strtolower|strtoupper|trim)$/;
