import fc from 'fast-check';
import { seed } from '../workbench/properties.ts';
import { beforeAll, expect, it, vi } from 'vitest';
import type { Connection } from '../../src/domain/connection.ts';
import { parseEndpoint } from '../../src/domain/endpoint.ts';
import { comparable } from '../../src/domain/storedName.ts';
import { restartPolicies, type RestartPolicy } from '../../src/domain/webDomain.ts';
import { createHestiaClient } from '../../src/hestia/client.ts';
import { isCallError } from '../../src/hestia/callError.ts';
import type { ChangeReport } from '../../src/operations/aliases/run/changeReport.ts';
import { changeNow } from '../../src/operations/aliases/changeNow.ts';
import type { Clock } from '../../src/operations/clock.ts';
import type { Panel } from '../../src/operations/panel.ts';
import { makeCertificate, type ServedCertificate } from '../panel/certificate.ts';
import { runs, type Fault } from '../panel/faults.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';
import { direct } from './scriptedPanel.ts';

// A thousand random scripts of faults over changes of aliases: what is reported is never "done" when it is not, and
// never "not done" when it is; not at that moment, and not once everything that the panel still works at is over.

const domain = 'plain.example.org';
/** With neighbours that a removal takes along, and one (`store.…`) that another web domain has. */
const names = ['a.b.example.net', 'a-b.example.net', 'aab.example.net', 'www.x.example.net', 'store.example.net'];
/** Short, since a fault may use it up; a listing is given longer, or a busy machine would end most scripts there. */
const changeMs = 40;
const listMs = 100;

interface Script {
  readonly stored: readonly string[];
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly restart: RestartPolicy;
  /** One for each request, in order; the requests after the last are answered well. */
  readonly faults: readonly Fault[];
  /** The change before which the person cancels, counted from 0. */
  readonly cancelAt: number | undefined;
  /** The wait for another look after which held commands run, counted from 0; those still held run after the report. */
  readonly releaseAt: number | undefined;
}

const none: Fault = { kind: 'delay', ms: 0 };
const fault = fc.oneof(
  { weight: 12, arbitrary: fc.constant(none) },
  { weight: 6, arbitrary: fc.constant<Fault>({ kind: 'held' }) },
  {
    weight: 16,
    arbitrary: fc
      .constantFrom(
        ...(['hangBefore', 'hangAfter', 'resetBefore', 'resetAfter', 'halfBody', 'garbage'] as const),
        ...(['html502', 'emptyBody', 'invalidJson', 'restartFails'] as const),
      )
      .map((kind): Fault => ({ kind })),
  },
  { weight: 1, arbitrary: fc.constant<Fault>({ kind: 'redirect', location: 'https://other.example.com/' }) },
);
const scripts: fc.Arbitrary<Script> = fc.record({
  stored: fc.oneof(fc.constant(names.slice(0, -1)), fc.subarray(names.slice(0, -1))),
  add: fc.oneof(fc.constant([]), fc.subarray(names)),
  remove: fc.subarray(names),
  restart: fc.constantFrom(...restartPolicies),
  // The first reading mostly goes well: without it there is no change to report.
  faults: fc
    .tuple(fc.oneof({ weight: 8, arbitrary: fc.constant(none) }, fault), fc.array(fault, { maxLength: 6 }))
    .map(([first, rest]) => [first, ...rest]),
  releaseAt: fc.option(fc.nat({ max: 5 }), { nil: undefined, freq: 1 }),
  cancelAt: fc.option(fc.nat({ max: 3 }), { nil: undefined, freq: 1 }),
});

let certificate: ServedCertificate;
beforeAll(async () => (certificate = await makeCertificate()));

// They mostly wait, so several go on at once, each on a panel of its own.
it('a thousand scripts', { timeout: 240_000 }, async () => {
  await Promise.all(Array.from({ length: 16 }, (_, lane) => playMany(63, seed + lane)));
});

async function playMany(numRuns: number, seed: number): Promise<void> {
  const panel = await startPanel({ certificate, latency: { change: 1 } });
  const fresh = panel.snapshot();
  try {
    const property = fc.asyncProperty(scripts, (script) => play(script, panel, fresh));
    await fc.assert(property, { numRuns, seed });
  } finally {
    await panel.close();
  }
}

async function play(script: Script, panel: DemoPanel, fresh: string): Promise<void> {
  panel.restore(fresh);
  const { stored: before, add, restart, faults, cancelAt, releaseAt } = script;
  const remove = script.remove.filter((name) => !add.includes(name));
  const stored = (): readonly string[] => panel.state.accounts['admin']?.domains[domain]?.aliases ?? [];
  const target = panel.state.accounts['admin']?.domains[domain];
  if (target === undefined) throw new Error('the seed has no such web domain');
  target.aliases = [...before];
  panel.clearFaults();
  panel.fault(faults);
  const from = panel.requests.length;
  const restarts = panel.restarts;
  const sent = () => panel.requests.slice(from);
  const settled = (): Promise<void> =>
    vi.waitFor(
      () => {
        const open = sent().filter(({ status }, index) => runs(faults[index]) && status === undefined);
        expect(open).toEqual([]);
      },
      { interval: 3 },
    );

  const cancel = new AbortController();
  let calls = 0;
  const onProgress = (): void => {
    if (calls++ === cancelAt) cancel.abort();
  };
  let waits = 0;
  const clock: Clock = {
    now: () => performance.now(),
    wait: async () => {
      if (waits++ !== releaseAt) return;
      panel.release();
      await settled();
    },
  };
  const { client, connection } = connect(panel, restart);
  try {
    const tools = { panel: { client, connection }, signal: cancel.signal, clock, onProgress };
    const report = await changeNow(domain, { add, remove }, tools);
    const truth = [...stored()];
    judge(report, { script: { ...script, remove }, truth });
    if (report.webServer === 'asked') expect(panel.restarts).toBeGreaterThan(restarts);
    if (report.webServer === 'notAsked' && restart !== 'none') expect(truth.toSorted()).toEqual(before.toSorted());
    panel.release();
    await settled();
    judge(report, { script: { ...script, remove }, truth: stored() });
  } catch (error) {
    // Only the first reading rejects: nothing was changed.
    if (!isCallError(error)) throw error;
    expect(sent().filter(({ cmd }) => !cmd.startsWith('v-list-'))).toEqual([]);
    expect(stored()).toEqual(before);
  } finally {
    await client.close();
    panel.release();
    await settled();
  }
  seesNoBlindRepeat(sent());
}

/** No change is sent a second time but after another look. */
function seesNoBlindRepeat(sent: DemoPanel['requests']): void {
  const texts = sent.map(({ cmd, args }) => [cmd, ...args].join(' '));
  const blind = texts.filter((text, index) => !text.startsWith('v-list-') && text === texts[index + 1]);
  expect(blind).toEqual([]);
}

function judge(
  { outcomes, unchanged }: ChangeReport,
  { script, truth }: { readonly script: Script; readonly truth: readonly string[] },
): void {
  const present = new Set(truth.map(comparable));
  for (const { name, action, result } of outcomes) {
    const done = present.has(comparable(name)) === (action !== 'remove');
    if (result === 'done') expect([name, action, 'is done', done]).toEqual([name, action, 'is done', true]);
    if (result === 'notDone') expect([name, action, 'is done', done]).toEqual([name, action, 'is done', false]);
  }
  const mentioned = new Set(outcomes.map(({ name }) => name));
  for (const name of unchanged.filter((each) => !mentioned.has(each))) {
    expect([name, present.has(name)]).toEqual([name, script.add.includes(name)]);
  }
  // Nothing disappears unmentioned.
  const gone = script.stored.filter((name) => !present.has(name) && !mentioned.has(name));
  expect(gone.filter((name) => !script.remove.includes(name))).toEqual([]);
}

function connect(panel: DemoPanel, restart: RestartPolicy): Panel {
  const parsed = parseEndpoint(panel.url);
  const key = panel.credentials.accessKeys['access-key'];
  if (!parsed.ok || key === undefined) throw new Error('the demo panel has no address or key');
  const { endpoint } = parsed;
  const client = createHestiaClient({
    endpoint,
    origin: endpoint.origin,
    credentials: { kind: 'accessKey', id: key.id, secret: key.secret },
    route: direct,
    pin: panel.fingerprint,
    timeouts: { connectMs: 5000, listMs, changeMs },
  });
  const connection: Connection = {
    id: 'c',
    name: 'c',
    endpoint,
    credentialKind: 'accessKey',
    account: 'admin',
    restart,
  };
  return { client, connection };
}
