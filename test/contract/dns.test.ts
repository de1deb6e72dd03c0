import { expect, it, onTestFinished } from 'vitest';
import { parseDomainName, type DomainName } from '../../src/domain/domainName.ts';
import { parseDnsServer } from '../../src/domain/visitors/dnsServer.ts';
import type { NameInDns } from '../../src/domain/visitors/nameInDns.ts';
import { Cancelled } from '../../src/domain/cancelled.ts';
import { createKnownZones, dnsMs } from '../../src/net/dns/questions.ts';
import { lookUpName } from '../../src/net/dns/lookUpName.ts';
import type { DnsFault } from '../dns/reply.ts';
import { startDns, type DemoDns, type DnsOptions } from '../dns/server.ts';

// Every way in which DNS answers or fails, over real UDP and TCP.

const shop = name('shop.example.net');

it('has addresses of both kinds, CNAMEs hop by hop, CAA and name servers', async () => {
  const dns = await start({
    'shop.example.net': { cname: 'Edge.example.org' },
    'edge.example.org': { cname: 'web.example.org' },
    'web.example.org': { a: ['192.0.2.1', '192.0.2.2'], aaaa: ['2001:db8::1'] },
    'example.net': { ns: ['NS1.example.org', 'ns2.example.org'], caa: [{ tag: 'issue', value: 'letsencrypt.org' }] },
  });
  expect(await lookUp(shop, dns)).toEqual({
    chain: ['edge.example.org', 'web.example.org'],
    addresses: ['192.0.2.1', '192.0.2.2', '2001:db8::1'],
    problem: undefined,
    // What shop.example.net leads to has none of its own, so its parent's count.
    caa: {
      kind: 'records',
      at: 'example.net',
      records: [{ critical: false, tag: 'issue', value: 'letsencrypt.org' }],
    },
    nameServers: ['ns1.example.org', 'ns2.example.org'],
  });
});

it('has the nearest CAA records, and those of the name itself before', async () => {
  const dns = await start({
    'a.b.example.net': { a: ['192.0.2.1'] },
    'b.example.net': { caa: [{ flags: 128, tag: 'issue', value: ';' }] },
    'example.net': { caa: [{ tag: 'issue', value: 'letsencrypt.org' }] },
  });
  const found = await lookUp(name('a.b.example.net'), dns);
  expect(found.caa).toEqual({
    kind: 'records',
    at: 'b.example.net',
    records: [{ critical: true, tag: 'issue', value: ';' }],
  });
});

it('knows no CAA where the question fails, which an authority takes for a no', async () => {
  const dns = await start({ 'shop.example.net': { a: ['192.0.2.1'] } });
  dns.faults.set('example.net', 'serverFailure');
  const found = await lookUp(shop, dns);
  expect(found).toMatchObject({ addresses: ['192.0.2.1'], caa: { kind: 'unknown', problem: 'serverFailure' } });
});

it('asks once about what stands above many names, unless there was no answer', async () => {
  const dns = await start({ '*.example.net': { a: ['192.0.2.1'] }, 'example.net': { ns: ['ns1.example.org'] } });
  const options = { servers: serversOf(dns), known: createKnownZones(), signal: new AbortController().signal };
  const asked = (type: string): number =>
    dns.queries.filter((each) => each.type === type && each.name === 'example.net').length;
  dns.faults.set('example.net', 'serverFailure');
  expect((await lookUpName(name('a.example.net'), options)).caa.kind).toBe('unknown');
  dns.faults.clear();
  for (const each of ['b.example.net', 'c.example.net']) {
    expect(await lookUpName(name(each), options)).toMatchObject({
      caa: { kind: 'none' },
      nameServers: ['ns1.example.org'],
    });
  }
  expect([asked('CAA'), asked('NS')]).toEqual([2, 2]);
});

it('asks for a name below a wildcard, and for the wildcard itself', async () => {
  const dns = await start({ '*.example.net': { a: ['192.0.2.1'] } });
  expect((await lookUp(shop, dns)).addresses).toEqual(['192.0.2.1']);
  expect((await lookUp(name('*.example.net'), dns)).addresses).toEqual(['192.0.2.1']);
});

// Node waits for a second at least, twice: side by side they wait at the same time.
it.concurrent.for<[string, DnsFault, NameInDns['problem']]>([
  ['no such name', 'noSuchName', 'noSuchName'],
  ['a name without address', 'noData', 'noAddress'],
  ['a server that fails', 'serverFailure', 'serverFailure'],
  ['a server that refuses', 'refused', 'refused'],
  ['silence', 'silence', 'noAnswer'],
  ['an answer with another id', 'wrongId', 'noAnswer'],
  ['an answer to another question', 'wrongQuestion', 'noAnswer'],
  ['TCP that stays silent after a truncated answer', 'truncatedSilence', 'noAnswer'],
  ['an answer that cannot be read', 'garbage', 'unreadable'],
  ['half an answer', 'half', 'unreadable'],
  ['a chain of CNAMEs without an end', 'endlessChain', 'cnameTooLong'],
])('%s', async ([, fault, problem], { expect, onTestFinished }) => {
  const dns = await start({ 'shop.example.net': { a: ['192.0.2.1'] } }, onTestFinished);
  for (const each of ['shop.example.net', '*.shop.example.net']) dns.faults.set(each, fault);
  const began = performance.now();
  expect(await lookUp(shop, dns)).toMatchObject({ addresses: [], problem });
  expect(performance.now() - began).toBeLessThan(dnsMs + 500);
});

it.each([
  ['two names', { 'shop.example.net': { cname: 'b.example.net' }, 'b.example.net': { cname: 'shop.example.net' } }],
  ['itself', { 'shop.example.net': { cname: 'shop.example.net' } }],
  ['two names behind it', { 'shop.example.net': { cname: 'b.x' }, 'b.x': { cname: 'c.x' }, 'c.x': { cname: 'b.x' } }],
])('a loop of CNAMEs over %s', async (_, zone) => {
  expect(await lookUp(shop, await start(zone))).toMatchObject({ addresses: [], problem: 'cnameLoop' });
});

it('follows a chain whose server tells one hop at a time, and one that leads to nothing', async () => {
  const dns = await start({
    'shop.example.net': { cname: 'b.example.net' },
    'b.example.net': { a: ['192.0.2.1'] },
    'lost.example.net': { cname: 'gone.example.org' },
  });
  dns.faults.set('shop.example.net', 'cnameAlone');
  expect(await lookUp(shop, dns)).toMatchObject({ addresses: ['192.0.2.1'], chain: ['b.example.net'] });
  expect(await lookUp(name('lost.example.net'), dns)).toMatchObject({
    addresses: [],
    chain: ['gone.example.org'],
    problem: 'noSuchName',
  });
});

it('reads 100 addresses, which need TCP', async () => {
  const a = Array.from({ length: 100 }, (_, index) => `192.0.2.${index + 1}`);
  const dns = await start({ 'shop.example.net': { a } });
  expect((await lookUp(shop, dns)).addresses).toEqual(a);
  expect(dns.queries).toContainEqual({ name: 'shop.example.net', type: 'A', transport: 'tcp' });
});

it('asks again over TCP when told that there is more', async () => {
  const dns = await start({ 'shop.example.net': { a: ['192.0.2.1'] } });
  dns.faults.set('shop.example.net', 'truncated');
  expect((await lookUp(shop, dns)).addresses).toEqual(['192.0.2.1']);
});

it('tells a DNS server that is not there', async () => {
  const dns = await start({});
  await dns.close();
  expect(await lookUp(shop, dns)).toMatchObject({ addresses: [], problem: 'serverUnreachable' });
});

it('goes on to the next server when one is silent', async () => {
  const silent = await start({});
  silent.faults.set('*.net', 'silence').set('net', 'silence');
  const dns = await start({ 'shop.example.net': { a: ['192.0.2.1'] } });
  expect((await lookUp(shop, silent, dns)).addresses).toEqual(['192.0.2.1']);
});

it('ends at once when cancelled', async () => {
  const dns = await start({});
  dns.faults.set('*.net', 'silence');
  const controller = new AbortController();
  const began = performance.now();
  const looked = lookUpName(shop, { servers: serversOf(dns), known: createKnownZones(), signal: controller.signal });
  controller.abort();
  await expect(looked).rejects.toBeInstanceOf(Cancelled);
  expect(performance.now() - began).toBeLessThan(500);
});

async function start(zone: DnsOptions['zone'], finished = onTestFinished): Promise<DemoDns> {
  const dns = await startDns({ zone });
  finished(() => dns.close().catch(() => undefined));
  return dns;
}

function lookUp(wanted: DomainName, ...servers: readonly DemoDns[]): Promise<NameInDns> {
  const { signal } = new AbortController();
  return lookUpName(wanted, { servers: serversOf(...servers), known: createKnownZones(), signal });
}

function serversOf(...dns: readonly DemoDns[]) {
  return dns.map(({ server }) => {
    const parsed = parseDnsServer(server);
    if (!parsed.ok) throw new Error(parsed.problem);
    return parsed.server;
  });
}

function name(text: string): DomainName {
  const parsed = parseDomainName(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.name;
}
