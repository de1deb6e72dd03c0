import * as fs from 'node:fs';
import { rules } from '../../src/wpconfig/findings/findings.ts';

const folder = new URL('../../src/wpconfig/findings/', import.meta.url);
const marks = /(<!-- findings -->\n)[^]*?(<!-- \/findings -->)/;

/** The page about constants with its table of findings made anew: code and severity of each rule, and the comment of its file. */
export function withFindings(page: string): string {
  const comments = ruleComments();
  const rows = rules.map(({ code, severity, fix }) => {
    const what = comments.get(code);
    if (what === undefined) throw new Error(`the rule ${code} has no comment in src/wpconfig/findings/`);
    return `| \`${code}\` | ${severity} | ${what} | ${fix === undefined ? '' : 'yes'} |\n`;
  });
  const table = `| Code | Severity | What | Quick fix |\n|---|---|---|---|\n${rows.join('')}`;
  if (!marks.test(page)) throw new Error('docs/wp-config.md has no place for the findings');
  return page.replace(marks, (_, begin: string, end: string) => begin + table + end);
}

function ruleComments(): ReadonlyMap<string, string> {
  const comments = new Map<string, string>();
  for (const file of fs.readdirSync(folder)) {
    const source = fs.readFileSync(new URL(file, folder), 'utf8');
    const found = /\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport const \w+ = rule\(\s*'([\w-]+)'/.exec(source);
    const text = found?.[1]
      ?.replace(/\s*\n? \* ?/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (found?.[2] !== undefined && text !== undefined) comments.set(found[2], text);
  }
  return comments;
}
