import { isMember, word, type Code } from '../php/code.ts';
import { includeEnd, readIncludePath } from '../php/includePath.ts';
import { evaluate } from '../php/literal.ts';
import type { Statement } from '../php/statement.ts';
import { kindAt, textAt } from '../php/tokenizer.ts';
import type { Callees } from './callees.ts';

/**
 * The statement that starts WordPress: it requires wp-settings.php, by its path or by what the file gives that path to, or
 * it uses a function or class of the file that does; in Bedrock it applies the Config.
 */
export function findSettings(code: Code, statements: readonly Statement[], callees: Callees): Statement | undefined {
  const named = namedSettings(code, statements);
  const startsIn = ({ from, to }: Statement): boolean => {
    for (let at = from; at < to; at++) {
      if (kindAt(code, at) !== 'name') continue;
      if (isInclude(code, at) && !isMember(code, at) && leadsToSettings(code, at + 1, named)) return true;
      if (isApply(code, at, callees)) return true;
    }
    return false;
  };
  const starters = new Set<string>();
  const uses = ({ from, to }: Statement): boolean => starters.size > 0 && mentions(code, from, to, starters);
  const declarations = statements.filter(({ kind }) => kind === 'declaration');
  for (const declaration of declarations) if (startsIn(declaration)) starters.add(declaredName(code, declaration));
  for (let before = 0; before < starters.size;) {
    before = starters.size;
    for (const declaration of declarations) if (uses(declaration)) starters.add(declaredName(code, declaration));
  }
  return statements.find((statement) => statement.kind !== 'declaration' && (uses(statement) || startsIn(statement)));
}

/** Whether it is plain to see that a statement starts WordPress, and not only likely. */
export function isPlainStart(code: Code, { from, to }: Statement, callees: Callees): boolean {
  for (let at = from; at < to; at++) {
    if (isApply(code, at, callees)) return true;
    if (isInclude(code, at) && !isMember(code, at) && leadsToSettings(code, at + 1, new Set())) return true;
  }
  return false;
}

function isApply(code: Code, at: number, { config }: Callees): boolean {
  return word(code, at + 1) === '::' && word(code, at + 2) === 'apply' && config.has(word(code, at));
}

export function isInclude(code: Code, at: number): boolean {
  return includes.has(word(code, at));
}

const includes = new Set(['include', 'include_once', 'require', 'require_once']);

/** Whether the path after an include's keyword is that of wp-settings.php, or is made of what has that path. */
function leadsToSettings(code: Code, from: number, named: ReadonlySet<string>): boolean {
  const path = readIncludePath(code, from);
  if (path !== undefined) return settingsPath.test(path);
  const to = includeEnd(code, from);
  return hasSettingsPath(code, from, to) || mentions(code, from, to, named);
}

const settingsPath = /(?:^|%s|[^\w.-])wp-settings\.php$/;

/** The variables, constants and functions of the statements that have the path of wp-settings.php, in lower case. */
function namedSettings(code: Code, statements: readonly Statement[]): ReadonlySet<string> {
  const named = new Set<string>();
  if (!code.source.includes('settings')) return named;
  for (const statement of statements) {
    const { kind, from, to } = statement;
    if (!hasSettingsPath(code, from, to)) continue;
    if (kind === 'declaration') named.add(declaredName(code, statement));
    for (let at = from; at < to; at++) {
      const isGiven = word(code, at + 1) === '=' && (kindAt(code, at) === 'variable' || word(code, from) === 'const');
      if (isGiven) named.add(textAt(code, at).toLowerCase());
      if (/^\\?define$/.test(word(code, at))) named.add((evaluate(code, at + 2)?.text ?? '').toLowerCase());
    }
  }
  return named;
}

/** Whether literals between two tokens, put together where a `.` joins them, are the path of wp-settings.php. */
function hasSettingsPath(code: Code, from: number, to: number): boolean {
  let joined = '';
  for (let at = from; at < to; at++) {
    const kind = kindAt(code, at);
    if (kind === 'string' || kind === 'text') {
      const text = kind === 'text' ? textAt(code, at) : (evaluate(code, at)?.text ?? '');
      joined = word(code, at - 1) === '.' ? joined + text : text;
      if (settingsPath.test(joined.slice(-farthest))) return true;
    } else if (word(code, at) !== '.') joined = '';
  }
  return false;
}

/** As much of a path as decides. */
const farthest = 40;

function mentions(code: Code, from: number, to: number, names: ReadonlySet<string>): boolean {
  for (let at = from; at < to; at++) {
    const kind = kindAt(code, at);
    const isNamed = kind === 'name' || kind === 'variable' || kind === 'string';
    if (!isNamed) continue;
    const text = kind === 'string' ? textAt(code, at).slice(1, -1) : textAt(code, at);
    if (names.has(text.toLowerCase().replace(/^\\/, ''))) return true;
  }
  return false;
}

/** The name of a function or class, in lower case. */
function declaredName(code: Code, { from, to }: Statement): string {
  for (let at = from; at < to && word(code, at) !== '(' && word(code, at) !== '{'; at++) {
    if (/^(?:function|class|interface|trait|enum)$/.test(word(code, at)))
      return word(code, word(code, at + 1) === '&' ? at + 2 : at + 1);
  }
  return '';
}

/** The first statement that surely ends the file. */
export function findStop(statements: readonly Statement[]): Statement | undefined {
  return statements.find(
    ({ kind, scopes }) => (kind === 'return' || kind === 'halt') && scopes.every((scope) => scope.kind === 'block'),
  );
}
