import { Resolver } from 'node:dns/promises';
import { expect, it } from 'vitest';
import { Cancelled } from '../../src/domain/cancelled.ts';
import { lookAtNames } from '../../src/operations/visitors/lookAtNames.ts';
import { name } from '../unit/domain/visitors/name.ts';
import { makePair } from './certificates.ts';
import { base, home, root, site, start, world } from './visitorWorld.ts';

// Many names at once: beside each other, and without waiting for those that hang.

const names = Array.from({ length: 60 }, (_, index) => `s${index}.example.net`);
const hosts = ['127.0.0.21', '127.0.0.22', '127.0.0.23'];

it('go over two connections at a time to one address', async () => {
  const zone = Object.fromEntries(names.map((each, index) => [each, { a: [hosts[index % hosts.length] ?? home] }]));
  const { web, checkAll } = await world({ zone, latency: 5 });
  const sites = { '*.example.net': site(await makePair({ issuer: root, names: ['*.example.net'] })) };
  const servers = await Promise.all(hosts.map((address) => start({ address, ports: web.ports, latency: 5, sites })));
  const checked = await checkAll(names);
  expect(checked.map(({ seen }) => seen.name).toSorted()).toEqual(names.toSorted());
  for (const { connections } of servers) expect(connections.mostWaiting).toBe(2);
});

it('do not wait for those whose server hangs', async () => {
  const stuck = '127.0.0.31';
  const zone = Object.fromEntries(names.map((each, index) => [each, { a: [index < 40 ? stuck : home] }]));
  const { web, options } = await world({ zone });
  const server = await start({ address: stuck, ports: web.ports });
  server.faults.set('*.example.net', 'hang');
  const first = new Set<string>();
  for await (const { seen } of lookAtNames(names.map(name), options)) {
    if (first.add(seen.name).size === 20) break;
  }
  expect([...first].toSorted()).toEqual(names.slice(40).toSorted());
});

it('end when cancelled: nothing stays open, and no other is begun', async () => {
  const zone = Object.fromEntries(names.map((each) => [each, { a: [home] }]));
  const controller = new AbortController();
  const { web, dns, checkAll } = await world({ zone, signal: controller.signal });
  web.faults.set('*.example.net', 'hang');
  const checked = checkAll(names);
  await expect.poll(() => web.connections.open).toBe(2);
  controller.abort();
  await expect(checked).rejects.toBeInstanceOf(Cancelled);
  await expect.poll(() => web.connections.open).toBe(0);
  // What was sent before it has arrived once a question of ours is answered.
  const resolver = new Resolver();
  resolver.setServers([dns.server]);
  await resolver.resolve4(base);
  const asked = dns.queries.length;
  await resolver.resolve4(base);
  expect(dns.queries.length).toBe(asked + 1);
});

it('end when nobody reads on', async () => {
  const zone = Object.fromEntries(names.map((each) => [each, { a: [home] }]));
  const { web, options } = await world({ zone });
  for await (const { seen } of lookAtNames(names.map(name), options)) {
    expect(names).toContain(seen.name);
    break;
  }
  await expect.poll(() => web.connections.open).toBe(0);
  expect(web.requests.length).toBeLessThan(2 * names.length);
});
