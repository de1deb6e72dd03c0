import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import * as z from 'zod';
import type { Connection } from '../../src/domain/connection.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';
import { loadApp } from './app.ts';
import { base, connect, disconnect } from './connected.ts';

// The tools are called as an agent calls them: the whole way through VS Code.

export const setting = 'hestiaDomains.agentTools';
const reads = ['v-list-web-domains', 'v-list-web-domain', 'v-get-user-value', 'v-search-domain-owner'];
/** What the tests of a file work with, from `useAgent` on: another panel for each. */
export let panel: DemoPanel;
export let connection: Connection;

const answerSchema = z.looseObject({ untrusted: z.string(), ok: z.boolean() });
type Answer = z.infer<typeof answerSchema>;

/** Gives each test a demo panel and a connection that may do everything. */
export function useAgent(): void {
  beforeEach(async () => {
    panel = await startPanel();
    connection = await connect(panel, `agent-${panel.port}`);
  });
  afterEach(async () => {
    await vscode.workspace.getConfiguration().update(setting, undefined, vscode.ConfigurationTarget.Global);
    await disconnect(connection);
    await panel.close();
  });
}

/** The aliases that the panel has of the base web domain. */
export const stored = (): string[] => panel.state.accounts['admin']?.domains[base]?.aliases ?? [];
/** What was sent that may change something; a probe of a permission has no argument but the account. */
export const changes = (): readonly string[] =>
  panel.requests.flatMap(({ cmd, args }) => (reads.includes(cmd) || args.length === 1 ? [] : cmd));

/** Plans a change of the base web domain, and gives the id of the plan. */
export async function plan(input: object): Promise<string> {
  const proposed = await ask('hestia_propose_change', { connection: connection.id, webDomain: base, ...input });
  return z.string().parse(proposed['plan'], { error: () => JSON.stringify(proposed) });
}

export async function raw(name: string, input: unknown, token?: vscode.CancellationToken): Promise<string> {
  const options = { input: input as object, toolInvocationToken: undefined };
  const { content } = await vscode.lm.invokeTool(name, options, token ?? new vscode.CancellationTokenSource().token);
  const [part] = content;
  assert.ok(part instanceof vscode.LanguageModelTextPart);
  return part.value;
}

/** What a tool answers; every answer has the size, the mark and the characters that all of them have. */
export async function ask(name: string, input: unknown, token?: vscode.CancellationToken): Promise<Answer> {
  const text = await raw(name, input, token);
  assert.ok(Buffer.byteLength(text) < 20_000, `${text.length} characters`);
  assert.match(text, /^\{"untrusted":"All names and texts/);
  assert.doesNotMatch(text, /(?!\u200b)[\p{Cc}\p{Cf}\u2028]/u);
  return answerSchema.parse(JSON.parse(text));
}

/** Runs something while whoever is asked in a modal answers by its last button or not, and types that; gives the questions. */
export async function answered(word: boolean, act: () => Promise<unknown>, typed?: string): Promise<readonly string[]> {
  const { window } = (await loadApp()).functions.vscode;
  const { showWarningMessage, showInputBox } = window;
  const asked: string[] = [];
  Object.assign(window, {
    showWarningMessage: (question: string, options: { modal?: boolean; detail?: string }, ...buttons: string[]) => {
      if (options.modal !== true) return Promise.resolve(undefined);
      asked.push(`${question}\n${options.detail ?? ''}`);
      return Promise.resolve(word ? buttons.at(-1) : undefined);
    },
    showInputBox: ({ prompt }: { prompt: string }) => {
      asked.push(prompt);
      return Promise.resolve(typed);
    },
  });
  try {
    await act();
  } finally {
    Object.assign(window, { showWarningMessage, showInputBox });
  }
  return asked;
}
