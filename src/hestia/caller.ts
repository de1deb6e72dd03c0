import type { Endpoint } from '../domain/endpoint.ts';
import { createAgent } from '../net/agent.ts';
import type { Trust } from '../net/certifiedSocket.ts';
import { exchange, type Reply } from '../net/exchange.ts';
import { NetError } from '../net/netFailure.ts';
import type { Route } from '../net/route.ts';
import { createTurns, type Turns } from '../net/turns.ts';
import type { PanelCommand } from './commands/panelCommand.ts';
import { authFields, secretsOf, type Credentials } from './credentials.ts';
import { PanelError } from './panelFailure.ts';
import { isCounted, judgeReply, type Asked } from './reply.ts';

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

/** Makes requests of commands, and of replies what the commands print. Repeats nothing. */
export interface Caller {
  readonly endpoint: Endpoint;
  readonly credentials: Credentials;
  readonly secrets: readonly string[];
  /** What a command prints with these arguments; rejects with a CallError. */
  readonly call: (
    command: Pick<PanelCommand<never>, 'name' | 'output'>,
    args: readonly string[],
    options?: ChangeOptions,
  ) => Promise<string>;
  /** Posts a form to a URL of the endpoint's own origin. */
  readonly post: (url: string, form: URLSearchParams, asked: Asked, signal?: AbortSignal) => Promise<Reply>;
  /** Ends all connections at once; what is under way rejects as cancelled. */
  readonly close: () => Promise<void>;
}

/** Opens no socket before the first call. */
export function createCaller(options: HestiaClientOptions): Caller {
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

  async function post(url: string, form: URLSearchParams, asked: Asked, signal?: AbortSignal): Promise<Reply> {
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

  const call: Caller['call'] = async ({ name, output }, args, { signal, inWords = output !== 'none' } = {}) => {
    const form = new URLSearchParams({ ...authFields(credentials), cmd: name });
    if (!inWords && credentials.kind !== 'accessKey') form.set('returncode', 'yes');
    for (const [index, arg] of args.entries()) form.set(`arg${index + 1}`, arg);
    const asked: Asked = { credentialKind: credentials.kind, command: name, output, inWords, secrets };
    const judgement = judgeReply(await post(endpoint.url, form, asked, signal), asked);
    if (!judgement.ok) throw new PanelError(judgement.failure, { sent: true });
    return judgement.output;
  };

  return {
    endpoint,
    credentials,
    secrets,
    call,
    post,
    close: () => {
      closing.abort();
      return agent.destroy();
    },
  };
}
