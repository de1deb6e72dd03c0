import { isMember, isOutside, word as wordAt, type Code } from './code.ts';
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
  const { count, partners } = code;
  /** The brackets around the place. */
  const open: number[] = [];
  let before: Expects = 'start';
  for (let at = 0; at < count; at++) {
    const text = word(at);
    const kind = kindAt(code, at);
    if (text === ';' || kind === 'closeTag') {
      const bracket = open.at(-1);
      if (bracket !== undefined && !holdsStatements(bracket)) return bracket;
    }
    const next = follow(kind, text, at);
    if (next === undefined) return at;
    before = next;
    // What is in a template is not looked at.
    if (isTemplate(text)) at = partners[at] ?? at;
  }
  return before === 'start' || before === 'any' ? undefined : count - 1;

  function word(at: number): string {
    return wordAt(code, at);
  }

  function roleAt(at: number): Role | undefined {
    return roleOf(code.words[at] ?? 0);
  }

  function follow(kind: TokenKind | undefined, text: string, at: number): Expects | undefined {
    switch (kind) {
      case 'symbol':
        return afterSymbol(text, at);
      case 'name':
        return afterName(at);
      case 'string':
      case 'number':
        return isAfterValue() ? undefined : 'value';
      case 'heredocStart':
        return isAfterValue() || partners[at] === 0 ? undefined : 'value';
      case 'variable':
        return before === 'value' || (before === 'name' && !isType(at - 1)) ? undefined : 'value';
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

  function afterName(at: number): Expects | undefined {
    if (isMember(code, at)) return 'value';
    const role = roleAt(at);
    if (role === 'operator' && before !== 'any') return isBinary() ? 'operator' : undefined;
    if (role === 'operator' || role === 'joining') return 'any';
    if (before === 'value') return undefined;
    if (before === 'name' && (role !== undefined || !isType(at - 1))) return undefined;
    return role === undefined ? 'name' : role === 'demanding' ? 'operator' : 'any';
  }

  function afterSymbol(text: string, at: number): Expects | undefined {
    switch (text) {
      case '(':
      case '[':
      case '#[':
      case '{':
        if (partners[at] === 0 || (text === '{' && before === 'operator' && !isExpressionBrace(at))) return undefined;
        open.push(at);
        return 'start';
      case ')':
      case ']':
      case '}':
        return afterClosing(text, at);
      case ';':
        return before === 'operator' || word(at - 1) === ',' ? undefined : 'start';
      case ',':
        if (before === 'start' && !mayBeEmpty()) return undefined;
        return before === 'operator' || isInGrouping() ? undefined : 'start';
      case '"':
      case '`':
        return isAfterValue() || partners[at] === 0 ? undefined : 'value';
      case ':':
        return before === 'operator' && word(at - 1) !== '?' ? undefined : 'start';
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
        return word(at + 1) === '{' ? 'operator' : undefined;
      case '!':
      case '~':
      case '@':
        return isAfterValue() ? undefined : 'operator';
      case '$':
        return before === 'value' ? undefined : 'operator';
      case '>':
        // PHP 8.5's `|>` is one operator.
        return word(at - 1) === '|' || isBinary() ? 'operator' : undefined;
      default:
        return (text.startsWith('(') ? !isAfterValue() : isBinary()) ? 'operator' : undefined;
    }
  }

  function isAfterValue(): boolean {
    return before === 'value' || before === 'name';
  }

  function isBinary(): boolean {
    return before !== 'start' && before !== 'operator';
  }

  function afterClosing(text: string, at: number): Expects | undefined {
    const opener = open.pop();
    if (opener === undefined || partners[at] !== opener) return undefined;
    if (before === 'operator' || (text === ')' && at === opener + 1 && isGrouping(opener))) return undefined;
    // PHP 8.5's `(void)` is a cast.
    if (text === ')' && at - opener === 2 && word(at - 1) === 'void') return 'any';
    if (text === ')') return isHead(opener) ? 'any' : 'value';
    if (text === ']') return word(opener) === '#[' ? 'start' : 'value';
    return isAfterValue() && isBlock(opener) ? undefined : 'any';
  }

  /** Whether the bracket may have `;` in it. */
  function holdsStatements(bracket: number): boolean {
    return word(bracket) === '{' || word(bracket - 1) === 'for';
  }

  /** `[, $a]`, `list(, $a)` */
  function mayBeEmpty(): boolean {
    const bracket = open.at(-1) ?? 0;
    return word(bracket) === '[' || word(bracket - 1) === 'list';
  }

  /** Parentheses that hold one value, after nothing that could be called. */
  function isGrouping(open: number): boolean {
    return kindAt(code, open - 1) === 'symbol' ? !')]}&"`'.includes(word(open - 1)) : isOutside(code, open - 1);
  }

  function isInGrouping(): boolean {
    const bracket = open.at(-1) ?? -1;
    return word(bracket) === '(' && isGrouping(bracket);
  }

  /** A name that a variable or another name may follow, since it is a type. */
  function isType(at: number): boolean {
    if (kindAt(code, at - 1) === 'name') return roleAt(at - 1) !== 'demanding';
    return !/^[;{}.=!]$|^[=!]==?$|^&&$|^\|\|$/.test(word(at - 1)) && kindAt(code, at - 1) !== 'openTag';
  }

  /** The parentheses after `if`, of a function declaration and the like: what comes next is no operator. */
  function isHead(open: number): boolean {
    const role = roleAt(open - 1);
    if (role === 'keyword' || role === 'joining' || word(open - 1) === '&') return true;
    return word(word(open - 2) === '&' ? open - 3 : open - 2) === 'function';
  }

  function isExpressionBrace(open: number): boolean {
    return isMember(code, open) || word(open - 1) === '$' || word(open - 1) === '\\';
  }

  /** Whether each statement in the braces has to end before they close. */
  function isBlock(open: number): boolean {
    if (isExpressionBrace(open)) return false;
    return word(open - 1) !== ')' || word((partners[open - 1] ?? 0) - 1) !== 'match';
  }
}

function isTemplate(word: string): boolean {
  return word === '"' || word === '`' || word === '<<<';
}
