import { isMember, isOutside, word, type Code } from './code.ts';
import { kindAt } from './tokenizer.ts';
import { roleOf, type Role, type TokenKind } from './tokenizer/vocabulary.ts';

/**
 * What a token leaves behind: `start` where a statement or an item of a list may begin, `operator` where a value has to
 * follow, `value` after a whole one, `name` after a word that is a constant, a type or a function, `any` after a keyword
 * or a block.
 */
type Expects = 'start' | 'operator' | 'value' | 'name' | 'any';

/**
 * The first token that cannot stand where it does: two values without an operator, an operator without a value, a
 * bracket without a partner. It accuses no valid PHP, and finds most of what a slip of the hand leaves.
 */
export function findProblem(code: Code): number | undefined {
  const reading: Reading = { code, open: [], before: 'start' };
  for (let at = 0; at < code.count; at++) {
    const text = word(code, at);
    const kind = kindAt(code, at);
    if (text === ';' || kind === 'closeTag') {
      const bracket = reading.open.at(-1);
      if (bracket !== undefined && !holdsStatements(code, bracket)) return bracket;
    }
    const next = follow(reading, kind, text, at);
    if (next === undefined) return at;
    reading.before = next;
    // What is in a template is not looked at.
    if (isTemplate(text)) at = code.partners[at] ?? at;
  }
  return reading.before === 'start' || reading.before === 'any' ? undefined : code.count - 1;
}

/** How far the source is understood: the brackets around the place, and what the token before it leaves behind. */
interface Reading {
  readonly code: Code;
  readonly open: number[];
  before: Expects;
}

function roleAt(code: Code, at: number): Role | undefined {
  return roleOf(code.words[at] ?? 0);
}

function follow(reading: Reading, kind: TokenKind | undefined, text: string, at: number): Expects | undefined {
  const { code, before } = reading;
  switch (kind) {
    case 'symbol':
      return afterSymbol(reading, text, at);
    case 'name':
      return afterName(reading, at);
    case 'string':
    case 'number':
      return isAfterValue(before) ? undefined : 'value';
    case 'heredocStart':
      return isAfterValue(before) || code.partners[at] === 0 ? undefined : 'value';
    case 'variable':
      return before === 'value' || (before === 'name' && !isType(code, at - 1)) ? undefined : 'value';
    case 'closeTag':
      return before === 'operator' ? undefined : 'start';
    case 'html':
    case 'openTag':
      return 'start';
    case 'bad':
    case 'text':
    case 'heredocEnd':
    case undefined:
  }
  return undefined;
}

function afterName(reading: Reading, at: number): Expects | undefined {
  const { code, before } = reading;
  if (isMember(code, at)) return 'value';
  const role = roleAt(code, at);
  if (role === 'operator' && before !== 'any') return isBinary(before) ? 'operator' : undefined;
  if (role === 'operator' || role === 'joining') return 'any';
  if (before === 'value') return undefined;
  if (before === 'name' && (role !== undefined || !isType(code, at - 1))) return undefined;
  return role === undefined ? 'name' : role === 'demanding' ? 'operator' : 'any';
}

function afterSymbol(reading: Reading, text: string, at: number): Expects | undefined {
  const { code, open, before } = reading;
  switch (text) {
    case '(':
    case '[':
    case '#[':
    case '{':
      if (code.partners[at] === 0 || (text === '{' && before === 'operator' && !isExpressionBrace(code, at)))
        return undefined;
      open.push(at);
      return 'start';
    case ')':
    case ']':
    case '}':
      return afterClosing(reading, text, at);
    case ';':
      return before === 'operator' || word(code, at - 1) === ',' ? undefined : 'start';
    case ',':
      if (before === 'start' && !mayBeEmpty(reading)) return undefined;
      return before === 'operator' || isInGrouping(reading) ? undefined : 'start';
    case '"':
    case '`':
      return isAfterValue(before) || code.partners[at] === 0 ? undefined : 'value';
    case ':':
      return before === 'operator' && word(code, at - 1) !== '?' ? undefined : 'start';
    case '?':
    case '=>':
      return before === 'operator' ? undefined : 'operator';
    case '&':
    case '+':
    case '-':
      return 'operator';
    case '...':
      return 'any';
    case '++':
    case '--':
      return before === 'value' ? 'value' : 'any';
    case '\\':
      return word(code, at + 1) === '{' ? 'operator' : undefined;
    case '!':
    case '~':
    case '@':
      return isAfterValue(before) ? undefined : 'operator';
    case '$':
      return before === 'value' ? undefined : 'operator';
    case '>':
      // PHP 8.5's `|>` is one operator.
      return word(code, at - 1) === '|' || isBinary(before) ? 'operator' : undefined;
    default:
      return (text.startsWith('(') ? !isAfterValue(before) : isBinary(before)) ? 'operator' : undefined;
  }
}

function isAfterValue(before: Expects): boolean {
  return before === 'value' || before === 'name';
}

function isBinary(before: Expects): boolean {
  return before !== 'start' && before !== 'operator';
}

function afterClosing(reading: Reading, text: string, at: number): Expects | undefined {
  const { code, open, before } = reading;
  const opener = open.pop();
  if (opener === undefined || code.partners[at] !== opener) return undefined;
  if (before === 'operator' || (text === ')' && at === opener + 1 && isGrouping(code, opener))) return undefined;
  // PHP 8.5's `(void)` is a cast.
  if (text === ')' && at - opener === 2 && word(code, at - 1) === 'void') return 'any';
  if (text === ')') return isHead(code, opener) ? 'any' : 'value';
  if (text === ']') return word(code, opener) === '#[' ? 'start' : 'value';
  return isAfterValue(before) && isBlock(code, opener) ? undefined : 'any';
}

/** Whether the bracket may have `;` in it. */
function holdsStatements(code: Code, bracket: number): boolean {
  return word(code, bracket) === '{' || word(code, bracket - 1) === 'for';
}

/** `[, $a]`, `list(, $a)` */
function mayBeEmpty({ code, open }: Reading): boolean {
  const bracket = open.at(-1) ?? 0;
  return word(code, bracket) === '[' || word(code, bracket - 1) === 'list';
}

/** Parentheses that hold one value, after nothing that could be called. */
function isGrouping(code: Code, open: number): boolean {
  return kindAt(code, open - 1) === 'symbol' ? !')]}&"`'.includes(word(code, open - 1)) : isOutside(code, open - 1);
}

function isInGrouping({ code, open }: Reading): boolean {
  const bracket = open.at(-1) ?? -1;
  return word(code, bracket) === '(' && isGrouping(code, bracket);
}

/** A name that a variable or another name may follow, since it is a type. */
function isType(code: Code, at: number): boolean {
  if (kindAt(code, at - 1) === 'name') return roleAt(code, at - 1) !== 'demanding';
  return !/^[;{}.=!]$|^[=!]==?$|^&&$|^\|\|$/.test(word(code, at - 1)) && kindAt(code, at - 1) !== 'openTag';
}

/** The parentheses after `if`, of a function declaration and the like: what comes next is no operator. */
function isHead(code: Code, open: number): boolean {
  const role = roleAt(code, open - 1);
  if (role === 'keyword' || role === 'joining' || word(code, open - 1) === '&') return true;
  return word(code, word(code, open - 2) === '&' ? open - 3 : open - 2) === 'function';
}

function isExpressionBrace(code: Code, open: number): boolean {
  return isMember(code, open) || word(code, open - 1) === '$' || word(code, open - 1) === '\\';
}

/** Whether each statement in the braces has to end before they close. */
function isBlock(code: Code, open: number): boolean {
  if (isExpressionBrace(code, open)) return false;
  return word(code, open - 1) !== ')' || word(code, (code.partners[open - 1] ?? 0) - 1) !== 'match';
}

function isTemplate(word: string): boolean {
  return word === '"' || word === '`' || word === '<<<';
}
