import type { Output } from '../reply.ts';

/** One `v-*` command of the panel. `Asked` is what it is asked about. */
export interface PanelCommand<Asked> {
  readonly name: `v-${string}`;
  /** All of its arguments, in the panel's order: one that is missing would close up, and the next take its place. */
  readonly args: (asked: Asked) => readonly string[];
  readonly output: Output;
  /** `needed`: every access key is to have it. `optional`: one may go without, and be offered less. */
  readonly permission: 'needed' | 'optional';
  /**
   * Whether the script refuses an account and nothing else before it does anything (exit code 1 or 2). A key's permission
   * is found out so: the panel's fail2ban does not count what a script refuses, and counts a permission that is missing.
   */
  readonly refusesAccountAlone: boolean;
}

/** A command that is asked for what it prints; `read` gives undefined for what it does not understand. */
export interface ReadingCommand<Asked, Answer> extends PanelCommand<Asked> {
  readonly read: (output: string) => Answer | undefined;
}
