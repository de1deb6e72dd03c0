import { isMember, word, wordsOf, type Code } from '../php/code.ts';
import { readImports } from '../php/imports.ts';
import type { Statement } from '../php/statement.ts';

/** The names in lower case by which a file calls PHP's `define`, Bedrock's `Config` and the function `env` that it imports. */
export interface Callees {
  readonly define: ReadonlySet<string>;
  readonly config: ReadonlySet<string>;
  readonly env: string | undefined;
}

/** Reads what the file imports or declares. A `Config` that it says nothing of is taken for Bedrock's. */
export function readCallees(code: Code, statements: readonly Statement[]): Callees {
  const define = new Set(['define', '\\define']);
  const config = new Set(['config', bedrockConfig, `\\${bedrockConfig}`]);
  let env: string | undefined;
  for (const statement of statements) {
    if (declares(code, statement, 'class', 'config')) config.delete('config');
    // PHP looks for a function in the namespace first.
    if (statement.namespace !== '' && declares(code, statement, 'function', 'define')) define.delete('define');
  }
  for (const { kind, name, alias } of readImports(code, statements)) {
    if (kind === 'class') toggle(config, alias, name === bedrockConfig);
    if (kind === 'function') toggle(define, alias, name === 'define');
    if (kind === 'function' && name === 'env\\env') env = alias;
  }
  return { define, config, env };
}

const bedrockConfig = 'roots\\wpconfig\\config';

function toggle(names: Set<string>, name: string, isIn: boolean): void {
  if (isIn) names.add(name);
  else names.delete(name);
}

function declares(code: Code, { kind, from }: Statement, keyword: string, name: string): boolean {
  if (kind !== 'declaration') return false;
  const head = wordsOf(code, from, from + 4).filter((text) => text !== '&');
  return head[head.indexOf(keyword) + 1] === name && head.includes(keyword);
}

/** How the call at a name defines a constant; undefined when it does something else. */
export function viaOf(code: Code, { define, config }: Callees, at: number): 'define' | 'config' | undefined {
  const name = word(code, at);
  if (isMember(code, at)) {
    return name === 'define' && word(code, at - 1) === '::' && config.has(word(code, at - 2)) ? 'config' : undefined;
  }
  if (!define.has(name)) return undefined;
  const declared = word(code, word(code, at - 1) === '&' ? at - 2 : at - 1);
  return declared === 'function' || declared === 'new' ? undefined : 'define';
}
