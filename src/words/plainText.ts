/**
 * Text from a panel, made harmless for labels, messages and quick picks: control and bidirectional marks are shown as
 * U+FFFD, and a zero-width space keeps VS Code from drawing `$(name)` as an icon and, in notifications,
 * `[name](command:…)` as a link that runs a command.
 */
export function plainText(text: string): string {
  return text.replace(/(?!\u200b\()[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd').replaceAll(/(?<=[$\]])\(/g, '\u200b(');
}

/** The same of a text that may be of any length, as far as a line can show it: a certificate's or a web server's. */
export function briefText(text: string): string {
  return plainText(text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
}

const longest = 160;
