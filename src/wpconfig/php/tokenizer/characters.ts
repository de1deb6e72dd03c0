/** What PHP's scanner takes a UTF-16 unit for; one above 0x7f is a letter, as each byte of it is in UTF-8. */

/** The unit at an index; 0 after the end. */
export function charAt(source: string, at: number): number {
  return at < source.length ? source.charCodeAt(at) : 0;
}

function isSpace(char: number): boolean {
  return char === 0x20 || char === 0x0a || char === 0x0d || char === 0x09;
}

export function isEol(char: number): boolean {
  return char === 0x0a || char === 0x0d;
}

export function isDigit(char: number): boolean {
  return char >= 0x30 && char <= 0x39;
}

/** Whether a name may begin with it. */
export function isLetter(char: number): boolean {
  return (char >= 0x61 && char <= 0x7a) || (char >= 0x41 && char <= 0x5a) || char === 0x5f || char > 0x7f;
}

/** The index of the first character from `at` on that is no white space. */
export function afterSpace(source: string, at: number): number {
  while (isSpace(charAt(source, at))) at++;
  return at;
}

/** The index of the first character from `at` on that cannot be part of a name. */
export function afterName(source: string, at: number): number {
  for (;;) {
    const char = charAt(source, at);
    if (!isLetter(char) && !isDigit(char)) return at;
    at++;
  }
}

/** The index of the first character from `at` on that is no space or tab. */
export function afterBlank(source: string, at: number): number {
  for (;;) {
    const char = charAt(source, at);
    if (char !== 0x20 && char !== 0x09) return at;
    at++;
  }
}
