import type { Argument } from '../php/arguments.ts';
import type { Statement } from '../php/statement.ts';

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

/** Whether WordPress may see what is defined there. */
export function mayRun({ context }: Pick<Definition, 'context'>): boolean {
  return context !== 'afterSettings' && context !== 'unreachable';
}

export function surelyRuns({ context }: Pick<Definition, 'context'>): boolean {
  return context === 'topLevel' || context === 'guarded';
}
