import { word, type Code } from '../php/code.ts';
import type { Statement } from '../php/statement.ts';
import { kindAt } from '../php/tokenizer.ts';
import type { Callees } from './callees.ts';

/**
 * The statement that starts WordPress: it requires wp-settings.php, perhaps in a function or by a variable that has the
 * path; in Bedrock it applies the Config.
 */
export function findSettings(code: Code, statements: readonly Statement[], { config }: Callees): Statement | undefined {
  let named = false;
  for (const statement of statements) {
    let including = false;
    for (let at = statement.from; at < statement.to; at++) {
      const kind = kindAt(code, at);
      if (kind === 'name') {
        including ||= isInclude(code, at);
        if (word(code, at + 1) === '::' && word(code, at + 2) === 'apply' && config.has(word(code, at)))
          return statement;
      } else if (endsInSettings(code, at)) {
        if (including) return statement;
        named = true;
      } else if (including && named && kind === 'variable') return statement;
    }
  }
  return undefined;
}

export function isInclude(code: Code, at: number): boolean {
  return includes.has(word(code, at));
}

const includes = new Set(['include', 'include_once', 'require', 'require_once']);

function endsInSettings(code: Code, at: number): boolean {
  const kind = kindAt(code, at);
  if (kind !== 'string' && kind !== 'text') return false;
  return code.source.endsWith('wp-settings.php', (code.ends[at] ?? 0) - (kind === 'string' ? 1 : 0));
}

/** The first statement that surely ends the file. */
export function findStop(statements: readonly Statement[]): Statement | undefined {
  return statements.find(
    ({ kind, scopes }) => (kind === 'return' || kind === 'halt') && scopes.every((scope) => scope.kind === 'block'),
  );
}
