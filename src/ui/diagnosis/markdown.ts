import { plainText } from '../../words/plainText.ts';

/** A text as Markdown that shows just that text: no link, HTML, image, formula or formatting comes of it. */
export function escaped(text: string): string {
  return plainText(text).replace(/[\\`*_[\]<>#|~@&!$]|(?<=\/)\//g, String.raw`\$&`);
}

/** A text as code within a line or a table. A backtick or a bar would end it, so they become look-alikes. */
export function code(text: string): string {
  return `\`${plainText(text).replaceAll('`', '\u02cb').replaceAll('|', '\u01c0')}\``;
}

/** Commands as a block of code that none of them can end. */
export function shellBlock(commands: readonly string[]): string {
  const text = commands.join('\n');
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length + 1);
  const fence = '`'.repeat(Math.max(3, ...runs));
  return `${fence}sh\n${text}\n${fence}`;
}
