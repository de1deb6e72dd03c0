import { createHestiaClient, type HestiaClient } from '../../src/hestia/client.ts';
import type { WantedAliases } from '../../src/domain/aliasPlan.ts';
import type { WwwPolicy } from '../../src/domain/wwwPolicy.ts';
import { parseEndpoint } from '../../src/domain/endpoint.ts';
import type { ChangeReport } from '../../src/operations/aliases/run/changeReport.ts';
import { aliasQuota } from '../../src/operations/aliases/aliasQuota.ts';
import { changeNow } from '../../src/operations/aliases/changeNow.ts';
import { systemClock, type Clock } from '../../src/operations/clock.ts';
import type { Panel } from '../../src/operations/panel.ts';
import { measuredLatency } from '../panel/commands.ts';
import { modelPanel } from '../panel/model.ts';
import { seed } from '../panel/seed.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';
import type { PanelState } from '../panel/state.ts';
import { figure, type Figure } from './figure.ts';

/** The plugin's way and ours run against a panel this many times as fast as a real one, and all times are told as the real one's. */
const scale = 100;
const domain = 'plain.example.org';
const names = Array.from({ length: 500 }, (_, index) => `shop-${index}.example.com`);
/** Another account's, which only the panel knows. */
const badNames = ['store.example.net', 'www.shop.example.net', '*.shop.example.net', 'shop.example.net'];
const badPlaces = [0, 17, 250, 499];

/**
 * 500 names with their `www.` companions, as a plan and as the plugin adds them, over HTTPS; and 300 and 1,000 names, carried
 * out as a plan and in one call, by what a call costs a real panel.
 */
export async function measureAliasRun(): Promise<Record<string, Figure>> {
  const plugin = await onPanel(addAsPlugin);
  const ours = await onPanel((panel) => addAsPlan(panel, names, 'always'));
  const withBad: number[] = [];
  for (const at of badPlaces) {
    const list = names.with(at, badNames[0] ?? '');
    withBad.push((await onPanel((panel) => addAsPlan(panel, list, 'always'))).requests);
  }
  return {
    ...(await besideOneCall('threeHundred', 300)),
    ...(await besideOneCall('thousand', 1_000)),
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

/** A plan of so many names, and with four bad ones among them, beside one call with all the good ones. */
async function besideOneCall(what: string, count: number): Promise<Record<string, Figure>> {
  const good = Array.from({ length: count }, (_, index) => `shop-${index}.example.com`);
  const some = badNames.reduce<readonly string[]>(
    (list, name, index) => list.with(Math.floor((index * (count - 1)) / (badNames.length - 1)), name),
    good,
  );
  const oneCall = await onModel(good.length, ({ client, connection }) =>
    client.addAliases(connection.account, domain, good, connection.restart),
  );
  const plan = await onModel(good.length, (panel, clock) => change(panel, { add: good }, clock));
  const withBad = await onModel(count - badNames.length, (panel, clock) => change(panel, { add: some }, clock));
  return {
    [`${what}InOneCallSeconds`]: figure('s', [oneCall]),
    [`${what}Seconds`]: figure('s', [plan]),
    [`${what}OverOneCall`]: figure('times', [plan / oneCall]),
    [`${what}WithFourBadOverOneCall`]: figure('times', [withBad / oneCall]),
  };
}

/** The seconds that a run takes a panel with a real one's costs and no network, so that nothing but these counts. */
async function onModel(expected: number, run: (panel: Panel, clock: Clock) => Promise<unknown>): Promise<number> {
  const state = seed();
  const model = modelPanel(state, undefined, 'reload', measuredLatency);
  await run(model.panel, model.clock);
  check(state, expected);
  return model.clock.now() / 1_000;
}

/** What a run cost, in seconds of a real panel. */
interface Cost {
  readonly seconds: number;
  readonly requests: number;
  readonly restarts: number;
}

async function onPanel(run: (panel: Panel) => Promise<number>): Promise<Cost> {
  const { list, change: each, perName, restart } = measuredLatency;
  const latency = {
    list: list / scale,
    change: each / scale,
    perName: perName / scale,
    restart: restart / scale,
  };
  const server = await startPanel({ seed: seed(), latency });
  const panel = connect(server);
  const start = scaledClock.now();
  const expected = await run(panel);
  const seconds = (scaledClock.now() - start) / 1_000;
  check(server.state, expected);
  const cost = { seconds, requests: server.requests.length, restarts: server.restarts };
  await panel.client.close();
  await server.close();
  return cost;
}

/** Everything that the command asks the panel for: the list and the quota for the plan, and the plan carried out. */
async function addAsPlan(panel: Panel, add: readonly string[], www: WwwPolicy): Promise<number> {
  await panel.client.listWebDomains(panel.connection.account);
  await aliasQuota(panel);
  const wanted = { add, www };
  const report = await change(panel, wanted, scaledClock);
  return report.outcomes.filter(({ result }) => result === 'done').length;
}

function change(panel: Panel, wanted: WantedAliases, clock: Clock): Promise<ChangeReport> {
  return changeNow(domain, wanted, { panel, clock });
}

function check({ accounts }: PanelState, expected: number): void {
  const stored = accounts['admin']?.domains[domain]?.aliases.length;
  if (stored !== expected) throw new Error(`${stored} aliases are on the panel instead of ${expected}`);
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
      endpoint,
      credentialKind: 'accessKey',
      account: 'admin',
      restart: 'reload',
    },
    client,
  };
}
