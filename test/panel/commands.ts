import { setTimeout as wait } from 'node:timers/promises';
import { getUserValue } from './accounts.ts';
import { addAliases, deleteAlias, type Change } from './changes.ts';
import { listWebDomain, listWebDomains } from './listing.ts';
import { Refusal } from './refusal.ts';
import type { PanelState } from './state.ts';

/** How long the panel works, in milliseconds; each 0 unless told. */
export interface Latency {
  readonly list?: number;
  readonly change?: number;
  readonly restart?: number;
  /** For every name of an add, on top of `change`. */
  readonly perName?: number;
}

/** What a quiet panel takes. A restart is of two servers, the web server and the proxy before it, with 2.0 s each. */
export const measuredLatency = { list: 1_000, change: 2_000, perName: 300, restart: 4_000 } satisfies Latency;

export interface CommandContext {
  readonly state: PanelState;
  readonly latency: Latency;
  /** The web server's configuration test fails after this change. */
  readonly restartFails: boolean;
  readonly restarted: () => void;
}

export interface CommandResult {
  readonly exitCode: number;
  /** Without the last newline. */
  readonly output: string;
}

const lists: ReadonlyMap<string, (state: PanelState, args: readonly string[]) => string> = new Map([
  ['v-list-web-domains', listWebDomains],
  ['v-list-web-domain', listWebDomain],
  ['v-get-user-value', getUserValue],
]);
const changes: ReadonlyMap<string, (state: PanelState, args: readonly string[]) => Change> = new Map([
  ['v-add-web-domain-alias', addAliases],
  ['v-delete-web-domain-alias', deleteAlias],
]);

export function isKnown(command: string): boolean {
  return lists.has(command) || changes.has(command);
}

/** Runs one `v-*` command as a shell would: an exit code and what was printed. */
export async function runCommand(
  command: string,
  args: readonly string[],
  context: CommandContext,
): Promise<CommandResult> {
  // The whole command line is one argument of a shell, which Linux limits to 128 KiB.
  const line = ['/usr/bin/sudo', `/usr/local/hestia/bin/${command}`, ...args.map((arg) => `'${arg}'`)].join(' ');
  if (Buffer.byteLength(line) >= 131_072) return { exitCode: -1, output: '' };
  try {
    const list = lists.get(command);
    if (list) {
      await wait(context.latency.list ?? 0);
      return { exitCode: 0, output: list(context.state, args) };
    }
    const change = changes.get(command);
    // An unknown command prints its complaint where the API does not look.
    if (!change) return { exitCode: 1, output: '' };
    return await carryOut(change(context.state, args), context);
  } catch (error) {
    if (error instanceof Refusal) return { exitCode: error.exitCode, output: error.message };
    throw error;
  }
}

async function carryOut(change: Change, { state, latency, restartFails, restarted }: CommandContext) {
  await wait((latency.change ?? 0) + (latency.perName ?? 0) * change.names);
  change.write();
  const { SCHEDULED_RESTART, WEB_SYSTEM } = state.panel;
  const queued = ['', 'scheduled'].includes(change.restart) && SCHEDULED_RESTART === 'yes';
  if (change.restart === 'no' || change.restart === 'updatessl' || queued) return { exitCode: 0, output: '' };
  await wait(latency.restart ?? 0);
  if (restartFails) return { exitCode: 20, output: `Error: ${WEB_SYSTEM} restart failed` };
  restarted();
  return { exitCode: 0, output: '' };
}
