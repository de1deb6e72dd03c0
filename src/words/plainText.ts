/**
 * Text from a panel, made harmless for labels, messages and quick picks: control and bidirectional marks are shown as
 * U+FFFD, and a zero-width space keeps VS Code from drawing `$(name)` as an icon and, in notifications,
 * `[name](command:…)` as a link that runs a command.
 */
export function plainText(text: string): string {
  return text.replace(/(?!\u200b\()[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd').replaceAll(/(?<=[$\]])\(/g, '\u200b(');
}
