/** Decodes the escapes of a PHP string between double quotes or in a heredoc; undefined when its bytes are no UTF-8. */
export function unescapeDouble(body: string, quote: '"' | undefined): string | undefined {
  const foreign: number[] = [];
  const text = body.replace(
    /\\(?:([0-7]{1,3})|x([\da-f]{1,2})|u\{([\da-f]+)\}|([^]))/gi,
    (all, octal?: string, hex?: string, point?: string, char?: string) => {
      if (point !== undefined) {
        const code = parseInt(point, 16);
        if (code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)) return String.fromCodePoint(code);
        foreign.push(code);
        return '';
      }
      const byte = octal === undefined ? parseInt(hex ?? '', 16) : parseInt(octal, 8) & 0xff;
      if (char === undefined) {
        if (byte > 0x7f) foreign.push(byte);
        return String.fromCharCode(byte);
      }
      return char === quote ? char : (escapes.get(char) ?? all);
    },
  );
  return foreign.length > 0 ? undefined : text;
}

/** Decodes the text between single quotes. */
export function unescapeSingle(body: string): string {
  return body.replace(/\\([\\'])/g, '$1');
}

/**
 * Writes a text as a PHP string. Single quotes as long as each character can be seen; a control character, a line
 * separator, a BOM or a mark of direction is escaped, since an editor may rewrite or hide it.
 */
export function quotePhp(text: string, quote: "'" | '"'): string {
  if (quote === "'" && !unseen.test(text)) return `'${text.replace(/'|\\(?=[\\']|$)/g, '\\$&')}'`;
  const body = text.replace(/[\\"$]/g, '\\$&').replace(new RegExp(unseen, 'gu'), (char) => {
    return short.get(char) ?? `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
  });
  return `"${body}"`;
}

const short = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\x1b', '\\e'],
]);

const escapes = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['e', '\x1b'],
  ['f', '\f'],
  ['\\', '\\'],
  ['$', '$'],
]);

const unseen = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b-\u200d\u2060\ufeff\ufffd\ufffe\uffff]/u;
