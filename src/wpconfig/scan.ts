import { readCallees, type Callees } from './callees.ts';
import { findDefinitions } from './definitions.ts';
import { findIndirect } from './indirect.ts';
import type { Argument } from './php/arguments.ts';
import { readCode, word, type Code } from './php/code.ts';
import type { Statement } from './php/statement.ts';
import { readStatements } from './php/statements.ts';
import type { Range } from './range.ts';
import { findSettings, findStop } from './settings.ts';

/** Where a definition stands, from sure to never: only the first two surely run. */
export type DefinitionContext = 'topLevel' | 'guarded' | 'conditional' | 'function' | 'afterSettings' | 'unreachable';

/** One place that defines a constant. Token indexes count those of the code; `to` is exclusive. */
export interface Definition {
  readonly via: 'define' | 'const' | 'config';
  /** Undefined when PHP computes it; `prefix` and `suffix` are then the parts that are known. */
  readonly name: string | undefined;
  readonly prefix: string;
  readonly suffix: string;
  readonly nameRange: Argument;
  readonly valueRange: Argument;
  readonly statement: Statement;
  readonly from: number;
  readonly to: number;
  readonly context: DefinitionContext;
  /** Other constants of the plugin that must not be defined before, or it does not run. */
  readonly guards: readonly string[];
}

export interface Scan {
  readonly code: Code;
  readonly statements: readonly Statement[];
  readonly definitions: readonly Definition[];
  readonly callees: Callees;
  /** The statement that requires wp-settings.php, or applies Bedrock's Config. */
  readonly settings: Statement | undefined;
  /** The first `return`, `exit`, `throw` or `__halt_compiler` of the file itself. */
  readonly stop: Statement | undefined;
  /** What could define any constant: `'define'` as a callable, and `eval`. */
  readonly indirect: readonly number[];
  /** The first place that cannot be valid PHP, or a `define()` that lacks an argument: PHP stops there. */
  readonly problem: Range | undefined;
}

/** The last text that was scanned: an editor asks for the same one several times. */
let last: Scan | undefined;

/** Finds everything in a wp-config.php that reading, writing and checking need. Takes any text. */
export function scan(source: string): Scan {
  if (last?.code.source !== source) last = scanAnew(source);
  return last;
}

/** The same for a text that is not asked for again. */
export function scanAnew(source: string): Scan {
  const { code, problem } = readCode(source);
  const statements = readStatements(code);
  const callees = readCallees(code, statements);
  const settings = findSettings(code, statements, callees);
  const stop = findStop(statements);
  const jump = statements.find(({ from }) => word(code, from) === 'goto');
  const { definitions, incomplete } = findDefinitions({ code, statements, callees, settings, stop, jump });
  const indirect = findIndirect(code);
  return { code, statements, definitions, callees, settings, stop, indirect, problem: problem ?? incomplete };
}
