import { setTimeout as wait } from 'node:timers/promises';
import { getUserValue } from './accounts.ts';
import { listWebDomainSsl, scheduleLetsEncrypt } from './certificates.ts';
import { addAliases, deleteAlias, type Change } from './changes.ts';
import { listDnsDomains, searchDomainOwner } from './dns.ts';
import { listWebDomain, listWebDomains } from './listing.ts';
import { Refusal } from './refusal.ts';
import type { PanelState } from './state.ts';
import { listSysConfig, listSysIps } from './system.ts';
import { listLetsEncryptUser, listUser, listUserLog, listUsers } from './users.ts';

/** How long the panel works, in milliseconds; each 0 unless told. */
export interface Latency {
  readonly list?: number;
  /** For every change, one that is refused too. */
  readonly change?: number;
  readonly restart?: number;
  /** Like `restart` unless told. */
  readonly reload?: number;
  /** For every name of an add, on top of `change`. */
  readonly perName?: number;
  /** For every alias that is there already when others are added: each call goes through the whole list again. */
  readonly perAliasThere?: number;
}

/** What a quiet panel takes: 10, 30, 90 and 170 names in four calls take half as long again as the same 300 in one. */
export const measuredLatency = {
  list: 300,
  change: 500,
  perName: 30,
  perAliasThere: 20,
  reload: 300,
  restart: 1_600,
} satisfies Latency;

/** A loaded one. */
export const loadedLatency = { list: 1_000, change: 2_000, perName: 300, restart: 4_000 } satisfies Latency;

/** How long a change takes, its restart not counted. */
export function changeMs({ change = 0, perName = 0, perAliasThere = 0 }: Latency, { names, there }: Change): number {
  return change + perName * names + perAliasThere * there;
}

/** How long the restart takes that a change asks for by this argument. */
export function restartMs({ restart = 0, reload = restart }: Latency, argument: string): number {
  if (argument === 'no') return 0;
  return argument === '' ? reload : restart;
}

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

/** What answers at once: lists, and the queue for certificates. */
const lists: ReadonlyMap<string, (state: PanelState, args: readonly string[]) => string> = new Map([
  ['v-list-web-domains', listWebDomains],
  ['v-list-web-domain', listWebDomain],
  ['v-get-user-value', getUserValue],
  ['v-list-web-domain-ssl', listWebDomainSsl],
  ['v-list-user', listUser],
  ['v-list-users', listUsers],
  ['v-list-user-log', listUserLog],
  ['v-list-letsencrypt-user', listLetsEncryptUser],
  ['v-list-dns-domains', listDnsDomains],
  ['v-search-domain-owner', searchDomainOwner],
  ['v-schedule-letsencrypt-domain', scheduleLetsEncrypt],
  ['v-list-sys-config', listSysConfig],
  ['v-list-sys-ips', listSysIps],
]);
/** Commands whose first argument is no account, so that a user's key may name anything there. */
const withoutAccount = new Set(['v-search-domain-owner', 'v-list-users', 'v-list-sys-config', 'v-list-sys-ips']);
const changes: ReadonlyMap<string, (state: PanelState, args: readonly string[]) => Change> = new Map([
  ['v-add-web-domain-alias', addAliases],
  ['v-delete-web-domain-alias', deleteAlias],
]);

export function isKnown(command: string): boolean {
  return lists.has(command) || changes.has(command);
}

/** Whether its first argument is an account. */
export function takesAccount(command: string): boolean {
  return !withoutAccount.has(command);
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
    if (changes.has(command)) await wait(context.latency.change ?? 0);
    if (error instanceof Refusal) return { exitCode: error.exitCode, output: error.message };
    throw error;
  }
}

async function carryOut(change: Change, { state, latency, restartFails, restarted }: CommandContext) {
  await wait(changeMs(latency, change));
  change.write();
  const { SCHEDULED_RESTART, WEB_SYSTEM } = state.panel;
  const queued = ['', 'scheduled'].includes(change.restart) && SCHEDULED_RESTART === 'yes';
  if (change.restart === 'no' || change.restart === 'updatessl' || queued) return { exitCode: 0, output: '' };
  await wait(restartMs(latency, change.restart));
  if (restartFails) return { exitCode: 20, output: `Error: ${WEB_SYSTEM} restart failed` };
  restarted();
  return { exitCode: 0, output: '' };
}
