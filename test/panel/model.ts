import { endpointAt } from '../../src/domain/endpoint.ts';
import { Cancelled } from '../../src/domain/cancelled.ts';
import type { Connection } from '../../src/domain/connection.ts';
import type { RestartPolicy, WebDomain } from '../../src/domain/webDomain.ts';
import type { CallError } from '../../src/hestia/callError.ts';
import { NetError } from '../../src/net/netFailure.ts';
import { PanelError } from '../../src/hestia/panelFailure.ts';
import { parseWebDomains } from '../../src/hestia/webDomains.ts';
import type { Panel } from '../../src/operations/panel.ts';
import type { Clock } from '../../src/operations/clock.ts';
import { addAliases, deleteAlias, type Change } from './changes.ts';
import { changeMs, loadedLatency, restartMs, type Latency } from './commands.ts';
import { listWebDomains } from './listing.ts';
import { Refusal } from './refusal.ts';
import type { PanelState } from './state.ts';

/**
 * What becomes of a call. `unsent`: the connection fails before. `lostBefore`, `lostAfter`: it is sent, not carried out or
 * carried out, and the answer is missing; `late`: carried out after the connection has failed. `refused`: the key is no
 * longer valid. `restartFails`: the web server does not come back.
 */
export type Fate = 'answered' | 'unsent' | 'lostBefore' | 'lostAfter' | 'late' | 'refused' | 'restartFails';

export interface ModelCall {
  readonly cmd: 'v-list-web-domains' | 'v-add-web-domain-alias' | 'v-delete-web-domain-alias';
  readonly args: readonly string[];
}

export interface Model {
  readonly panel: Panel;
  readonly clock: Clock;
  readonly calls: readonly ModelCall[];
  /** Calls after which the web server took everything over. */
  readonly restarts: readonly ModelCall[];
  /** The last change that was written and asked for no restart has been followed by one that did. */
  readonly isLive: boolean;
}

const lateMs = 12_000;

/** The demo panel without the network and without time: `fate` decides about each call before it is carried out. */
export function modelPanel(
  state: PanelState,
  fate: (call: ModelCall) => Fate = () => 'answered',
  restart: RestartPolicy = 'reload',
  latency: Latency = loadedLatency,
): Model {
  const running: Running = { state, fate, latency, time: new ModelTime(), calls: [], restarts: [], isLive: true };
  const { time, calls, restarts } = running;
  return {
    panel: { connection: { ...connection, restart }, client: clientOf(running) },
    clock: {
      now: () => time.now,
      wait: (ms) => {
        time.pass(ms);
        return Promise.resolve();
      },
    },
    calls,
    restarts,
    get isLive() {
      return running.isLive;
    },
  };
}

const connection: Omit<Connection, 'restart'> = {
  id: 'model',
  name: 'model',
  endpoint: endpointAt('https://panel.example.com:8083/api/'),
  credentialKind: 'accessKey',
  account: 'admin',
};

interface Running {
  readonly state: PanelState;
  readonly fate: (call: ModelCall) => Fate;
  readonly latency: Latency;
  readonly time: ModelTime;
  readonly calls: ModelCall[];
  readonly restarts: ModelCall[];
  isLive: boolean;
}

/** Passes only when it is told to, and then does what is due. */
class ModelTime {
  now = 0;
  readonly #due: { readonly at: number; readonly write: () => void }[] = [];

  pass(ms: number): void {
    this.now += ms;
    for (let index = this.#firstDue(); index !== -1; index = this.#firstDue()) this.#due.splice(index, 1)[0]?.write();
  }

  after(ms: number, write: () => void): void {
    this.#due.push({ at: this.now + ms, write });
  }

  #firstDue(): number {
    return this.#due.findIndex(({ at }) => at <= this.now);
  }
}

const restartArgument = { reload: '', restart: 'yes', none: 'no' };

function clientOf(running: Running): Panel['client'] {
  return {
    listWebDomains: async (account, options) => {
      await Promise.resolve();
      if (options?.signal?.aborted === true) lose(new Cancelled());
      return list(running, account);
    },
    listWebDomain: (_account, domain) => Promise.reject(new Error(`nobody lists ${domain} alone here`)),
    aliasLimit: (account) => Promise.reject(new Error(`nobody asks for the limit of ${account} here`)),
    aliasCount: (account) => Promise.reject(new Error(`nobody asks for the count of ${account} here`)),
    addAliases: async (account, domain, aliases, restart) => {
      await Promise.resolve();
      const args = [account, domain, aliases.join(), restartArgument[restart]];
      change(running, { cmd: 'v-add-web-domain-alias', args }, addAliases);
    },
    deleteAlias: async (account, domain, alias, restart) => {
      await Promise.resolve();
      const args = [account, domain, alias, restartArgument[restart]];
      change(running, { cmd: 'v-delete-web-domain-alias', args }, deleteAlias);
    },
    scheduleCertificate: (account) => Promise.reject(new Error(`nobody orders for ${account} here`)),
    ownerOf: (domain) => Promise.reject(new Error(`nobody asks for the owner of ${domain} here`)),
    close: () => Promise.resolve(),
  };
}

function list(running: Running, account: string): readonly WebDomain[] {
  const call: ModelCall = { cmd: 'v-list-web-domains', args: [account, 'json'] };
  const decided = begin(running, call);
  running.time.pass(running.latency.list ?? 0);
  if (decided === 'lostAfter' || decided === 'late')
    lose(new NetError({ kind: 'timeout', phase: 'headers', seconds: 30 }, { sent: true }));
  return (
    parseWebDomains(scripted(running, () => listWebDomains(running.state, call.args))) ??
    lose(new PanelError({ kind: 'emptyReply' }, { sent: true }))
  );
}

function change(
  running: Running,
  call: ModelCall,
  prepare: (state: PanelState, args: readonly string[]) => Change,
): void {
  const { state, latency, time } = running;
  const decided = begin(running, call);
  const prepared = scripted(running, () => prepare(state, call.args));
  const { restart: asked } = prepared;
  const carryOut = (): void => {
    prepared.write();
    running.isLive = asked !== 'no' && decided !== 'restartFails';
    if (running.isLive) running.restarts.push(call);
  };
  const ms = changeMs(latency, prepared) + restartMs(latency, asked);
  if (decided === 'late') {
    time.after(ms + lateMs, carryOut);
    lose(new PanelError({ kind: 'serverError', status: 504 }, { sent: true }));
  }
  time.pass(ms);
  carryOut();
  if (decided === 'lostAfter') lose(new NetError({ kind: 'connectionLost' }, { sent: true }));
  if (decided === 'restartFails' && asked !== 'no') {
    lose(new PanelError({ kind: 'command', exitCode: 20, message: 'nginx restart failed' }, { sent: true }));
  }
}

function begin({ calls, fate }: Running, call: ModelCall): Fate {
  calls.push(call);
  const decided = fate(call);
  if (decided === 'unsent')
    lose(new NetError({ kind: 'connectionRefused', host: 'panel', port: 8083 }, { sent: false }));
  if (decided === 'refused') lose(new PanelError({ kind: 'authentication' }, { sent: true }));
  if (decided === 'lostBefore') lose(new NetError({ kind: 'connectionLost' }, { sent: true }));
  return decided;
}

function scripted<T>({ time, latency }: Running, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    time.pass(latency.change ?? 0);
    const message = error.message.replace(/^Error: /, '');
    throw new PanelError({ kind: 'command', exitCode: error.exitCode, message }, { sent: true });
  }
}

function lose(error: CallError): never {
  throw error;
}
