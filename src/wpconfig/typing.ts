import type { Range } from './read.ts';
import { evaluate } from './php/literal.ts';
import { tokenize, type Token } from './php/tokenizer.ts';

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
  const last = tokens.at(-1);
  if (last === undefined || last.kind === 'comment' || last.kind === 'html' || last.kind === 'closeTag')
    return undefined;
  const quote = openQuote(tokens);
  const word = quote === undefined && last.kind === 'name' ? last : undefined;
  const start = quote?.end ?? word?.start ?? offset;
  const before = tokens.filter(
    (token) => token.end <= (quote?.start ?? start) && token.kind !== 'space' && token.kind !== 'comment',
  );
  const [callee, open, name, comma] = before.slice(-4);
  const at = (characters: RegExp): Range => ({
    start,
    end: offset + (characters.exec(source.slice(offset, offset + 300))?.[0] ?? '').length,
  });

  if (comma?.text === ',' && open?.text === '(' && /^\\?define$/i.test(callee?.text ?? '')) {
    const text = evaluate(name === undefined ? [] : [name])?.text;
    return text === undefined
      ? undefined
      : { kind: 'value', name: text, quoted: quote !== undefined, ...at(/^[\w.:/@-]*/) };
  }
  if (quote !== undefined) {
    const [asked, bracket] = before.slice(-2);
    if (bracket?.text !== '(' || !/^\\?(?:define|defined|constant)$/i.test(asked?.text ?? '')) return undefined;
    return { kind: 'name', asks: !/define$/i.test(asked?.text ?? ''), ...at(/^\w*/) };
  }
  const previous = before.at(-1);
  const begins = previous?.kind === 'openTag' || /^[;{}:]$/.test(previous?.text ?? '');
  const alone = /(?:^|[\r\n])[ \t]*$/.test(source.slice(0, start)) && /^[ \t]*(?:[\r\n]|$)/.test(source.slice(offset));
  return begins && alone ? { kind: 'statement', start, end: offset } : undefined;
}

/** The quote of a string that has begun and not ended; its range is the quote itself. */
function openQuote(tokens: readonly Token[]): Range | undefined {
  const last = tokens.at(-1);
  if (last?.kind === 'text' && /^b?'/i.test(last.text)) {
    return { start: last.start, end: last.start + last.text.indexOf("'") + 1 };
  }
  const at = last?.kind === 'text' ? tokens.length - 2 : tokens.length - 1;
  const quotes = tokens.slice(0, at + 1).filter(({ kind, text }) => kind === 'symbol' && /^b?"$/i.test(text));
  const quote = tokens[at];
  return quote !== undefined && quotes.length % 2 === 1 && quotes.at(-1) === quote ? quote : undefined;
}
