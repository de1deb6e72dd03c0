/** A text as one word of a shell's command line, also when it comes from a panel: quoted where needed, on one line. */
export function shellWord(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '');
  return /^[\w.,@:+-]+$/.test(line) ? line : `'${line.replaceAll("'", String.raw`'\''`)}'`;
}
