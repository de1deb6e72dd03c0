import { evaluate } from '../php/literal.ts';
import { kindAt, textAt, tokenize, type Tokens } from '../php/tokenizer.ts';
import type { Range } from '../range.ts';

/** What a person is typing at a place; the range is what has been typed of it, and what goes on behind the cursor. */
export type Typing =
  /** The name in a `define( '…` or, when `asks`, in a `defined( '…` or `constant( '…`. */
  | (Range & { readonly kind: 'name'; readonly asks: boolean })
  /** The value of a constant: between quotes, or without any yet. */
  | (Range & { readonly kind: 'value'; readonly name: string; readonly quoted: boolean })
  /** A word where a statement begins, alone on its line so far. */
  | (Range & { readonly kind: 'statement' });

/** Tells what is typed at an offset; undefined for comments, other code and what is no PHP. Takes any text, never throws. */
export function typingAt(source: string, offset: number): Typing | undefined {
  const tokens = tokenize(source.slice(0, offset));
  const { starts, ends, comments } = tokens;
  const last = tokens.count - 1;
  const kind = kindAt(tokens, last);
  const isTouched = ends[last] === offset;
  if (comments.at(-1)?.end === offset || kind === undefined || /^(?:html|closeTag)$/.test(kind)) return undefined;
  const quote = openQuote(tokens);
  const isWord = quote === undefined && kind === 'name' && isTouched;
  const start = quote?.end ?? (isWord ? starts[last] : undefined) ?? offset;
  /** The index after the last token before what is typed. */
  const before = quote?.at ?? (isWord ? last : last + 1);
  const at = (characters: RegExp): Range => ({
    start,
    end: offset + (characters.exec(source.slice(offset, offset + 300))?.[0] ?? '').length,
  });
  const text = (back: number): string => textAt(tokens, before - back);

  if (text(1) === ',' && text(3) === '(' && /^\\?define$/i.test(text(4))) {
    const name = evaluate(tokens, before - 2)?.text;
    return name === undefined ? undefined : { kind: 'value', name, quoted: quote !== undefined, ...at(/^[\w.:/@-]*/) };
  }
  if (quote !== undefined) {
    const asked = /^\\?(define|defined|constant)$/i.exec(text(2))?.[1];
    if (text(1) !== '(' || asked === undefined) return undefined;
    return { kind: 'name', asks: !/define$/i.test(asked), ...at(/^\w*/) };
  }
  const begins = kindAt(tokens, before - 1) === 'openTag' || /^[;{}:]$/.test(text(1));
  const alone = /(?:^|[\r\n])[ \t]*$/.test(source.slice(0, start)) && /^[ \t]*(?:[\r\n]|$)/.test(source.slice(offset));
  return begins && alone ? { kind: 'statement', start, end: offset } : undefined;
}

/** The quote of a string that has begun and not ended: its token, and the offset after it. */
function openQuote(tokens: Tokens): { readonly at: number; readonly end: number } | undefined {
  const { starts, ends } = tokens;
  const last = tokens.count - 1;
  const isText = kindAt(tokens, last) === 'text';
  const text = textAt(tokens, last);
  if (isText && /^b?'/i.test(text)) {
    return { at: last, end: (starts[last] ?? 0) + text.indexOf("'") + 1 };
  }
  const at = isText ? last - 1 : last;
  const isQuote = (index: number): boolean =>
    kindAt(tokens, index) === 'symbol' && /^b?"$/i.test(textAt(tokens, index));
  const count = ends.filter((_, index) => index <= at && isQuote(index)).length;
  return count % 2 === 1 && isQuote(at) ? { at, end: ends[at] ?? 0 } : undefined;
}
