import type { Partners } from './brackets.ts';
import type { Token } from './tokenizer.ts';

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
export function findProblem(tokens: readonly Token[], partners: Partners): Token | undefined {
  /** The brackets around the place. */
  const open: number[] = [];
  let before: Expects = 'start';
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const bracket = open.at(-1);
    const ends = token.kind === 'closeTag' || (token.kind === 'symbol' && token.text === ';');
    if (ends && bracket !== undefined && !holdsStatements(bracket)) return tokens[bracket];
    const next = follow(token, at);
    if (next === undefined) return token;
    before = next;
    // What is in a template is not looked at.
    if (token.kind === 'heredocStart' || /^(?:b?"|`)$/i.test(textAt(at))) at = partners[at] ?? at;
  }
  const last = tokens.at(-1);
  return before === 'start' || before === 'any' ? undefined : last;

  function follow(token: Token, at: number): Expects | undefined {
    switch (token.kind) {
      case 'html':
      case 'openTag':
        return 'start';
      case 'closeTag':
        return before === 'operator' ? undefined : 'start';
      case 'string':
      case 'number':
        return before === 'value' || before === 'name' ? undefined : 'value';
      case 'heredocStart':
        return before === 'value' || before === 'name' || partners[at] === 0 ? undefined : 'value';
      case 'variable':
        return before === 'value' || (before === 'name' && !isType(at - 1)) ? undefined : 'value';
      case 'name':
        return afterName(token.text.toLowerCase(), at);
      case 'symbol':
        return afterSymbol(token.text, at);
      case 'bad':
      case 'text':
      case 'heredocEnd':
      case 'space':
      case 'comment':
        return undefined;
    }
  }

  function afterName(word: string, at: number): Expects | undefined {
    if (members.has(textAt(at - 1))) return 'value';
    if (operatorWords.has(word) && before !== 'any') return isBinary() ? 'operator' : undefined;
    if (joiningWords.has(word) || operatorWords.has(word)) return 'any';
    if (before === 'value') return undefined;
    if (demandingWords.has(word)) return before === 'name' ? undefined : 'operator';
    if (keywords.has(word)) return before === 'name' ? undefined : 'any';
    return before === 'name' && !isType(at - 1) ? undefined : 'name';
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
      case '"':
      case 'b"':
      case 'B"':
      case '`':
        return before === 'value' || before === 'name' || partners[at] === 0 ? undefined : 'value';
      case ';':
        return before === 'operator' || textAt(at - 1) === ',' ? undefined : 'start';
      case ',':
        if (before === 'start' && !mayBeEmpty()) return undefined;
        return before === 'operator' || isInGrouping() ? undefined : 'start';
      case ':':
        return before === 'operator' && textAt(at - 1) !== '?' ? undefined : 'start';
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
        return textAt(at + 1) === '{' ? 'operator' : undefined;
      case '!':
      case '~':
      case '@':
        return before === 'value' || before === 'name' ? undefined : 'operator';
      case '$':
        return before === 'value' ? undefined : 'operator';
      case '>':
        // PHP 8.5's `|>` is one operator.
        return textAt(at - 1) === '|' || isBinary() ? 'operator' : undefined;
      default:
        if (text.startsWith('(')) return before === 'value' || before === 'name' ? undefined : 'operator';
        return isBinary() ? 'operator' : undefined;
    }
  }

  function isBinary(): boolean {
    return before !== 'start' && before !== 'operator';
  }

  function afterClosing(text: string, at: number): Expects | undefined {
    const opener = open.pop();
    if (opener === undefined || partners[at] !== opener) return undefined;
    if (before === 'operator' || (text === ')' && at === opener + 1 && isGrouping(opener))) return undefined;
    // PHP 8.5's `(void)` is a cast.
    if (text === ')' && at - opener === 2 && wordAt(at - 1) === 'void') return 'any';
    if (text === ')') return isHead(opener) ? 'any' : 'value';
    if (text === ']') return textAt(opener) === '#[' ? 'start' : 'value';
    return (before === 'value' || before === 'name') && isBlock(opener) ? undefined : 'any';
  }

  function textAt(at: number): string {
    const token = tokens[at];
    return token?.kind === 'symbol' ? token.text : '';
  }

  function wordAt(at: number): string {
    const token = tokens[at];
    return token?.kind === 'name' ? token.text.toLowerCase() : '';
  }

  /** Whether the bracket may have `;` in it. */
  function holdsStatements(bracket: number): boolean {
    return textAt(bracket) === '{' || wordAt(bracket - 1) === 'for';
  }

  /** `[, $a]`, `list(, $a)` */
  function mayBeEmpty(): boolean {
    const bracket = open.at(-1) ?? 0;
    return textAt(bracket) === '[' || wordAt(bracket - 1) === 'list';
  }

  /** Parentheses that hold one value, after nothing that could be called. */
  function isGrouping(open: number): boolean {
    const token = tokens[open - 1];
    return (
      /^(?:openTag|closeTag|html)$/.test(token?.kind ?? '') ||
      (token?.kind === 'symbol' && !/^[)\]}&"`]$/.test(token.text))
    );
  }

  function isInGrouping(): boolean {
    const bracket = open.at(-1) ?? -1;
    return textAt(bracket) === '(' && isGrouping(bracket);
  }

  /** A name that a variable or another name may follow, since it is a type. */
  function isType(at: number): boolean {
    const token = tokens[at - 1];
    if (token?.kind === 'name') return !demandingWords.has(token.text.toLowerCase());
    return !/^[;{}.=!]$|^[=!]==?$|^&&$|^\|\|$/.test(token?.text ?? '') && token?.kind !== 'openTag';
  }

  /** The parentheses after `if`, of a function declaration and the like: what comes next is no operator. */
  function isHead(open: number): boolean {
    const word = wordAt(open - 1);
    if (keywords.has(word) || joiningWords.has(word)) return true;
    const name = textAt(open - 2) === '&' ? open - 3 : open - 2;
    return wordAt(name) === 'function' || textAt(open - 1) === '&';
  }

  function isExpressionBrace(open: number): boolean {
    return members.has(textAt(open - 1)) || textAt(open - 1) === '$' || textAt(open - 1) === '\\';
  }

  /** Whether each statement in the braces has to end before they close. */
  function isBlock(open: number): boolean {
    if (isExpressionBrace(open)) return false;
    return textAt(open - 1) !== ')' || wordAt((partners[open - 1] ?? 0) - 1) !== 'match';
  }
}

const members = new Set(['->', '?->', '::']);
const operatorWords = new Set(['and', 'or', 'xor', 'instanceof']);
const joiningWords = new Set(['as', 'insteadof', 'use', 'extends', 'implements']);
const demandingWords = new Set(['echo', 'print', 'include', 'include_once', 'require', 'require_once']);
const keywords = new Set(
  (
    'abstract break case catch class clone const continue declare default die do else elseif enddeclare endfor ' +
    'endforeach endif endswitch endwhile enum exit final finally fn for foreach from function global goto if interface ' +
    'match namespace new private protected public readonly return static switch throw trait try var while yield __halt_compiler'
  ).split(' '),
);
