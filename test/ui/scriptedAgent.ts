import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect } from 'vitest';
import * as z from 'zod';
import { workbench } from './session.ts';

/** Lets the agent of the window call a tool, does what the person does meanwhile, and gives the answer. */
export async function agentCalls(
  name: string,
  input: object,
  meanwhile?: () => Promise<void>,
): Promise<Record<string, unknown>> {
  const workspace = new URL(workbench.page.url()).searchParams.get('folder') ?? '';
  const answer = path.join(workspace, 'agent-answer.json');
  fs.rmSync(answer, { force: true });
  fs.writeFileSync(path.join(workspace, 'agent-call.json'), JSON.stringify({ name, input }));
  await workbench.command('Agent: Call a Tool');
  await meanwhile?.();
  await expect.poll(() => fs.existsSync(answer), { timeout: 30_000 }).toBe(true);
  return z.record(z.string(), z.unknown()).parse(JSON.parse(fs.readFileSync(answer, 'utf8')));
}
