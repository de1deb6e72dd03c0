import { isMember, word, type Code } from '../php/code.ts';
import { includeEnd, readIncludePath } from '../php/includePath.ts';
import { evaluate } from '../php/literal.ts';
import type { Statement } from '../php/statement.ts';
import { kindAt, textAt } from '../php/tokenizer.ts';
import { numberOf } from '../php/tokenizer/vocabulary.ts';
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
  const declarations = statements.filter(({ kind }) => kind === 'declaration');
  const starting = declarations.filter(startsIn).map((declaration) => declaredName(code, declaration));
  const starters = starting.length === 0 ? new Set<string>() : withUsers(code, declarations, starting);
  const uses = ({ from, to }: Statement): boolean => starters.size > 0 && mentions(code, from, to, starters);
  return statements.find((statement) => statement.kind !== 'declaration' && (uses(statement) || startsIn(statement)));
}

/** The functions and classes of these names, those that use one of them, and so on. */
function withUsers(code: Code, declarations: readonly Statement[], names: readonly string[]): ReadonlySet<string> {
  const declared = new Set(declarations.map((declaration) => declaredName(code, declaration)));
  const users = new Map<string, string[]>();
  for (const declaration of declarations) {
    const user = declaredName(code, declaration);
    for (const used of mentioned(code, declaration.from, declaration.to, declared)) {
      const all = users.get(used);
      if (all === undefined) users.set(used, [user]);
      else all.push(user);
    }
  }
  const found = new Set(names);
  for (const name of found) for (const user of users.get(name) ?? []) found.add(user);
  return found;
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
  return includes.has(code.words[at]);
}

const includes = new Set(['include', 'include_once', 'require', 'require_once'].map(numberOf));

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
      joined = (word(code, at - 1) === '.' ? joined + text : text).slice(-farthest);
      if (joined.endsWith('settings.php') && settingsPath.test(joined)) return true;
    } else if (word(code, at) !== '.') joined = '';
  }
  return false;
}

/** As much of a path as decides. */
const farthest = 40;

function mentions(code: Code, from: number, to: number, names: ReadonlySet<string>): boolean {
  return mentioned(code, from, to, names).next().done !== true;
}

/** Those of the names that stand between two tokens, as names, variables or strings. */
function* mentioned(code: Code, from: number, to: number, names: ReadonlySet<string>): Generator<string> {
  for (let at = from; at < to; at++) {
    const kind = kindAt(code, at);
    if (kind !== 'name' && kind !== 'variable' && kind !== 'string') continue;
    const text = kind === 'string' ? textAt(code, at).slice(1, -1) : textAt(code, at);
    const name = text.toLowerCase().replace(/^\\/, '');
    if (names.has(name)) yield name;
  }
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
