import { afterEach, beforeEach } from 'vitest';
import type { WantedAliases } from '../../src/domain/aliasPlan.ts';
import { parseEndpoint } from '../../src/domain/endpoint.ts';
import type { RestartPolicy } from '../../src/domain/webDomain.ts';
import { createHestiaClient, type HestiaClient } from '../../src/hestia/client.ts';
import type { Credentials } from '../../src/hestia/credentials.ts';
import { changeNow } from '../../src/operations/aliases/changeNow.ts';
import type { ChangeReport } from '../../src/operations/aliases/run/changeReport.ts';
import type { Panel } from '../../src/operations/panel.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';

export const plain = 'plain.example.org';
export const neighbours = ['a.b.example.net', 'a-b.example.net', 'aab.example.net', 'zz.example.net'];
export let server: DemoPanel;
const clients: HestiaClient[] = [];

/** Gives each test of a file a panel of its own. */
export function useAliasPanel(): void {
  beforeEach(async () => {
    server = await startPanel({ latency: { change: 20 } });
  });
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.close()));
    await server.close();
  });
}

/** A connection with a client of its own. */
export function connect(restart: RestartPolicy = 'reload', credentials: Credentials = accessKey()): Panel {
  const result = parseEndpoint(server.url);
  if (!result.ok) throw new Error('the demo panel has no address');
  const { endpoint } = result;
  const client = createHestiaClient({
    endpoint,
    origin: endpoint.origin,
    credentials,
    route: { kind: 'direct', why: 'loopback' },
    pin: server.fingerprint,
    timeouts: { changeMs: 500 },
  });
  clients.push(client);
  const id = `c${clients.length}`;
  return {
    connection: { id, name: id, endpoint, credentialKind: credentials.kind, account: 'admin', restart },
    client,
  };
}
function accessKey(): Credentials {
  const key = server.credentials.accessKeys['access-key'];
  if (key === undefined) throw new Error('the demo panel has no key');
  return { kind: 'accessKey', id: key.id, secret: key.secret };
}
export const change = (wanted: WantedAliases, panel = connect(), signal?: AbortSignal): Promise<ChangeReport> =>
  changeNow(plain, wanted, { panel, clock, signal });
/** This panel is as quick as it ever will be: nobody waits before looking again. */
export const clock = { now: () => performance.now(), wait: () => Promise.resolve() };

export function stored(domain = plain): string[] {
  const aliases = server.state.accounts['admin']?.domains[domain]?.aliases;
  if (aliases === undefined) throw new Error(`the demo panel has no ${domain}`);
  return aliases;
}
export const sent = () => server.requests.map(({ cmd, args }) => [cmd, ...args.slice(2)]);
export const results = ({ outcomes }: ChangeReport) =>
  outcomes.map(({ action, name, result }) => `${action} ${name} ${result}`);
