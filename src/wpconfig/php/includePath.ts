import { after, word, type Code } from './code.ts';
import { evaluate } from './literal.ts';
import { kindAt, textAt } from './tokenizer.ts';
import { roleOf } from './tokenizer/vocabulary.ts';

/** The index after the last token of the path that an include has from a token on. */
export function includeEnd(code: Code, from: number): number {
  let at = from;
  // An include in an include ends there, too: nobody asks what both come to.
  while (!isEnd(code, at) && !(at > from && roleOf(code.words[at] ?? 0) === 'demanding')) at = after(code, at);
  return at;
}

function isEnd(code: Code, at: number): boolean {
  const kind = kindAt(code, at);
  return kind === undefined || kind === 'closeTag' || /^(?:[;),\]}]|or|and)$/.test(word(code, at));
}

/** What is known of the end of that path: its last literal; '' where it ends in something else. */
export function readIncludeTail(code: Code, from: number): string {
  const end = includeEnd(code, from);
  if (word(code, from) === '(' && code.partners[from] === end - 1) return readIncludeTail(code, from + 1);
  const last = end - 1;
  if (kindAt(code, last) === 'string')
    return last === from || word(code, last - 1) === '.' ? (evaluate(code, last)?.text ?? '') : '';
  return word(code, last) === '"' && kindAt(code, last - 1) === 'text' ? textAt(code, last - 1) : '';
}

/**
 * The path that an include has after its keyword, when it is made of literals and the folder of the file; undefined
 * when PHP computes it. Relative paths count from that folder; ABSPATH, which ends in a slash, is taken for it. A variable
 * counts when the file gives it a value once.
 */
export function readIncludePath(code: Code, from: number): string | undefined {
  const reader = { code, at: from, depth: 0 };
  const path = concatenation(reader);
  return isEnd(code, reader.at) ? path : undefined;
}

interface PathReader {
  readonly code: Code;
  at: number;
  depth: number;
}

function concatenation(reader: PathReader): string | undefined {
  const { code } = reader;
  if (reader.depth > deepest) return undefined;
  reader.depth++;
  let left = operand(reader);
  while (left !== undefined && word(code, reader.at) === '.') {
    reader.at++;
    const right = operand(reader);
    left = right === undefined || left.length + right.length > longest ? undefined : left + right;
  }
  reader.depth--;
  return left;
}

/** Nobody nests brackets or variables deeper in a path, nor has a longer one. */
const deepest = 20;
const longest = 4096;

function operand(reader: PathReader): string | undefined {
  const { code } = reader;
  const start = reader.at++;
  const kind = kindAt(code, start);
  if (kind === 'string') return evaluate(code, start)?.text;
  if (kind === 'variable') return variable(reader, start);
  switch (word(code, start).replace(/^\\/, '')) {
    case '(':
      return closed(reader, concatenation(reader));
    case '__dir__':
      return '.';
    case '__file__':
      return './file';
    case 'abspath':
      return './';
    case 'realpath':
      reader.at++;
      return closed(reader, concatenation(reader));
    case 'dirname':
      reader.at++;
      return folder(reader, concatenation(reader));
    default:
      return undefined;
  }
}

/** The path that a variable has, which is nowhere else given a value. */
function variable({ code, depth }: PathReader, at: number): string | undefined {
  const assigned = assignments(code).get(textAt(code, at));
  if (assigned === undefined || assigned.at >= at) return undefined;
  if (!assigned.isRead) {
    assigned.isRead = true;
    const reader = { code, at: assigned.at + 2, depth: depth + 1 };
    const path = concatenation(reader);
    assigned.path = word(code, reader.at) === ';' ? path : undefined;
  }
  return assigned.path;
}

/** The token at which a path begins: that of an include, or that of the only value of the variable that stands for it. */
export function pathStart(code: Code, from: number): number {
  const start = word(code, from) === '(' ? from + 1 : from;
  const assigned = kindAt(code, start) === 'variable' ? assignments(code).get(textAt(code, start)) : undefined;
  return assigned === undefined ? start : assigned.at + 2;
}

/** The argument of `dirname( … )` or `dirname( …, 2 )` without its last parts. */
function folder(reader: PathReader, path: string | undefined): string | undefined {
  const { code } = reader;
  let levels = 1;
  if (word(code, reader.at) === ',' && kindAt(code, reader.at + 1) === 'number') {
    levels = Number(evaluate(code, reader.at + 1)?.text ?? Infinity);
    reader.at += 2;
  }
  return path === undefined || levels > deepest ? undefined : closed(reader, path + '/..'.repeat(levels));
}

function closed(reader: PathReader, path: string | undefined): string | undefined {
  if (word(reader.code, reader.at) === ',') reader.at++;
  return word(reader.code, reader.at++) === ')' ? path : undefined;
}

/** The only assignment of a variable, with the path that it gives once that was read. */
interface Assignment {
  readonly at: number;
  isRead: boolean;
  path: string | undefined;
}

/** The assignment of each variable that has no other one, and is not passed on by reference. */
function assignments(code: Code): ReadonlyMap<string, Assignment> {
  const known = found.get(code);
  if (known !== undefined) return known;
  const all = new Map<string, Assignment>();
  const lost = new Set<string>();
  for (let at = 0; at < code.count; at++) {
    if (kindAt(code, at) !== 'variable') continue;
    const isAssigned = word(code, at + 1) === '=';
    if (!isAssigned && !mayChange(code, at)) continue;
    const name = textAt(code, at);
    if (all.has(name) || !isAssigned) lost.add(name);
    all.set(name, { at, isRead: false, path: undefined });
  }
  for (const name of lost) all.delete(name);
  found.set(code, all);
  return all;
}

const found = new WeakMap<Code, ReadonlyMap<string, Assignment>>();

/** Whether a place of a variable may give it another value. */
function mayChange(code: Code, at: number): boolean {
  const [before, next] = [word(code, at - 1), word(code, at + 1)];
  if (/^(?:[-+*/.%&|^?]+=|\+\+|--|\[)$/.test(next) || /^(?:&|as|global|static|\+\+|--)$/.test(before)) return true;
  if (before === '=>') return word(code, at - 3) === 'as';
  const isPassed = /^[(,]$/.test(before) && /^[,)]$/.test(next);
  return isPassed && !(before === '(' && reading.test(word(code, at - 2)));
}

const reading = /^\\?(?:file_exists|is_readable|is_file|dirname|realpath|(?:include|require)(?:_once)?)$/;
