import { readArguments, reachOf, type Argument } from './php/calls.ts';
import { readCode, type Code } from './php/code.ts';
import { evaluate } from './php/literal.ts';
import { readStatements, type Statement } from './php/statements.ts';
import type { Token } from './php/tokenizer.ts';

/** Where a definition stands, from sure to never: only the first two surely run. */
export type DefinitionContext = 'topLevel' | 'guarded' | 'conditional' | 'function' | 'afterSettings' | 'unreachable';

/** One place that defines a constant. Token indexes count `code.tokens`; `to` is exclusive. */
export interface Definition {
  readonly via: 'define' | 'const' | 'config';
  /** Undefined when PHP computes it; `prefix` is then the part that is known. */
  readonly name: string | undefined;
  readonly prefix: string;
  readonly nameRange: Argument;
  readonly valueRange: Argument;
  readonly statement: Statement;
  readonly from: number;
  readonly to: number;
  readonly context: DefinitionContext;
}

export interface Scan {
  readonly code: Code;
  readonly statements: readonly Statement[];
  readonly definitions: readonly Definition[];
  /** The statement that requires wp-settings.php, or applies Bedrock's Config. */
  readonly settings: Statement | undefined;
  /** The first `return`, `exit` or `__halt_compiler` of the file itself. */
  readonly stop: Statement | undefined;
  /** A `define()` that lacks an argument: PHP stops there. */
  readonly problem: Token | undefined;
}

/** Finds everything in a wp-config.php that reading, writing and checking need. Takes any text. */
export function scan(source: string): Scan {
  const code = readCode(source);
  const { tokens } = code;
  const statements = readStatements(code);
  const stop = statements.find(
    (found) => (found.kind === 'return' || found.kind === 'halt') && found.scopes.length === 0,
  );
  const settings = statements.find((found) => found.kind === 'code' && startsWordPress(code, found));
  const limit = settings?.from ?? Infinity;
  const shadowed = statements.some((found) => found.kind === 'setup' && importsDefine(code, found));
  const definitions: Definition[] = [];
  let problem: Token | undefined;

  for (const statement of statements) {
    if (statement.kind === 'const') constants(statement);
    for (let at = statement.from; at < statement.to; at++) call(statement, at);
  }
  return { code, statements, definitions, settings, stop, problem: code.problem ?? problem };

  function call(statement: Statement, at: number): void {
    const name = tokens[at];
    if (name?.kind !== 'name' || tokens[at + 1]?.text !== '(' || !code.closes.has(at + 1)) return;
    const before = tokens[at - 1]?.text.toLowerCase() ?? '';
    const plain = /^\\?define$/i.test(name.text);
    const config = before === '::' && plain && /(?:^|\\)config$/i.test(tokens[at - 2]?.text ?? '');
    if (!plain || (!config && /^(?:->|\?->|::|function|new|&)$/.test(before) && !amp(before, at))) return;
    if (!config && shadowed && !name.text.startsWith('\\')) return;
    const all = readArguments(code, at + 1);
    const nameRange = pick(all, 0, config ? 'key' : 'constant_name');
    const valueRange = pick(all, 1, 'value');
    if (nameRange === undefined || valueRange === undefined) {
      if (!all.some((argument) => tokens[argument.from]?.text === '...')) {
        problem ??= name;
        return;
      }
      const spread: Argument = all[0] ?? { label: '', from: at, to: at };
      define('define', spread, spread, statement, at, at + 2);
      return;
    }
    const to = (code.closes.get(at + 1) ?? at) + 1;
    define(config ? 'config' : 'define', nameRange, valueRange, statement, config ? at - 2 : at, to);
  }

  function amp(before: string, at: number): boolean {
    return before === '&' && tokens[at - 2]?.text.toLowerCase() !== 'function';
  }

  function constants(statement: Statement): void {
    const end = tokens[statement.to - 1]?.text === ';' ? statement.to - 1 : statement.to;
    let from = statement.from + 1;
    for (let at = from; at <= end; at++) {
      if (at < end && tokens[at]?.text !== ',') at = code.closes.get(at) ?? at;
      if (at < end && tokens[at]?.text !== ',') continue;
      const nameRange = { label: '', from, to: from + 1 };
      if (tokens[from + 1]?.text === '=' && at > from + 2)
        define('const', nameRange, { label: '', from: from + 2, to: at }, statement, from, at);
      from = at + 1;
    }
  }

  function define(
    via: Definition['via'],
    nameRange: Argument,
    valueRange: Argument,
    statement: Statement,
    from: number,
    to: number,
  ): void {
    const words = tokens.slice(nameRange.from, nameRange.to);
    const text = via === 'const' ? words[0]?.text : evaluate(words)?.text;
    const inNamespace = via === 'const' && statement.namespace !== '';
    const name = inNamespace && text !== undefined ? `${statement.namespace}\\${text}` : text;
    const context = contextOf(statement, name, from);
    definitions.push({ via, name, prefix: prefixOf(words), nameRange, valueRange, statement, from, to, context });
  }

  function contextOf(statement: Statement, name: string | undefined, from: number): DefinitionContext {
    if (statement.kind === 'declaration') return 'function';
    const reach = reachOf(code, statement, from);
    if (reach.kind === 'function') return 'function';
    if (stop !== undefined && from > stop.from) return 'unreachable';
    if (from > limit) return 'afterSettings';
    if (reach.kind === 'maybe' || (reach.kind === 'guarded' && reach.guard !== name)) return 'conditional';
    let guarded = reach.kind === 'guarded';
    for (const scope of statement.scopes) {
      if (scope.kind === 'loop') return 'conditional';
      if (scope.kind === 'block') continue;
      if (scope.guard === false || (scope.guard !== name && !scope.guard.startsWith('WU_HESTIA_')))
        return 'conditional';
      guarded = true;
    }
    return guarded ? 'guarded' : 'topLevel';
  }
}

function pick(all: readonly Argument[], index: number, label: string): Argument | undefined {
  const plain = all[index];
  return all.find((argument) => argument.label === label) ?? (plain?.label === '' ? plain : undefined);
}

function prefixOf(words: readonly Token[]): string {
  const first = words[0];
  if (first?.kind === 'string' && words[1]?.text === '.') return evaluate([first])?.text ?? '';
  return first?.text === '"' && words[1]?.kind === 'text' ? words[1].text : '';
}

function importsDefine(code: Code, statement: Statement): boolean {
  const words = code.tokens.slice(statement.from, statement.to).map((token) => token.text.toLowerCase());
  return (
    words[1] === 'function' &&
    words.some(
      (word, i) => (i === 2 || words[i - 1] === 'as' || words[i - 1] === ',') && /\\define$|^define$/.test(word),
    )
  );
}

function startsWordPress(code: Code, statement: Statement): boolean {
  const words = code.tokens.slice(statement.from, statement.to);
  return words.some((token, i) => {
    if (token.kind !== 'name') return false;
    if (/^(?:require|include)(?:_once)?$/i.test(token.text))
      return words.slice(i).some((path) => path.kind === 'string' && /wp-settings\.php["']$/.test(path.text));
    return (
      /(?:^|\\)config$/i.test(token.text) && words[i + 1]?.text === '::' && /^apply$/i.test(words[i + 2]?.text ?? '')
    );
  });
}
