import { createHestiaClient, type HestiaClient } from '../../src/hestia/client.ts';
import { parseEndpoint } from '../../src/domain/endpoint.ts';
import { aliasLimit } from '../../src/operations/aliasLimit.ts';
import { changeAliases } from '../../src/operations/changeAliases.ts';
import { systemClock, type Clock } from '../../src/operations/clock.ts';
import type { Panel } from '../../src/operations/panel.ts';
import { measuredLatency } from '../panel/commands.ts';
import { seed } from '../panel/seed.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';
import { figure, type Figure } from './figure.ts';

/** Both ways run against a panel this many times as fast as a real one, and all times are told as the real one's. */
const scale = 100;
const domain = 'plain.example.org';
const names = Array.from({ length: 500 }, (_, index) => `shop-${index}.example.com`);
/** Another account's, which only the panel knows. */
const badName = 'store.example.net';
const badPlaces = [0, 17, 250, 499];

/** 500 names with their `www.` companions, as a plan and as the plugin adds them, on a panel with a real one's costs. */
export async function measureAliasRun(): Promise<Record<string, Figure>> {
  const plugin = await onPanel(addAsPlugin);
  const ours = await onPanel((panel) => addAsPlan(panel, names));
  const withBad: number[] = [];
  for (const at of badPlaces) {
    withBad.push((await onPanel((panel) => addAsPlan(panel, names.with(at, badName)))).requests);
  }
  return {
    fiveHundredWithWwwPluginOverPlan: figure('times', [plugin.seconds / ours.seconds]),
    fiveHundredWithWwwSeconds: figure('s', [ours.seconds]),
    fiveHundredWithWwwRequests: figure('requests', [ours.requests]),
    fiveHundredWithWwwRestarts: figure('restarts', [ours.restarts]),
    fiveHundredWithWwwPluginSeconds: figure('s', [plugin.seconds]),
    fiveHundredWithWwwPluginRequests: figure('requests', [plugin.requests]),
    fiveHundredWithWwwPluginRestarts: figure('restarts', [plugin.restarts]),
    oneBadNameMoreRequests: figure('requests at most', [Math.max(...withBad) - ours.requests]),
  };
}

/** What a run cost, in seconds of a real panel. */
interface Cost {
  readonly seconds: number;
  readonly requests: number;
  readonly restarts: number;
}

async function onPanel(run: (panel: Panel) => Promise<number>): Promise<Cost> {
  const { list, change, perName, restart } = measuredLatency;
  const latency = {
    list: list / scale,
    change: change / scale,
    perName: perName / scale,
    restart: restart / scale,
  };
  const server = await startPanel({ seed: seed(), latency });
  const panel = connect(server);
  const start = scaledClock.now();
  const expected = await run(panel);
  const seconds = (scaledClock.now() - start) / 1_000;
  const stored = server.state.accounts['admin']?.domains[domain]?.aliases.length;
  if (stored !== expected) throw new Error(`${stored} aliases are on the panel instead of ${expected}`);
  const cost = { seconds, requests: server.requests.length, restarts: server.restarts };
  await panel.client.close();
  await server.close();
  return cost;
}

/** Everything that the command asks the panel for: the list and the limit for the plan, and the plan carried out. */
async function addAsPlan(panel: Panel, add: readonly string[]): Promise<number> {
  await panel.client.listWebDomains(panel.connection.account);
  await aliasLimit(panel);
  const wanted = { add, www: 'always' as const };
  const report = await changeAliases({ panel, lock: (_key, run) => run(), domain, wanted, clock: scaledClock });
  return report.outcomes.filter(({ result }) => result === 'done').length;
}

/** Ultimate Multisite's way: one call for each name, each with a restart, `www.` as another. */
async function addAsPlugin({ client, connection }: Panel): Promise<number> {
  for (const name of names) {
    await client.addAliases(connection.account, domain, [name], 'restart');
    await client.addAliases(connection.account, domain, [`www.${name}`], 'restart');
  }
  return 2 * names.length;
}

/** A real panel's time, by which lists are sized. */
const scaledClock: Clock = {
  now: () => systemClock.now() * scale,
  wait: (ms, signal) => systemClock.wait(ms / scale, signal),
};

function connect(server: DemoPanel): Panel {
  const parsed = parseEndpoint(server.url);
  const key = server.credentials.accessKeys['access-key'];
  if (!parsed.ok || key === undefined) throw new Error('the demo panel has no URL or key');
  const { endpoint } = parsed;
  const client: HestiaClient = createHestiaClient({
    endpoint,
    origin: endpoint.origin,
    credentials: { kind: 'accessKey', id: key.id, secret: key.secret },
    route: { kind: 'direct', why: 'loopback' },
    pin: server.fingerprint,
  });
  return {
    connection: {
      id: 'bench',
      name: 'bench',
      apiUrl: endpoint.url,
      credentialKind: 'accessKey',
      account: 'admin',
      restart: 'reload',
    },
    client,
  };
}
