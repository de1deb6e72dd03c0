import * as vscode from 'vscode';
import * as z from 'zod';
import { Cancelled } from '../domain/cancelled.ts';
import type { ToolName } from '../manifest.ts';
import { ConnectionGoneError } from '../operations/panel.ts';
import { logLine, type Log } from '../platform/log.ts';
import { agentTools } from '../platform/settings.ts';
import type { Words } from '../words/words.ts';
import { answerText, type Answer } from './answer.ts';
import { Refusal, refusals } from './refusal.ts';
import { tools } from './tools.ts';

/** What any of the tools works with, and what tells of their failures. */
export type ToolUses = WorkedWith & {
  readonly log: Log;
  readonly describe: (error: unknown, connection: undefined) => Words;
};

type Run = (typeof tools)[ToolName]['run'];
type WorkedWith = Run extends (input: never, uses: infer All, signal: never) => unknown ? All : never;

/** What the chat shows while a tool works, and asks before: nothing for what will be refused. */
export function prepareTool(name: ToolName, input: unknown, uses: ToolUses): vscode.PreparedToolInvocation {
  const isReady = refusalOf(name) === undefined && tools[name].input.safeParse(input).success;
  return isReady ? tools[name].prepare(input, uses) : {};
}

/**
 * The one boundary around every tool: what the person allows, the input, and every failure as an answer with what it means.
 * Rejects with CancellationError when it was cancelled.
 */
export async function invokeTool(
  name: ToolName,
  input: unknown,
  uses: ToolUses,
  token: vscode.CancellationToken,
): Promise<vscode.LanguageModelToolResult> {
  const controller = new AbortController();
  const cancelling = token.onCancellationRequested(() => controller.abort());
  if (token.isCancellationRequested) controller.abort();
  try {
    const answer = await answerOf(name, input, uses, controller.signal);
    const text = uses.log.redacted(answerText(answer));
    return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
  } finally {
    cancelling.dispose();
  }
}

async function answerOf(name: ToolName, input: unknown, uses: ToolUses, signal: AbortSignal): Promise<Answer> {
  try {
    const refusal = refusalOf(name);
    if (refusal !== undefined) throw new Refusal(refusal);
    const { error } = tools[name].input.safeParse(input);
    if (error !== undefined) throw new Refusal('badInput', z.prettifyError(error));
    return { ok: true, ...(await tools[name].run(input, uses, signal)) };
  } catch (error) {
    if (signal.aborted) throw new vscode.CancellationError();
    return { ok: false, ...failureOf(error, name, uses) };
  }
}

function refusalOf(name: ToolName): 'off' | 'restrictedWorkspace' | 'readOnlyTools' | undefined {
  const allowed = agentTools();
  if (allowed === 'off') return 'off';
  if (!vscode.workspace.isTrusted) return 'restrictedWorkspace';
  return allowed === 'read' && tools[name].isForChanges ? 'readOnlyTools' : undefined;
}

function failureOf(error: unknown, name: ToolName, uses: ToolUses): Answer {
  if (error instanceof Refusal) return { problem: error.kind, what: refusals[error.kind], detail: error.detail };
  if (error instanceof ConnectionGoneError) return failureOf(new Refusal('noConnection'), name, uses);
  if (error instanceof vscode.CancellationError || error instanceof Cancelled) {
    return { problem: 'declined', what: refusals.declined };
  }
  uses.log.error(`${name}: ${logLine(error)}`);
  const { what, remedy } = uses.describe(error, undefined);
  return { problem: 'failed', what, remedy };
}
