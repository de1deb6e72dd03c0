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
  for (const { token, file } of includesBefore(found, limit, read, base)) {
    if (file === undefined) continue;
    if (file.found.definitions.some((definition) => definition.name === name)) return token;
    if (depth >= deepest) continue;
    if (includeThatDefines(file.found, name, Infinity, read, file.folder, depth + 1) !== undefined) return token;
  }
  return undefined;
}

/** Whether a file whose text is not known is included before token `limit`: it may define anything. */
export function includesUnknown(found: Scan, limit: number, read: ReadInclude, base = '', depth = 0): boolean {
  for (const { file } of includesBefore(found, limit, read, base)) {
    if (file === undefined || depth >= deepest) return true;
    if (includesUnknown(file.found, Infinity, read, file.folder, depth + 1)) return true;
  }
  return false;
}

/** How far includes of includes are followed. */
const deepest = 3;

interface Include {
  readonly token: Token;
  /** Undefined when its path is computed or its text is not known. */
  readonly file: { readonly found: Scan; readonly folder: string } | undefined;
}

/** The includes before token `limit`, without WordPress itself and Composer's autoloader, which define nothing of ours. */
function* includesBefore({ code }: Scan, limit: number, read: ReadInclude, base: string): Generator<Include> {
  for (let at = 0; at < Math.min(limit, code.tokens.length); at++) {
    const token = code.tokens[at];
    if (token?.kind !== 'name' || !/^(?:require|include)(?:_once)?$/i.test(token.text)) continue;
    const words = includeWords(code, at + 1);
    if (words.some(({ text }) => /(?:^['"]|\/)(?:wp-settings|vendor\/autoload)\.php['"]$/.test(text))) continue;
    const path = includedPath(words);
    const full = path === undefined || path.startsWith('/') ? path : join(base, path);
    const text = full === undefined ? undefined : read(full);
    const file = full === undefined || text === undefined ? undefined : { found: scan(text), folder: folderOf(full) };
    yield { token, file };
  }
}

function folderOf(path: string): string {
  return path.replace(/[^/]*$/, '');
}

/** The tokens of the expression after the keyword. */
function includeWords({ tokens }: Code, from: number): readonly Token[] {
  const words: Token[] = [];
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.text === ';' || token.kind === 'closeTag') break;
    if (token.text === '(') depth++;
    if (token.text === ')' && --depth < 0) break;
    words.push(token);
  }
  return words;
}

function includedPath(tokens: readonly Token[]): string | undefined {
  const words = tokens.map((token) =>
    token.kind === 'string' ? JSON.stringify(evaluate([token])?.text ?? '') : token.text,
  );
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
