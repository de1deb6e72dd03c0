import { word, type Code } from '../php/code.ts';
import { readCode } from '../php/readCode.ts';
import type { Statement } from '../php/statement.ts';
import { readStatements } from '../php/statements.ts';
import type { Range } from '../range.ts';
import { readCallees, type Callees } from './callees.ts';
import type { Definition } from './definition.ts';
import { findDefinitions } from './definitions.ts';
import { findReturned } from './returned.ts';
import { findSettings, findStop } from './settings.ts';

export interface Scan {
  readonly code: Code;
  readonly statements: readonly Statement[];
  readonly definitions: readonly Definition[];
  readonly callees: Callees;
  /** The statement that requires wp-settings.php, or applies Bedrock's Config. */
  readonly settings: Statement | undefined;
  /** The first `return`, `exit`, `throw` or `__halt_compiler` of the file itself. */
  readonly stop: Statement | undefined;
  /** A constant of the plugin as a key in an array that the file returns: whoever includes it defines the constants. */
  readonly returned: Range | undefined;
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
  const returned = findReturned(code, statements);
  return { code, statements, definitions, callees, settings, stop, returned, problem: problem ?? incomplete };
}
