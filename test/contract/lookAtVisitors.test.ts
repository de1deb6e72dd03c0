import { afterAll, beforeAll, expect, it } from 'vitest';
import { Cancelled } from '../../src/domain/cancelled.ts';
import type { Connection } from '../../src/domain/connection.ts';
import { endpointAt } from '../../src/domain/endpoint.ts';
import { summarizeCertificate } from '../../src/domain/visitors/certificateSummary.ts';
import { parseDnsServer } from '../../src/domain/visitors/dnsServer.ts';
import { Visitors } from '../../src/inventory/visitors.ts';
import { lookAtVisitors, namesToLookAt, type VisitorWay } from '../../src/operations/visitors/lookAtVisitors.ts';
import { demoSeed } from '../panel/seed.ts';
import { startSampleVisitors, type SampleVisitors } from '../web/sampleVisitors.ts';

// What is seen of the sample network's names is known from then on, by the connection that they are of.

let sample: SampleVisitors;
let way: VisitorWay;
beforeAll(async () => {
  sample = await startSampleVisitors(demoSeed());
  const result = parseDnsServer(sample.dnsServer);
  way = { dnsServers: result.ok ? [result.server] : [], ports: sample.ports };
});
afterAll(() => sample.close());

const base = 'network.example.com';
const connection: Connection = {
  id: 'one',
  name: 'One',
  endpoint: endpointAt('https://127.0.0.1:8083/api/'),
  credentialKind: 'accessKey',
  account: 'admin',
  baseWebDomain: base,
  restart: 'reload',
};
const aliases = demoSeed().accounts['admin']?.domains[base]?.aliases ?? [];

it('is known of each name, and of the web domain how many of its names are in its certificate', async () => {
  const visitors = new Visitors();
  const counts: number[] = [];
  const names = namesToLookAt([base, ...aliases, 'no name', base]);
  await look(names, visitors, { told: ({ length }) => counts.push(length) });
  expect(counts.at(-1)).toBe(names.length);
  const facts = visitors.facts('one');
  expect(facts('choir.example.org')).toMatchObject({
    trouble: 'dns',
    tokens: ['@dns'],
    columns: { dns: 'noSuchName' },
  });
  expect(facts('www.studio-nine.example.com')?.tokens).toContain('@proxy');
  expect(facts('bakery.example.net')?.columns).toMatchObject({ certificate: 'notInCertificate', page: 'wordpress' });
  const own = facts(base);
  if (own === undefined) throw new Error('the web domain was not seen');
  const summary = summarizeCertificate({ name: base, aliases }, own.view.certificate);
  expect(summary).toMatchObject({ covered: 8, all: names.length });

  visitors.forget('one', [base]);
  expect([facts(base), visitors.facts('other')(base)]).toEqual([undefined, undefined]);
  visitors.forget('one');
  expect(visitors.facts('one')('choir.example.org')).toBeUndefined();
});

it('leaves servers in private networks alone unless the panel is in one', async () => {
  const visitors = new Visitors();
  const endpoint = endpointAt('https://203.0.113.1:8083/api/');
  await look(namesToLookAt([base]), visitors, { connection: { ...connection, endpoint } });
  expect(visitors.facts('one')(base)).toMatchObject({ seen: { visit: { kind: 'private', address: '127.0.0.1' } } });
});

it('keeps what was seen when it is cancelled', async () => {
  const visitors = new Visitors();
  const controller = new AbortController();
  const looking = look(namesToLookAt([base, ...aliases]), visitors, {
    signal: controller.signal,
    told: () => controller.abort(),
  });
  await expect(looking).rejects.toBeInstanceOf(Cancelled);
  expect([base, ...aliases].filter((name) => visitors.facts('one')(name) !== undefined)).toHaveLength(1);
});

interface Differently {
  readonly connection?: Connection;
  readonly signal?: AbortSignal;
  readonly told?: Parameters<typeof lookAtVisitors>[2]['told'];
}

function look(
  names: ReturnType<typeof namesToLookAt>,
  visitors: Visitors,
  { connection: of = connection, signal = new AbortController().signal, told = () => undefined }: Differently = {},
) {
  return lookAtVisitors(names, { connection: of, webDomain: base }, { way, visitors, signal, told });
}
