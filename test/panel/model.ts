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
  let now = 0;
  const due: { readonly at: number; readonly write: () => void }[] = [];
  const calls: ModelCall[] = [];
  const restarts: ModelCall[] = [];
  let isLive = true;
  const pass = (ms: number): void => {
    now += ms;
    for (let index = due.findIndex(({ at }) => at <= now); index !== -1; index = due.findIndex(({ at }) => at <= now)) {
      due.splice(index, 1)[0]?.write();
    }
  };
  const lose = (error: CallError): never => {
    throw error;
  };
  const began = (call: ModelCall): Fate => {
    calls.push(call);
    const decided = fate(call);
    if (decided === 'unsent')
      lose(new NetError({ kind: 'connectionRefused', host: 'panel', port: 8083 }, { sent: false }));
    if (decided === 'refused') lose(new PanelError({ kind: 'authentication' }, { sent: true }));
    if (decided === 'lostBefore') lose(new NetError({ kind: 'connectionLost' }, { sent: true }));
    return decided;
  };
  const scripted = <T>(run: () => T): T => {
    try {
      return run();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      pass(latency.change ?? 0);
      const message = error.message.replace(/^Error: /, '');
      throw new PanelError({ kind: 'command', exitCode: error.exitCode, message }, { sent: true });
    }
  };

  const list = (account: string): readonly WebDomain[] => {
    const call: ModelCall = { cmd: 'v-list-web-domains', args: [account, 'json'] };
    const decided = began(call);
    pass(latency.list ?? 0);
    if (decided === 'lostAfter' || decided === 'late')
      lose(new NetError({ kind: 'timeout', phase: 'headers', seconds: 30 }, { sent: true }));
    return (
      parseWebDomains(scripted(() => listWebDomains(state, call.args))) ??
      lose(new PanelError({ kind: 'emptyReply' }, { sent: true }))
    );
  };
  const change = (call: ModelCall, prepare: (state: PanelState, args: readonly string[]) => Change): void => {
    const decided = began(call);
    const prepared = scripted(() => prepare(state, call.args));
    const { restart: asked } = prepared;
    const carryOut = (): void => {
      prepared.write();
      isLive = asked !== 'no' && decided !== 'restartFails';
      if (isLive) restarts.push(call);
    };
    const ms = changeMs(latency, prepared) + restartMs(latency, asked);
    if (decided === 'late') {
      due.push({ at: now + ms + lateMs, write: carryOut });
      lose(new PanelError({ kind: 'serverError', status: 504 }, { sent: true }));
    }
    pass(ms);
    carryOut();
    if (decided === 'lostAfter') lose(new NetError({ kind: 'connectionLost' }, { sent: true }));
    if (decided === 'restartFails' && asked !== 'no') {
      lose(new PanelError({ kind: 'command', exitCode: 20, message: 'nginx restart failed' }, { sent: true }));
    }
  };
  const restartArgument = { reload: '', restart: 'yes', none: 'no' };
  const connection: Connection = {
    id: 'model',
    name: 'model',
    endpoint: endpointAt('https://panel.example.com:8083/api/'),
    credentialKind: 'accessKey',
    account: 'admin',
    restart,
  };

  return {
    panel: {
      connection,
      client: {
        listWebDomains: async (account, options) => {
          await Promise.resolve();
          if (options?.signal?.aborted === true) lose(new Cancelled());
          return list(account);
        },
        listWebDomain: (_account, domain) => Promise.reject(new Error(`nobody lists ${domain} alone here`)),
        aliasLimit: (account) => Promise.reject(new Error(`nobody asks for the limit of ${account} here`)),
        addAliases: async (account, domain, aliases, restart) => {
          await Promise.resolve();
          const args = [account, domain, aliases.join(), restartArgument[restart]];
          change({ cmd: 'v-add-web-domain-alias', args }, addAliases);
        },
        deleteAlias: async (account, domain, alias, restart) => {
          await Promise.resolve();
          change(
            { cmd: 'v-delete-web-domain-alias', args: [account, domain, alias, restartArgument[restart]] },
            deleteAlias,
          );
        },
        close: () => Promise.resolve(),
      },
    },
    clock: {
      now: () => now,
      wait: (ms) => {
        pass(ms);
        return Promise.resolve();
      },
    },
    calls,
    restarts,
    get isLive() {
      return isLive;
    },
  };
}
