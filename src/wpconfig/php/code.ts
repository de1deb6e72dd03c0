import { tokenize, type Token } from './tokenizer.ts';

/** The tokens that mean something, with the partner of each bracket and the first place that cannot be valid PHP. */
export interface Code {
  readonly source: string;
  readonly all: readonly Token[];
  /** Without white space and comments. */
  readonly tokens: readonly Token[];
  /** By index in `tokens`: the index of the closing partner of an opening bracket, quote or heredoc. */
  readonly closes: ReadonlyMap<number, number>;
  readonly problem: Token | undefined;
}

/** Reads source for the scan. Takes any text. */
export function readCode(source: string): Code {
  const all = tokenize(source);
  const tokens = all.filter((token) => token.kind !== 'space' && token.kind !== 'comment');
  const closes = new Map<number, number>();
  /** The opening partner of the bracket closed last. */
  let closed = -1;
  const open: { index: number; closer: string }[] = [];
  let problem = all.find((token) => token.kind === 'comment' && /^\/\*(?:\/?$|[^]*[^*]\/$|[^]*[^/]$)/.test(token.text));

  tokens.forEach((token, index) => {
    const inner = open.at(-1);
    const template = inner !== undefined && /^(?:["`]|heredocEnd)$/.test(inner.closer);
    if (token.kind === 'bad' || (token.kind === 'text' && !template)) problem ??= token;
    if (!template) problem ??= clash(tokens, index, inner?.index, closed);
    if (token.kind === 'heredocEnd' || token.kind === 'symbol') {
      if (inner !== undefined && (token.kind === 'heredocEnd' ? 'heredocEnd' : token.text) === inner.closer) {
        closes.set(inner.index, index);
        closed = inner.index;
        open.pop();
      } else if (/^[)\]}]$/.test(token.text) && !template) problem ??= token;
      else {
        const closer = closers.get(token.text.replace(/^b"/i, '"'));
        if (closer !== undefined && (!template || /^(?:\{|\$\{|\[)$/.test(token.text))) open.push({ index, closer });
      }
    } else if (token.kind === 'heredocStart') open.push({ index, closer: 'heredocEnd' });
  });
  problem ??= tokens[open.at(-1)?.index ?? -1];
  const last = tokens.at(-1);
  if (last !== undefined && !/^(?:openTag|closeTag|html)$/.test(last.kind) && !/^[;:{}]$/.test(last.text))
    problem ??= last;
  return { source, all, tokens, closes, problem };
}

const closers = new Map([
  ['(', ')'],
  ['[', ']'],
  ['#[', ']'],
  ['{', '}'],
  ['${', '}'],
  ['"', '"'],
  ['`', '`'],
]);

const operatorNames = /^(?:and|or|xor|instanceof|as|insteadof|use|extends|implements)$/i;
const headNames =
  /^(?:if|elseif|while|for|foreach|switch|declare|catch|match|fn|function|public|private|protected|use|array|list|__halt_compiler)$/i;
const binary = /^(?:\.|=|\.=|=>|&&|\|\||\?\?|->|\?->|::|===?|!==?)$/;

/** Two neighbours that no PHP has: two values without an operator, an operator without a value, a cut-off bracket. */
function clash(
  tokens: readonly Token[],
  index: number,
  bracket: number | undefined,
  closed: number,
): Token | undefined {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined || before === undefined) return undefined;
  const ends = token.text === ';' || token.kind === 'closeTag';
  if (ends && bracket !== undefined) {
    const text = tokens[bracket]?.text;
    if (text === '[' || (text === '(' && !/^for$/i.test(tokens[bracket - 1]?.text ?? ''))) return tokens[bracket];
  }
  if (before.kind === 'symbol' && binary.test(before.text) && (ends || /^[)\]}]$/.test(token.text))) return token;
  if (before.text === ',' && before.kind === 'symbol' && ends) return token;
  const starts = /^(?:string|number|variable|heredocStart)$/.test(token.kind) || token.text === '"';
  const names = token.kind === 'name' && !operatorNames.test(token.text);
  if (!starts && !names) return undefined;
  if (/^(?:string|number|variable|heredocEnd)$/.test(before.kind)) return token;
  if (before.text !== ')' || before.kind !== 'symbol') return undefined;
  const callee = tokens[closed - 1];
  return callee?.kind === 'name' &&
    !headNames.test(callee.text) &&
    tokens[closed - 2]?.text.toLowerCase() !== 'function'
    ? token
    : undefined;
}
