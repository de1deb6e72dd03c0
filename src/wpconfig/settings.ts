import type { Callees } from './callees.ts';
import type { Code } from './php/code.ts';
import type { Statement } from './php/statement.ts';
import type { Token } from './php/tokenizer.ts';

/**
 * The statement that starts WordPress: it requires wp-settings.php, perhaps in a function or by a variable that has the
 * path; in Bedrock it applies the Config.
 */
export function findSettings(code: Code, statements: readonly Statement[], { config }: Callees): Statement | undefined {
  const { tokens } = code;
  let named = false;
  for (const statement of statements) {
    let including = false;
    for (let at = statement.from; at < statement.to; at++) {
      const token = tokens[at];
      if (token === undefined) break;
      if (token.kind === 'name') {
        including ||= isInclude(token);
        if (appliesConfig(code, config, at)) return statement;
      } else if (endsInSettings(token)) {
        if (including) return statement;
        named = true;
      } else if (including && named && token.kind === 'variable') return statement;
    }
  }
  return undefined;
}

export function isInclude({ kind, text }: Token): boolean {
  return kind === 'name' && (text.length === 7 || text.length === 12) && /^(?:require|include)(?:_once)?$/i.test(text);
}

function endsInSettings({ kind, text }: Token): boolean {
  return (
    (kind === 'string' && text.endsWith('wp-settings.php', text.length - 1)) ||
    (kind === 'text' && text.endsWith('wp-settings.php'))
  );
}

function appliesConfig({ tokens }: Code, config: ReadonlySet<string>, at: number): boolean {
  return (
    tokens[at + 1]?.text === '::' &&
    tokens[at + 2]?.text.toLowerCase() === 'apply' &&
    config.has(tokens[at]?.text.toLowerCase() ?? '')
  );
}

/** The first statement that surely ends the file. */
export function findStop(statements: readonly Statement[]): Statement | undefined {
  return statements.find(
    ({ kind, scopes }) => (kind === 'return' || kind === 'halt') && scopes.every((scope) => scope.kind === 'block'),
  );
}
