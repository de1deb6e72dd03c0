import { after, rangeOf, word, type Code } from '../../php/code.ts';
import { includeEnd, pathStart, readIncludePath, readIncludeTail } from '../../php/includePath.ts';
import { textAt } from '../../php/tokenizer.ts';
import type { Include } from '../includes.ts';
import { anyName, type Doubt } from './doubt.ts';
import type { KnownFile } from './knownFile.ts';
import { doubt, type Found, type Run } from './walk.ts';

const unknown: Found = { reason: 'unknown-include', does: 'anything', names: anyName };

/** Looks at the files that a file includes. WordPress itself and Composer's autoloader define nothing of ours. */
export function lookAtIncludes(
  run: Run,
  included: ReadonlyMap<Include, readonly KnownFile[]>,
  lookAtFile: (run: Run) => void,
): void {
  const { code } = run.file.found;
  const known = new Map([...included.keys()].map((include) => [include.at, include] as const));
  for (const [{ at }, files] of included) {
    const shown = rangeOf(code, at, includeEnd(code, at + 1));
    for (const file of files) {
      lookAtFile({ ...run, file, at, shown });
      // It starts WordPress by itself.
      if (file.found.settings !== undefined) doubt(run, unknown, at, includeEnd(code, at + 1));
    }
  }
  for (const { run: by, keyword } of run.walk.includes) {
    if (by.file !== run.file) continue;
    const include = known.get(keyword);
    const isRead = include === undefined ? readIncludePath(code, keyword + 1) !== undefined : include.isKnown;
    if (isRead) continue;
    const does = whatItDoes(code, keyword);
    if (does !== undefined) doubt(by, { ...unknown, does }, keyword, includeEnd(code, keyword + 1));
  }
}

/** What an include may do that could not be read; undefined when it does nothing. */
function whatItDoes(code: Code, keyword: number): Doubt['does'] | undefined {
  if (readIncludeTail(code, keyword + 1).endsWith('/vendor/autoload.php')) return undefined;
  if (!isAsked(code, keyword)) return 'anything';
  // It only runs where its file is there. When the whole path is known, it is not.
  const path = readIncludePath(code, keyword + 1);
  if (path !== undefined && !/^[/\\]{2}/.test(path)) return undefined;
  return isEnvironment(code, keyword) ? 'configure' : 'anything';
}

/** Whether the include is in an `if` that asks for its file, so that nothing happens where that is not there. */
function isAsked(code: Code, keyword: number): boolean {
  const close = conditionBefore(code, keyword);
  if (close === undefined) return false;
  const path = pathText(code, keyword + 1, includeEnd(code, keyword + 1));
  let isThere = false;
  for (let at = (code.partners[close] ?? close) + 1; at < close; at = after(code, at)) {
    if (/^(?:\|\||or|xor|\?|\?\?)$/.test(word(code, at))) return false;
    if (!asks.test(word(code, at)) || word(code, at - 1) === '!') continue;
    isThere ||= pathText(code, at + 2, after(code, at + 1) - 1) === path;
  }
  return isThere;
}

const asks = /^\\?(?:file_exists|is_readable|is_file)$/;

/** The end of the condition of the `if` right around a token. */
function conditionBefore(code: Code, at: number): number | undefined {
  let place = word(code, at - 1) === '@' ? at - 2 : at - 1;
  if (word(code, place) !== ')') {
    for (let steps = 0; steps < farthest && place > 0 && !begins(word(code, place)); steps++) {
      const opener = code.partners[place] ?? 0;
      place = (opener > 0 ? Math.min(opener, place) : place) - 1;
    }
    place--;
  }
  const isCondition = word(code, place) === ')' && /^(?:if|elseif)$/.test(word(code, (code.partners[place] ?? 0) - 1));
  return isCondition ? place : undefined;
}

function begins(text: string): boolean {
  return text === '{' || text === ':';
}

/** Statements between the `if` and the include are few. */
const farthest = 100;

/** The tokens of a path as one text, without parentheses around it. */
function pathText(code: Code, from: number, to: number): string {
  if (word(code, from) === '(' && code.partners[from] === to - 1) return pathText(code, from + 1, to - 1);
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => textAt(code, from + index)).join(' ');
}

/** Bedrock's `config/environments/WP_ENV.php`, which sets values by its Config. */
function isEnvironment(code: Code, keyword: number): boolean {
  const start = pathStart(code, keyword + 1);
  const isOfFolder = word(code, start) === '__dir__' && word(code, start + 1) === '.';
  return isOfFolder && /^['"]\/environments\//.test(textAt(code, start + 2));
}
