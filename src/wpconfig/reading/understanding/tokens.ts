import { after, isMember, rangeOf, word, type Code } from '../../php/code.ts';
import { kindAt } from '../../php/tokenizer.ts';
import { roleOf } from '../../php/tokenizer/vocabulary.ts';
import { isInclude } from '../settings.ts';
import { lookAtCall } from './calls.ts';
import { anyName } from './doubt.ts';
import { holdsClosures, isClosure } from './held.ts';
import { lookAtClass, lookAtMethod, lookAtNew } from './objects.ts';
import { doubt, type Found, type Run } from './walk.ts';

const unknown: Found = { reason: 'unknown-code', does: 'anything', names: anyName };

/**
 * Looks at the tokens of code that may run. Strings, numbers, variables and operators do nothing by themselves; what calls,
 * makes, includes or jumps has to be understood.
 */
export function lookAtTokens(run: Run, from: number, to: number): void {
  const { code } = run.file.found;
  for (let at = from; at < to; at++) {
    const kind = kindAt(code, at);
    const end = kind === 'name' && at > from ? run.file.ends.get(at) : undefined;
    // A function or class in it is looked at when it is used.
    if (end !== undefined) at = end - 1;
    else if (kind === 'name') lookAtName(run, at);
    else if (word(code, at) === '#[') at = after(code, at) - 1;
    else if (kind === 'symbol') lookAtSymbol(run, at);
    else if (kind === 'bad' || word(code, at + 1) === '::') doubt(run, unknown, at, at + 2);
  }
}

function lookAtName(run: Run, at: number): void {
  const { code } = run.file.found;
  const text = word(code, at);
  const next = word(code, at + 1);
  if (isMember(code, at)) {
    if (next === '(') lookAtMethod(run, at);
    return;
  }
  if (text === 'new') return lookAtNew(run, at);
  if (text === 'extends' || text === 'use') return lookAtParents(run, at);
  if (isInclude(code, at)) {
    run.walk.includes.push({ run, keyword: at });
    return;
  }
  if (text === 'goto') return doubt(run, unknown, at, at + 2);
  if (text === 'eval') return lookAtEval(run, at);
  if (roleOf(code.words[at] ?? 0) !== undefined) return;
  const before = word(code, at - 1);
  if (before === 'new' || before === 'extends' || isDeclared(code, at)) return;
  if (next === '::') lookAtClass(run, at);
  else if (next === '(') lookAtCall(run, at);
}

function lookAtEval(run: Run, at: number): void {
  const { code } = run.file.found;
  const to = after(code, at + 1);
  const { start, end } = rangeOf(code, at, to);
  const isDefining = /define/i.test(code.source.slice(start, Math.min(end, start + 1000)));
  doubt(run, { ...unknown, reason: isDefining ? 'dynamic-name' : 'unknown-code' }, at, to);
}

/** The classes after `extends`, or after the `use` of a trait. */
function lookAtParents(run: Run, at: number): void {
  const { code } = run.file.found;
  for (let name = at + 1; kindAt(code, name) === 'name'; name += 2) {
    lookAtClass(run, name);
    if (word(code, name + 1) !== ',') return;
  }
}

/** Whether the name is that of a function or method that is declared here, or the hook of a property. */
function isDeclared(code: Code, at: number): boolean {
  const before = word(code, at - 1);
  if (before === 'function' || (before === '&' && word(code, at - 2) === 'function')) return true;
  return word(code, at) === 'set' && /^[{};]$/.test(before) && /^(?:\{|=>)$/.test(word(code, after(code, at + 1)));
}

function lookAtSymbol(run: Run, at: number): void {
  const { code } = run.file.found;
  switch (word(code, at)) {
    case '(':
      if (!isKnownCallee(run, at - 1)) doubt(run, unknown, at - 1, after(code, at));
      return;
    case '$':
      return doubt(run, unknown, at, at + 2);
    case '|':
      // PHP 8.5's `|>` calls what follows it.
      if (word(code, at + 1) === '>') doubt(run, unknown, at, at + 2);
      return;
    case '${':
      // `"${name}"`, and no expression.
      if (kindAt(code, at + 1) !== 'name' || !/^[}[]$/.test(word(code, at + 2)))
        doubt(run, unknown, at, after(code, at));
      return;
    default:
  }
}

/** Whether the parentheses after a token call nothing, or a closure that is looked at where it stands. */
function isKnownCallee(run: Run, at: number): boolean {
  const { code } = run.file.found;
  const opener = code.partners[at] ?? 0;
  const kind = kindAt(code, at);
  if (kind === 'variable') return !isMember(code, at) && holdsClosures(run.file, at);
  if (kind === 'string' || kind === 'heredocEnd') return false;
  if (kind !== 'symbol') return true;
  switch (word(code, at)) {
    case ')':
      return opener < at && (isHead(code, opener) || isWholeClosure(code, opener, at));
    case '}':
      return (
        opener < at && !isMember(code, opener) && !/^\$\{?$/.test(word(code, opener)) && word(code, opener - 1) !== '$'
      );
    case ']':
    case '"':
    case '`':
      return false;
    default:
      return true;
  }
}

/** The parentheses of `if ( … )` and the like: a statement begins after them. */
function isHead(code: Code, open: number): boolean {
  return (
    /^(?:if|elseif|while|for|foreach|switch|declare|catch)$/.test(word(code, open - 1)) && !isMember(code, open - 1)
  );
}

/** `( function () { … } )`, `( fn () => … )` */
function isWholeClosure(code: Code, open: number, close: number): boolean {
  if (!isClosure(code, open + 1)) return false;
  let at = word(code, open + 1) === 'static' ? open + 2 : open + 1;
  if (word(code, at) === 'fn') return true;
  while (at < close && word(code, at) !== '{') at = after(code, at);
  return code.partners[at] === close - 1;
}
