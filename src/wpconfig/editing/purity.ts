import { after, word } from '../php/code.ts';
import type { Statement } from '../php/statement.ts';
import { kindAt } from '../php/tokenizer.ts';
import { roleOf } from '../php/tokenizer/vocabulary.ts';
import { mayThrow } from '../reading/calm.ts';
import type { Scan } from '../reading/scan.ts';
import { knownFile, type KnownFile } from '../reading/understanding/knownFile.ts';
import { isOfPhp, isPureFunction } from '../reading/understanding/phpFunctions.ts';

/**
 * Whether an expression in a statement only computes: nothing is missed when it is not there. In a `try` and after the start
 * of WordPress it must not throw either, since what comes next runs or not by that.
 */
export function isPure(found: Scan, { scopes }: Statement, from: number, to: number): boolean {
  const isFollowed = from > (found.settings?.from ?? Infinity) || scopes.some(({ kind }) => kind === 'try');
  return !(isFollowed && mayThrow(found.code, from, to)) && isPureIn(knownFile(found), from, to, new Set());
}

function isPureIn(file: KnownFile, from: number, to: number, seen: Set<string>): boolean {
  const { code } = file.found;
  const isLocal = seen.size > 0;
  for (let at = from; at < to; at++) {
    const text = word(code, at);
    const next = word(code, at + 1);
    if (text === '=' ? !isLocal || kindAt(code, at - 1) !== 'variable' : changing.test(text)) return false;
    if (text === '(' && /^(?:[)\]}"]|)$/.test(word(code, at - 1)) && !isHead.test(before(file, at))) return false;
    if (text === '|' && next === '>') return false;
    // It may be an object, of which a class of the file makes a string.
    if (kindAt(code, at) === 'variable' && !isLocal && file.classes.size > 0) return false;
    if (kindAt(code, at) !== 'name') continue;
    const role = roleOf(code.words[at] ?? 0);
    if (role === 'demanding' || acting.test(text)) return false;
    if (role === undefined && next === '(' && !callIsPure(file, at, seen)) return false;
  }
  return true;
}

const changing = /^(?:[-+*/.%&|^?<>]*(?<![=!<>])=(?!=)|<<=|>>=|\+\+|--|&|`|\$|#\[|\??->|::)$/;
const acting = /^(?:eval|new|clone|exit|die|throw|yield|yield from|global|static|goto|function|fn|class)$/;
const isHead = /^(?:if|elseif|while|foreach|for|switch|match)$/;

/** The word before the parentheses that end before a token. */
function before({ found: { code } }: KnownFile, at: number): string {
  return word(code, (code.partners[at - 1] ?? 0) - 1);
}

function callIsPure(file: KnownFile, at: number, seen: Set<string>): boolean {
  const { code } = file.found;
  const name = word(code, at).replace(/^\\/, '');
  if (file.imports.has(`function ${name}`)) return false;
  const bodies = file.functions.get(name) ?? [];
  // One of PHP's may be meant where the file has one of the same name, too.
  const isPhp = bodies.length === 0 || isOfPhp(name);
  if (isPhp && !(isPureFunction(name) && hasFewArguments(file, at))) return false;
  if (seen.has(name)) return true;
  seen.add(name);
  return bodies.every((body) => isPureIn(file, body.opens, body.to, seen));
}

/** PHP's functions that compute write into none of their first three arguments. */
function hasFewArguments({ found: { code } }: KnownFile, at: number): boolean {
  const close = code.partners[at + 1] ?? 0;
  let commas = 0;
  for (let each = at + 2; each < close; each = after(code, each)) if (word(code, each) === ',') commas++;
  return commas < 3;
}
