/** All kinds of tokens, the most frequent ones first. */
export const tokenKinds = [
  'symbol',
  'name',
  /** A string without interpolation, with its quotes. */
  'string',
  'variable',
  /** Literal text inside an interpolated string or heredoc; the rest of the file after a quote that is never closed. */
  'text',
  'number',
  'heredocStart',
  'heredocEnd',
  'html',
  'openTag',
  'closeTag',
  'bad',
] as const;
export type TokenKind = (typeof tokenKinds)[number];
