/** What PHP's scanner takes a UTF-16 unit for; one above 0x7f is a letter, as each byte of it is in UTF-8. */

export function isSpace(char: number): boolean {
  return char === 0x20 || char === 0x0a || char === 0x0d || char === 0x09;
}

export function isDigit(char: number): boolean {
  return char >= 0x30 && char <= 0x39;
}

/** Whether a name may begin with it. False for NaN, which is what comes after the end of a text. */
export function isLetter(char: number): boolean {
  return (char >= 0x61 && char <= 0x7a) || (char >= 0x41 && char <= 0x5a) || char === 0x5f || char > 0x7f;
}

/** The index of the first character from `at` on that is no white space. */
export function afterSpace(source: string, at: number): number {
  while (isSpace(source.charCodeAt(at))) at++;
  return at;
}

/** The index of the first character from `at` on that cannot be part of a name. */
export function afterName(source: string, at: number): number {
  for (;;) {
    const char = source.charCodeAt(at);
    if (!isLetter(char) && !isDigit(char)) return at;
    at++;
  }
}
