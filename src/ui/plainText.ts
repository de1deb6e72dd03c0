/**
 * Text from a panel, made harmless for labels, messages and quick picks: control and bidirectional marks are shown as
 * U+FFFD, and a zero-width space keeps VS Code from drawing `$(name)` as an icon.
 */
export function plainText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd').replaceAll('$(', '$\u200b(');
}
