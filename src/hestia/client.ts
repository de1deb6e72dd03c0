import type { RestartPolicy, WebDomain } from '../domain/webDomain.ts';
import { addWebDomainAlias } from './commands/addWebDomainAlias.ts';
import { deleteWebDomainAlias } from './commands/deleteWebDomainAlias.ts';
import { getAliasLimit, type AliasLimit } from './commands/getAliasLimit.ts';
import { listWebDomain } from './commands/listWebDomain.ts';
import { listWebDomains } from './commands/listWebDomains.ts';
import type { PanelCommand, ReadingCommand } from './commands/panelCommand.ts';
import type { ProbedCommand } from './commands/panelCommands.ts';
import { authFields, secretsOf, type Credentials } from './credentials.ts';
import type { Endpoint } from '../domain/endpoint.ts';
import type { Trust } from '../net/certifiedSocket.ts';
import { PanelError } from './panelFailure.ts';
import { createAgent } from '../net/agent.ts';
import { exchange, type Reply } from '../net/exchange.ts';
import { NetError } from '../net/netFailure.ts';
import { pluginForm, readPluginAnswer, redirectOf, type PluginAnswer } from './plugin.ts';
import { excerptOf, isCounted, judgeReply, type Asked } from './reply.ts';
import type { Route } from '../net/route.ts';
import { createTurns, type Turns } from '../net/turns.ts';
import { withSharedAliases } from './webDomains.ts';

export interface HestiaClientOptions {
  readonly endpoint: Endpoint;
  /** The origin for which the credentials were entered; they are sent to no other. */
  readonly origin: string;
  readonly credentials: Credentials;
  readonly route: Route;
  /** SHA-256 of the one certificate that is trusted, as `ServedCertificate.sha256` has it. Without it the usual rules hold. */
  readonly pin?: string;
  /** Roots in PEM, instead of Node's own. */
  readonly ca?: readonly string[];
  /** Shared by all clients of one panel; of its own without it. */
  readonly turns?: Turns;
  /** Told of every answer that the panel's fail2ban counts (`isCounted`). */
  readonly onRefused?: () => void;
  readonly timeouts?: Partial<Timeouts>;
}

/** In milliseconds. A change is long since the panel rebuilds and restarts; it gives up itself after 300 s. */
export interface Timeouts {
  readonly connectMs: number;
  readonly listMs: number;
  readonly changeMs: number;
}
/** A panel's lists are far smaller. */
const maxBytes = 16 * 1024 * 1024;
const defaultTimeouts: Timeouts = { connectMs: 10_000, listMs: 30_000, changeMs: 300_000 };

export interface CallOptions {
  readonly signal?: AbortSignal;
}

export interface ChangeOptions extends CallOptions {
  /** A legacy key's or password's refusal is to come with its text; otherwise its exit code is all there is. */
  readonly inWords?: boolean;
}

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
  const { endpoint, origin, credentials, route, pin, ca, turns = createTurns() } = options;
  const secrets = secretsOf(credentials);
  const timeouts = { ...defaultTimeouts, ...options.timeouts };
  const trust: Trust = pin === undefined ? { kind: 'roots' } : { kind: 'pin', sha256: pin };
  const closing = new AbortController();
  const { connectMs } = timeouts;
  const agent = createAgent(
    { target: endpoint.target, route, trust, ca, timeoutMs: connectMs, signal: closing.signal },
    2,
  );

  /** `url` is one of the endpoint's own origin. */
  async function send(url: string, form: URLSearchParams, asked: Asked, signal?: AbortSignal): Promise<Reply> {
    if (origin !== endpoint.origin) throw new NetError({ kind: 'originMismatch' }, { sent: false });
    // An empty account means the root user's own to a root key.
    if (form.get('arg1')?.trim() === '') throw new Error('the account is empty');
    const answerMs = asked.output === 'none' ? timeouts.changeMs : timeouts.listMs;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = form.toString();
    const run = (): Promise<Reply> =>
      exchange(agent, { method: 'POST', url, headers, body, maxBytes, connectMs, answerMs, signal });
    const reply = await turns(run, signal ? AbortSignal.any([signal, closing.signal]) : closing.signal);
    if (isCounted(reply, asked)) options.onRefused?.();
    return reply;
  }

  async function call(
    { name, output }: Pick<PanelCommand<never>, 'name' | 'output'>,
    args: readonly string[],
    { signal, inWords = output !== 'none' }: ChangeOptions = {},
  ): Promise<string> {
    const form = new URLSearchParams({ ...authFields(credentials), cmd: name });
    if (!inWords && credentials.kind !== 'accessKey') form.set('returncode', 'yes');
    for (const [index, arg] of args.entries()) form.set(`arg${index + 1}`, arg);
    const asked: Asked = { credentialKind: credentials.kind, command: name, output, inWords, secrets };
    const judgement = judgeReply(await send(endpoint.url, form, asked, signal), asked);
    if (!judgement.ok) throw new PanelError(judgement.failure, { sent: true });
    return judgement.output;
  }

  async function list<T>(
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

  async function listOne(account: string, domain: string, options?: CallOptions): Promise<WebDomain> {
    const found = (await list(listWebDomain, { account, domain }, options)).find(({ name }) => name === domain);
    if (found) return found;
    throw new PanelError({ kind: 'command', exitCode: 3, message: '' }, { sent: true });
  }

  /** A name that matches another's as a regular expression cannot be listed alone (422): then the list's word is all there is. */
  async function reread(account: string, domain: WebDomain, options?: CallOptions): Promise<WebDomain> {
    return listOne(account, domain.name, options).catch((error: unknown) => {
      if (error instanceof PanelError && error.failure.kind === 'command') return domain;
      throw error;
    });
  }

  return {
    listWebDomains: async (account, options) => {
      const domains = await list(listWebDomains, { account }, options);
      const doubtful = withSharedAliases(domains);
      const read: WebDomain[] = [];
      for (const domain of domains) {
        read.push(doubtful.has(domain.name) ? await reread(account, domain, options) : domain);
      }
      return read;
    },
    listOnce: (account, options) => list(listWebDomains, { account }, options),
    listWebDomain: (account, domain, options) => listOne(account, domain, options),
    addAliases: async (account, domain, aliases, restart, options) => {
      await call(addWebDomainAlias, addWebDomainAlias.args({ account, domain, aliases, restart }), options);
    },
    deleteAlias: async (account, domain, alias, restart, options) => {
      await call(deleteWebDomainAlias, deleteWebDomainAlias.args({ account, domain, alias, restart }), options);
    },
    mayRun: async (command, account, options) => {
      try {
        await call({ ...command, output: 'word' }, [account], options);
      } catch (error) {
        if (!(error instanceof PanelError)) throw error;
        const { failure } = error;
        if (failure.kind === 'permission') return false;
        if (failure.kind !== 'command' || (failure.exitCode !== 1 && failure.exitCode !== 2)) throw error;
      }
      return true;
    },
    aliasLimit: async (account, options) =>
      getAliasLimit.read(await call(getAliasLimit, getAliasLimit.args({ account }), options)),
    listAsPlugin: async (account, { signal } = {}) => {
      const { name: command, output, args } = listWebDomains;
      const form = pluginForm(credentials, command, args({ account }));
      const asked: Asked = { credentialKind: credentials.kind, command, output, inWords: false, secrets };
      const first = await send(`${endpoint.origin}/api`, form, asked, signal);
      const redirect = redirectOf(first, endpoint.url);
      if (redirect === undefined) return readPluginAnswer(first);
      if (redirect.location !== endpoint.url || !redirect.repeated) {
        return { kind: 'redirected', location: excerptOf(redirect.location, { secrets }) };
      }
      return readPluginAnswer(await send(endpoint.url, form, asked, signal));
    },
    close: () => {
      closing.abort();
      return agent.destroy();
    },
  };
}
