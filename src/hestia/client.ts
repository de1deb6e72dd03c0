import type { RestartPolicy, WebDomain } from '../domain/webDomain.ts';
import { createCaller, type Caller, type CallOptions, type ChangeOptions, type HestiaClientOptions } from './caller.ts';
import { addWebDomainAlias } from './commands/addWebDomainAlias.ts';
import { deleteWebDomainAlias } from './commands/deleteWebDomainAlias.ts';
import { getUserValue, type AliasLimit } from './commands/getUserValue.ts';
import { listWebDomain } from './commands/listWebDomain.ts';
import { listWebDomains } from './commands/listWebDomains.ts';
import { scheduleCertificate } from './commands/scheduleCertificate.ts';
import { searchDomainOwner } from './commands/searchDomainOwner.ts';
import type { ReadingCommand } from './commands/panelCommand.ts';
import type { ProbedCommand } from './commands/panelCommands.ts';
import { PanelError } from './panelFailure.ts';
import { pluginForm, readPluginAnswer, redirectOf, type PluginAnswer } from './plugin.ts';
import { excerptOf, type Asked } from './reply.ts';
import { withSharedAliases } from './webDomains.ts';

/** Speaks to one panel with one set of credentials. Every method rejects with a CallError, and repeats nothing. */
export interface HestiaClient {
  /** All web domains of an account (`v-list-web-domains`). */
  listWebDomains(account: string, options?: CallOptions): Promise<readonly WebDomain[]>;
  /** One web domain by its exact stored name (`v-list-web-domain`). */
  listWebDomain(account: string, domain: string, options?: CallOptions): Promise<WebDomain>;
  /** Adds aliases, all or none (`v-add-web-domain-alias`). With exit code 20 they were added, but the web server did not restart. */
  addAliases(
    account: string,
    domain: string,
    aliases: readonly string[],
    restart: RestartPolicy,
    options?: ChangeOptions,
  ): Promise<void>;
  /** Deletes one alias by its exact text (`v-delete-web-domain-alias`), and what its dots match. Exit code 20 as above. */
  deleteAlias(
    account: string,
    domain: string,
    alias: string,
    restart: RestartPolicy,
    options?: ChangeOptions,
  ): Promise<void>;
  /** The limit of the account's package (`v-get-user-value`); undefined when the panel does not say. */
  aliasLimit(account: string, options?: CallOptions): Promise<AliasLimit | undefined>;
  /** The panel's own count of an account's aliases (`v-get-user-value`), which grows by one a call; undefined when it does not say. */
  aliasCount(account: string, options?: CallOptions): Promise<number | undefined>;
  /** Queues an order of a certificate for a web domain and these of its aliases (`v-schedule-letsencrypt-domain`). */
  scheduleCertificate(
    account: string,
    domain: string,
    aliases: readonly string[],
    options?: CallOptions,
  ): Promise<void>;
  /** The account that has a web domain of exactly that name (`v-search-domain-owner`); undefined when it is nobody's. */
  ownerOf(domain: string, options?: CallOptions): Promise<string | undefined>;
  /** Ends all connections at once; what is under way rejects as cancelled. */
  close(): Promise<void>;
}

/** What the connection test and the trial of a new key ask besides. Nothing of it changes anything on the panel. */
export interface ExaminingClient extends HestiaClient {
  /** An account's list by exactly one request: web domains that the panel may have mixed up are taken as they are. */
  listOnce(account: string, options?: CallOptions): Promise<readonly WebDomain[]>;
  /**
   * Whether the credentials may run a command, by sending it with the account and nothing else: the script refuses that
   * (exit code 1 or 2) before it does anything. A command that may not be run is a refusal, which the panel counts.
   */
  mayRun(command: ProbedCommand, account: string, options?: CallOptions): Promise<boolean>;
  /** Lists as the plugin does, by at most two requests, and tells what it would see. */
  listAsPlugin(account: string, options?: CallOptions): Promise<PluginAnswer>;
}

/** Opens no socket before the first call. */
export function createHestiaClient(options: HestiaClientOptions): ExaminingClient {
  const caller = createCaller(options);
  return {
    listWebDomains: (account, options) => listCertainly(caller, account, options),
    listOnce: (account, options) => list(caller, listWebDomains, { account }, options),
    listWebDomain: (account, domain, options) => listOne(caller, account, domain, options),
    addAliases: async (account, domain, aliases, restart, options) => {
      await caller.call(addWebDomainAlias, addWebDomainAlias.args({ account, domain, aliases, restart }), options);
    },
    deleteAlias: async (account, domain, alias, restart, options) => {
      await caller.call(deleteWebDomainAlias, deleteWebDomainAlias.args({ account, domain, alias, restart }), options);
    },
    mayRun: (command, account, options) => mayRun(caller, command, account, options),
    aliasLimit: (account, options) => userValue(caller, { account, value: 'WEB_ALIASES' }, options),
    aliasCount: async (account, options) => {
      const count = await userValue(caller, { account, value: 'U_WEB_ALIASES' }, options);
      return count === 'unlimited' ? undefined : count;
    },
    scheduleCertificate: async (account, domain, aliases, options) => {
      await caller.call(scheduleCertificate, scheduleCertificate.args({ account, domain, aliases }), options);
    },
    ownerOf: (domain, options) => ownerOf(caller, domain, options),
    listAsPlugin: (account, { signal } = {}) => listAsPlugin(caller, account, signal),
    close: () => caller.close(),
  };
}

async function userValue(
  { call }: Caller,
  asked: Parameters<typeof getUserValue.args>[0],
  options?: CallOptions,
): Promise<AliasLimit | undefined> {
  return getUserValue.read(await call(getUserValue, getUserValue.args(asked), options));
}

/** A web domain of which an alias is also another's is read alone before it is believed. */
async function listCertainly(caller: Caller, account: string, options?: CallOptions): Promise<readonly WebDomain[]> {
  const domains = await list(caller, listWebDomains, { account }, options);
  const doubtful = withSharedAliases(domains);
  const read: WebDomain[] = [];
  for (const domain of domains) {
    read.push(doubtful.has(domain.name) ? await reread(caller, account, domain, options) : domain);
  }
  return read;
}

async function list<T>(
  { call, secrets }: Caller,
  command: ReadingCommand<T, readonly WebDomain[]>,
  asked: T,
  options?: CallOptions,
): Promise<readonly WebDomain[]> {
  const output = await call(command, command.args(asked), options);
  if (output === '') throw new PanelError({ kind: 'emptyReply' }, { sent: true });
  const domains = command.read(output);
  if (domains) return domains;
  throw new PanelError({ kind: 'invalidJson', excerpt: excerptOf(output, { secrets }) }, { sent: true });
}

async function listOne(caller: Caller, account: string, domain: string, options?: CallOptions): Promise<WebDomain> {
  const found = (await list(caller, listWebDomain, { account, domain }, options)).find(({ name }) => name === domain);
  if (found) return found;
  throw new PanelError({ kind: 'command', exitCode: 3, message: '' }, { sent: true });
}

/** A name that matches another's as a regular expression cannot be listed alone (422): then the list's word is all there is. */
async function reread(caller: Caller, account: string, domain: WebDomain, options?: CallOptions): Promise<WebDomain> {
  return listOne(caller, account, domain.name, options).catch((error: unknown) => {
    if (error instanceof PanelError && error.failure.kind === 'command') return domain;
    throw error;
  });
}

async function ownerOf({ call }: Caller, domain: string, options?: CallOptions): Promise<string | undefined> {
  try {
    return searchDomainOwner.read(await call(searchDomainOwner, searchDomainOwner.args({ domain }), options));
  } catch (error) {
    if (!(error instanceof PanelError)) throw error;
    const { failure } = error;
    if (failure.kind === 'emptyReply' || (failure.kind === 'command' && failure.exitCode === 3)) return undefined;
    throw error;
  }
}

async function mayRun(
  { call }: Caller,
  command: ProbedCommand,
  account: string,
  options?: CallOptions,
): Promise<boolean> {
  try {
    await call({ ...command, output: 'word' }, [account], options);
  } catch (error) {
    if (!(error instanceof PanelError)) throw error;
    const { failure } = error;
    if (failure.kind === 'permission') return false;
    if (failure.kind !== 'command' || (failure.exitCode !== 1 && failure.exitCode !== 2)) throw error;
  }
  return true;
}

async function listAsPlugin(
  { endpoint, credentials, secrets, post }: Caller,
  account: string,
  signal?: AbortSignal,
): Promise<PluginAnswer> {
  const { name: command, output, args } = listWebDomains;
  const form = pluginForm(credentials, command, args({ account }));
  const asked: Asked = { credentialKind: credentials.kind, command, output, inWords: false, secrets };
  const first = await post(`${endpoint.origin}/api`, form, asked, signal);
  const redirect = redirectOf(first, endpoint.url);
  if (redirect === undefined) return readPluginAnswer(first);
  if (redirect.location !== endpoint.url || !redirect.repeated) {
    return { kind: 'redirected', location: excerptOf(redirect.location, { secrets }) };
  }
  return readPluginAnswer(await post(endpoint.url, form, asked, signal));
}
