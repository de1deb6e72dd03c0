/** All kinds of tokens, each with the number that stands for it where the text of a token is no word. */
export const kinds = {
  name: 0,
  symbol: 1,
  /** A string without interpolation, with its quotes. */
  string: 2,
  variable: 3,
  /** Literal text inside an interpolated string or heredoc; the rest of the file after a quote that is never closed. */
  text: 4,
  number: 5,
  heredocStart: 6,
  heredocEnd: 7,
  html: 8,
  openTag: 9,
  closeTag: 10,
  bad: 11,
} as const;
export type TokenKind = keyof typeof kinds;

/** Keywords that are no values, by their roles. */
const keywords = (
  [
    ['operator', 'and or xor instanceof'],
    ['joining', 'as insteadof use extends implements'],
    ['demanding', 'echo print include include_once require require_once'],
    [
      'keyword',
      'abstract break case catch class clone const continue declare default die do else elseif enddeclare endfor ' +
        'endforeach endif endswitch endwhile enum exit final finally fn for foreach from function global goto if interface ' +
        'match namespace new private protected public readonly return static switch throw trait try var while yield __halt_compiler',
    ],
  ] as const
).flatMap(([role, words]) => words.split(' ').map((word) => ({ word, role })));
/** What a keyword asks of the tokens beside it. */
export type Role = (typeof keywords)[number]['role'];

/** Symbols of several characters; `(int)` stands for all casts. */
const symbols =
  '<=> **= ... === !== <<= >>= ??= ?-> => <> ++ -- ** && || ?? :: -> << >> ' +
  '== != <= >= += -= *= /= .= %= &= |= ^= #[ ${ (int)';

const ascii = Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code));
for (const number of Object.values(kinds)) ascii[number] = '';
ascii[kinds.heredocStart] = '<<<';
ascii[kinds.heredocEnd] = '>>>';
const nameless = [...ascii, ...symbols.split(' ')];

/**
 * The words that have the same number in every text: '' for kinds that are none, symbols, where one of a single
 * character has its code for a number, and keywords.
 */
export const vocabulary: readonly string[] = [...nameless, ...keywords.map(({ word }) => word)];
const numbers = new Map(vocabulary.map((word, number) => [word, number] as const).slice(ascii.length));

/** The number of a symbol of several characters, or of a keyword. */
export function numberOf(word: string): number | undefined {
  return numbers.get(word);
}

const kindNames = Object.keys(kinds) as readonly TokenKind[];
const kindsByNumber = nameless.map((_, number): TokenKind => kindNames[number] ?? 'symbol');

/** The kind of the tokens with a number. */
export function kindOf(number: number): TokenKind {
  return kindsByNumber[number] ?? 'name';
}

const roles = [...nameless.map(() => undefined), ...keywords.map(({ role }) => role)];

/** What the word with a number asks of the tokens beside it; undefined when it is no keyword. */
export function roleOf(number: number): Role | undefined {
  return roles[number];
}
