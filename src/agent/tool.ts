import type * as vscode from 'vscode';
import type * as z from 'zod';
import type { Answer } from './answer.ts';

/** One language model tool, with what it works with. */
export interface Tool<Uses> {
  readonly input: z.ZodType;
  /** Whether it is part of the way to a change, which the person may have closed to agents. */
  readonly isForChanges: boolean;
  /** What the chat shows while it works, and asks before; `input` has been read by the schema. */
  readonly prepare: (input: unknown, uses: Uses) => vscode.PreparedToolInvocation;
  readonly run: (input: unknown, uses: Uses, signal: AbortSignal) => Promise<Answer>;
}

interface ToolParts<Input, Uses> {
  readonly input: z.ZodType<Input>;
  readonly isForChanges?: boolean;
  readonly prepare: (input: Input, uses: Uses) => vscode.PreparedToolInvocation;
  /** Rejects with a Refusal, with what an operation rejects with, or when it was cancelled. */
  readonly run: (input: Input, uses: Uses, signal: AbortSignal) => Promise<Answer>;
}

/** Makes a tool of its schema and what it does with an input of that kind. */
export function tool<Input, Uses>(parts: ToolParts<Input, Uses>): Tool<Uses> {
  const { input, isForChanges = false, prepare, run } = parts;
  return {
    input,
    isForChanges,
    prepare: (given, uses) => prepare(input.parse(given), uses),
    run: (given, uses, signal) => run(input.parse(given), uses, signal),
  };
}
