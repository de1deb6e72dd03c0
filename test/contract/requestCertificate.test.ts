import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ChangeRecord } from '../../src/domain/changeRecord.ts';
import type { Connection } from '../../src/domain/connection.ts';
import { parseDomainName } from '../../src/domain/domainName.ts';
import { endpointAt } from '../../src/domain/endpoint.ts';
import { parseDnsServer } from '../../src/domain/visitors/dnsServer.ts';
import type { OrderedName } from '../../src/domain/visitors/orderPlan.ts';
import type { Look } from '../../src/domain/visitors/visitorView.ts';
import { createHestiaClient, type HestiaClient } from '../../src/hestia/client.ts';
import { Visitors } from '../../src/inventory/visitors.ts';
import { findWebDomain } from '../../src/operations/aliases/findWebDomain.ts';
import type { CertificateOrder, CertificateOrders } from '../../src/operations/certificates/certificateOrders.ts';
import { followOrder } from '../../src/operations/certificates/followOrder.ts';
import { proposeOrder, type OrderProposal } from '../../src/operations/certificates/proposeOrder.ts';
import { OrderNotAgreedError, requestCertificate } from '../../src/operations/certificates/requestCertificate.ts';
import { ReadOnlyError } from '../../src/operations/panel.ts';
import { lookAtVisitors, namesToLookAt, type VisitorWay } from '../../src/operations/visitors/lookAtVisitors.ts';
import { createAccountLock } from '../../src/platform/accountLock.ts';
import { demoSeed } from '../panel/seed.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';
import { startSampleVisitors, type SampleVisitors } from '../web/sampleVisitors.ts';

// A certificate from its plan to what is served, on the demo panel and the servers that its visitors come to.

const base = 'network.example.com';
let panel: DemoPanel;
let sample: SampleVisitors;
let way: VisitorWay;
let client: HestiaClient;
let connection: Connection;
let folder: string;
const visitors = new Visitors();
const kept: ChangeRecord[] = [];
const pending: CertificateOrder[] = [];
const { signal } = new AbortController();

beforeEach(async () => {
  panel = await startPanel({ seed: demoSeed() });
  sample = await startSampleVisitors(demoSeed());
  folder = await mkdtemp(path.join(tmpdir(), 'request-certificate-'));
  const dns = parseDnsServer(sample.dnsServer);
  const patience = { silentMs: 1_000, answerMs: 2_000 };
  way = { dnsServers: dns.ok ? [dns.server] : [], ports: sample.ports, patience };
  const endpoint = endpointAt(panel.url);
  const key = panel.credentials.accessKeys['access-key'];
  if (key === undefined) throw new Error('the demo panel has no full access key');
  const credentials = { kind: 'accessKey', id: key.id, secret: key.secret } as const;
  const route = { kind: 'direct', why: 'loopback' } as const;
  client = createHestiaClient({ endpoint, origin: endpoint.origin, credentials, route, pin: panel.fingerprint });
  const rest = { id: 'one', name: 'One', credentialKind: 'accessKey', account: 'admin', restart: 'reload' } as const;
  connection = { ...rest, endpoint, baseWebDomain: base };
  kept.length = 0;
  pending.length = 0;
});
afterEach(async () => {
  await client.close();
  await Promise.all([panel.close(), sample.close(), rm(folder, { recursive: true })]);
});

it('plans what goes into it and what is left out and why, by what port 80 answers', async () => {
  sample.dns.zone.set('garden-club.example.org', { a: ['127.0.0.1'], caa: [{ tag: 'issue', value: 'example.com' }] });
  const { plan, typed } = await plannedOrder();
  const of = (stored: string): OrderedName['state'] | undefined =>
    plan.aliases.find((each) => each.stored === stored)?.state;
  expect([plan.own.state, of('bakery.example.net'), of('www.studio-nine.example.com')]).toEqual([
    { kind: 'goes' },
    { kind: 'goes' },
    { kind: 'goes' },
  ]);
  // In the panel's list in its own script, which nginx does not know.
  expect(of('한국.example.com')).toEqual({ kind: 'inDoubt' });
  expect(of('choir.example.org')).toEqual({ kind: 'leftOut', why: { kind: 'noDns', problem: 'noSuchName' } });
  expect(of('*.network.example.com')).toEqual({ kind: 'leftOut', why: { kind: 'wildcard' } });
  expect(of('studio-nine.example.com')).toMatchObject({ why: { kind: 'elsewhere' } });
  expect(of('garden-club.example.org')).toEqual({ kind: 'leftOut', why: { kind: 'caa' } });
  expect(plan.aliases.filter(({ covered, state }) => covered && state.kind === 'leftOut')).toMatchObject([
    { stored: 'garden-club.example.org' },
    { stored: 'www.garden-club.example.org' },
  ]);
  expect(typed).toBe(false);
});

it('is requested once, kept, worked off by the panel, and followed to what is served', async () => {
  const proposal = await plannedOrder();
  const aliases = ['bakery.example.net', 'www.bakery.example.net'];
  const done = await request(proposal, aliases);
  if (done.kind !== 'requested') throw new Error(done.kind);
  expect(panel.state.letsEncryptQueue).toEqual([
    `/usr/local/hestia/bin/v-add-letsencrypt-domain admin ${base} '${aliases.join()}' no yes`,
  ]);
  expect(kept).toMatchObject([
    { kind: 'certificate', exceptions: 0, parts: [{ domain: base, added: [base, ...aliases] }] },
  ]);
  expect(await request(proposal, aliases)).toEqual({ kind: 'queued' });
  expect(panel.state.letsEncryptQueue).toHaveLength(1);

  const following = followOrder(connection, done.order, { way, visitors, signal, everyMs: 50 });
  await sample.workOff(panel.state);
  // This machine does not know the sample's root.
  expect(await following).toMatchObject({ kind: 'served', missing: [base, ...aliases] });
  expect(visitors.facts('one')('bakery.example.net')?.columns).toMatchObject({ certificate: 'untrusted' });
});

it('says that nothing changed once the time is up', async () => {
  const { plan } = await plannedOrder();
  const old = { connectionId: 'one', domain: base, names: [base], at: Date.now() - 15 * 60_000, before: plan.sha256 };
  expect(await followOrder(connection, old, { way, visitors, signal })).toEqual({ kind: 'nothingChanged' });
  // A proxy shows a certificate of its own, which may change meanwhile.
  const proxied = { ...old, domain: 'www.studio-nine.example.com', before: undefined };
  expect(await followOrder(connection, proxied, { way, visitors, signal })).toEqual({
    kind: 'hidden',
    proxy: 'Cloudflare',
  });
});

it('is not sent without what it requires, nor when the web domain has changed meanwhile', async () => {
  const seen = look();
  const proposal = await plannedOrder(seen);
  await expect(request(proposal, [], { consent: false })).rejects.toBeInstanceOf(OrderNotAgreedError);
  connection = { ...connection, protection: 'production' };
  const guarded = await plannedOrder(seen);
  await expect(request(guarded, [])).rejects.toBeInstanceOf(OrderNotAgreedError);
  connection = { ...connection, protection: 'readOnly' };
  await expect(plannedOrder(seen)).rejects.toBeInstanceOf(ReadOnlyError);
  panel.state.accounts['admin']?.domains[base]?.aliases.push('new.example.com');
  expect(await request(proposal, [])).toEqual({ kind: 'changed' });
  expect(panel.state.letsEncryptQueue).toEqual([]);
});

async function plannedOrder(seen = look()): Promise<OrderProposal> {
  const domain = findWebDomain(await client.listWebDomains('admin'), base);
  const byName = new Map<string, Look>((await seen).map((each) => [each.seen.name, each]));
  return proposeOrder(connection, domain, (stored) => {
    const parsed = parseDomainName(stored);
    return parsed.ok ? byName.get(parsed.name) : undefined;
  });
}

async function look(): Promise<readonly Look[]> {
  const { aliases } = findWebDomain(await client.listWebDomains('admin'), base);
  const options = { connection, webDomain: base, withChallenge: true };
  const looking = { way, visitors, signal, told: () => undefined };
  return lookAtVisitors(namesToLookAt([base, ...aliases]), options, looking);
}

function request(proposal: OrderProposal, aliases: readonly string[], given = { consent: true }) {
  const orders: CertificateOrders = {
    find: (id, domain) => pending.find((each) => each.connectionId === id && each.domain === domain),
    add: async (each) => {
      await Promise.resolve();
      pending.push(each);
    },
  };
  const keeper = {
    keep: async (done: Pick<ChangeRecord, 'connectionId' | 'kind' | 'parts' | 'exceptions'>): Promise<ChangeRecord> => {
      await Promise.resolve();
      kept.push({ ...done, id: 'id', at: 0, by: 'me', isUndone: false });
      return { ...done, id: 'id', at: 0, by: 'me', isUndone: false };
    },
    markUndone: () => Promise.resolve(),
  };
  return requestCertificate(proposal, aliases, given, { client, lock: createAccountLock(folder), keeper, orders });
}
