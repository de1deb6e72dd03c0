/**
 * Words as the command line of a shell that takes exactly these, also when they come from a panel: quoted where needed, on
 * one line. None where a word cannot be written so that a person sees all of it: without its invisible characters it would
 * be another name.
 */
export function shellLine(words: readonly string[]): readonly [] | readonly [string] {
  return words.every(isVisible) ? [words.map(quoted).join(' ')] : [];
}

/** Whether a text has no control characters, line ends, or characters that show nothing (a soft hyphen, a joiner). */
export function isVisible(text: string): boolean {
  return !/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(text);
}

function quoted(text: string): string {
  return /^[\w.,@:+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
