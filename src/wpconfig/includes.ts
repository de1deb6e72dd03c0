import type { Code } from './php/code.ts';
import { evaluate } from './php/literal.ts';
import { scan, type Scan } from './scan.ts';
import type { Token } from './php/tokenizer.ts';

/** Gives the text of an included file. A relative path counts from the folder of the file; so does ABSPATH. */
export type ReadInclude = (path: string) => string | undefined;

/** The first include before token `limit` whose file, or a file that it includes, may define the constant. */
export function includeThatDefines(
  found: Scan,
  name: string,
  limit: number,
  read: ReadInclude,
  base = '',
  depth = 0,
): Token | undefined {
  const { tokens } = found.code;
  for (let at = 0; at < Math.min(limit, tokens.length); at++) {
    const token = tokens[at];
    if (token?.kind !== 'name' || !/^(?:require|include)(?:_once)?$/i.test(token.text)) continue;
    const path = includedPath(found.code, at + 1);
    if (path === undefined || /(?:^|\/)wp-settings\.php$/.test(path)) continue;
    const full = path.startsWith('/') ? path : join(base, path);
    const text = read(full);
    if (text === undefined) continue;
    const inner = scan(text);
    if (inner.definitions.some((definition) => definition.name === name)) return token;
    const folder = full.replace(/[^/]*$/, '');
    if (depth < 3 && includeThatDefines(inner, name, Infinity, read, folder, depth + 1) !== undefined) return token;
  }
  return undefined;
}

function includedPath({ tokens }: Code, from: number): string | undefined {
  const words: string[] = [];
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.text === ';' || token.kind === 'closeTag') break;
    if (token.text === '(') depth++;
    if (token.text === ')' && --depth < 0) break;
    words.push(token.kind === 'string' ? JSON.stringify(evaluate([token])?.text ?? '') : token.text);
  }
  let text = words.join(' ').replace(/\\(?=[a-z_])/gi, '');
  text = text.replace(/\b__DIR__\b|\bABSPATH\b|\bdirname \( __FILE__ \)/gi, '"."');
  for (let again = true; again;) {
    const next = text
      .replace(/\bdirname \( ("[^"]*") \)/gi, (_, inner: string) => `"${up(inner.slice(1, -1))}"`)
      .replace(/\( ("(?:[^"\\]|\\.)*") \)/g, '$1')
      .replace(/"((?:[^"\\]|\\.)*)" \. "((?:[^"\\]|\\.)*)"/g, '"$1$2"');
    again = next !== text;
    text = next;
  }
  const literal = /^"((?:[^"\\]|\\.)*)"/.exec(text)?.[1];
  if (literal === undefined || text.length !== literal.length + 2) return undefined;
  return literal
    .replace(/^\.(?=[^./]|$)/, './')
    .replace(/^\.\//, '')
    .replace(/^\/+/, '/');
}

function up(folder: string): string {
  return folder === '.' ? '..' : `${folder}/..`;
}

function join(base: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${base}${path}`.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && (part !== '' || parts.length === 0)) parts.push(part);
  }
  return parts.join('/');
}
