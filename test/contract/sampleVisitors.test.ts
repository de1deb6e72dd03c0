import { afterAll, beforeAll, expect, it } from 'vitest';
import { worstPart, type VisitorView } from '../../src/domain/visitors/visitorView.ts';
import { lookAtNames } from '../../src/operations/visitors/lookAtNames.ts';
import { demoSeed } from '../panel/seed.ts';
import { name } from '../unit/domain/visitors/name.ts';
import { sampleNames, type SampleKind } from '../web/sample.ts';
import { startSampleVisitors, type SampleVisitors } from '../web/sampleVisitors.ts';
import { lookOptions } from './lookOptions.ts';

// The sample network that people click through: every name is seen as what it is there for.

let sample: SampleVisitors;
beforeAll(async () => {
  sample = await startSampleVisitors(demoSeed());
});
afterAll(() => sample.close());

const views: Readonly<Record<SampleKind, object>> = {
  live: { points: { kind: 'here' }, certificate: { kind: 'good' }, page: { kind: 'wordpress' } },
  notInCertificate: { points: { kind: 'here' }, certificate: { kind: 'notInCertificate' } },
  expired: { points: { kind: 'here' }, certificate: { kind: 'expired' } },
  noDns: { points: { kind: 'noAddress', problem: 'noSuchName' } },
  elsewhere: { points: { kind: 'elsewhere', addresses: ['203.0.113.9'] } },
  proxy: { points: { kind: 'behindProxy', proxy: { name: 'Cloudflare' } }, certificate: { kind: 'good' } },
  newPage: { points: { kind: 'here' }, certificate: { kind: 'good' }, page: { kind: 'panelPage', which: 'new' } },
  unassigned: { certificate: { kind: 'default' }, page: { kind: 'panelPage', which: 'unassigned' } },
};

it('has a name of each kind, and each is seen so', async () => {
  const names = sampleNames(demoSeed());
  expect(new Set(names.map(({ kind }) => kind))).toEqual(new Set(Object.keys(views)));
  const seen = await look(names.map(({ name }) => name));
  for (const { name, kind } of names) expect({ name, ...seen.get(name) }).toMatchObject({ name, ...views[kind] });
  expect(names.filter(({ name }) => worstPart(viewOf(seen, name)) === undefined).map(({ kind }) => kind)).toEqual(
    names.filter(({ kind }) => kind === 'live' || kind === 'proxy').map(({ kind }) => kind),
  );
});

it('puts names into the certificate when an order is worked off, and leaves out one without DNS', async () => {
  const seed = demoSeed();
  const order = "v-add-letsencrypt-domain admin network.example.com 'bakery.example.net,choir.example.org' no yes";
  await sample.workOff({ ...seed, letsEncryptQueue: [order] });
  const seen = await look(['network.example.com', 'bakery.example.net', 'www.bakery.example.net', 'choir.example.org']);
  expect([...seen].map(([name, { certificate }]) => [name, certificate.kind]).toSorted()).toEqual([
    ['bakery.example.net', 'good'],
    ['choir.example.org', 'notSeen'],
    ['network.example.com', 'good'],
    ['www.bakery.example.net', 'notInCertificate'],
  ]);
});

async function look(names: readonly string[]): Promise<ReadonlyMap<string, VisitorView>> {
  const options = lookOptions({ base: 'network.example.com', ...sample });
  const views = new Map<string, VisitorView>();
  for await (const { seen, view } of lookAtNames(names.map(name), options)) views.set(seen.name, view);
  return views;
}

function viewOf(views: ReadonlyMap<string, VisitorView>, asked: string): VisitorView {
  const view = views.get(asked);
  if (view === undefined) throw new Error(`${asked} was not looked at`);
  return view;
}
