import { Resolver } from 'node:dns/promises';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Cancelled } from '../../src/domain/cancelled.ts';
import { parseDomainName, type DomainName } from '../../src/domain/domainName.ts';
import { parseDnsServer } from '../../src/domain/visitors/dnsServer.ts';
import { parseIpAddress } from '../../src/domain/visitors/ipAddress.ts';
import { maxBody, type VisitMade } from '../../src/domain/visitors/seen.ts';
import { answerMs, silentMs } from '../../src/net/web/webServer.ts';
import type { NameChecked } from '../../src/domain/visitors/visitorView.ts';
import { checkNames, type CheckOptions } from '../../src/operations/visitors/checkNames.ts';
import { startDns, type DemoDns } from '../dns/server.ts';
import type { DnsRecords } from '../dns/zone.ts';
import type { WebFault } from '../web/faults.ts';
import { newPage, otherPage, redirectTo, unassignedPage, wordpressPage, type Page } from '../web/pages.ts';
import { startWeb, type DemoWeb, type Site, type WebOptions } from '../web/server.ts';
import { makePair, type KeyPair } from './certificates.ts';

// What a visitor gets, over real DNS, TLS and HTTP, and every way in which it fails.

const base = 'network.example.com';
const shop = 'shop.example.net';
const home = '127.0.0.1';
let root: KeyPair;
/** Of the base web domain and `shop`; the other is the web server's own. */
let good: KeyPair;
let own: KeyPair;

beforeAll(async () => {
  root = await makePair({ names: ['Test root'], authority: true });
  good = await makePair({ issuer: root, names: [base, shop, '*.wild.example.net'] });
  own = await makePair({ names: ['server.example.com'] });
});

describe('what a visitor gets', () => {
  it('is the certificate and the page of the name', async () => {
    const { web, check } = await world({});
    const { seen, view } = await check(shop);
    expect(view).toMatchObject({
      points: { kind: 'here' },
      certificate: { kind: 'good', daysLeft: 364 },
      page: { kind: 'wordpress' },
    });
    expect(visitOf(seen)).toMatchObject({
      address: home,
      https: {
        kind: 'secured',
        certificate: { names: [base, shop, '*.wild.example.net'], otherEntries: 0, issuer: 'CN=Test root' },
        answer: { status: 200, server: 'nginx', restRoot: `https://${shop}/wp-json/`, ended: 'whole' },
      },
      http: { status: 301, location: `https://${shop}/` },
    });
    expect(visitOf(seen)).not.toHaveProperty('defaultCertificate');
    expect(web.requests.map(({ head }) => head.replaceAll(/\r\n(?=\S)/g, ' | ')).toSorted()).toEqual([
      `GET / HTTP/1.1 | host: ${shop} | connection: close | accept-encoding: identity`,
      `GET / HTTP/1.1 | host: ${shop} | connection: close | accept-encoding: identity`,
    ]);
    expect(web.handshakes).toEqual([shop]);
  });

  it('is a certificate without the name', async () => {
    const mapped = await makePair({ issuer: root, names: [base] });
    const { check } = await world({ sites: { [shop]: site(mapped) } });
    const { seen, view } = await check(shop);
    expect(view.certificate.kind).toBe('notInCertificate');
    expect(visitOf(seen).defaultCertificate).not.toBe(sha256Of(seen));
  });

  it('is the web server’s own certificate and page, which are asked for once for all names', async () => {
    const zone = { 'a.example.net': { a: [home] }, 'b.example.net': { a: [home] } };
    const { web, checkAll } = await world({ zone, sites: {} });
    const checked = await checkAll(['a.example.net', 'b.example.net']);
    for (const { view } of checked) {
      expect(view.certificate.kind).toBe('default');
      expect(view.page).toEqual({ kind: 'panelPage', which: 'unassigned' });
    }
    expect(web.handshakes.filter((name) => name.endsWith('.invalid'))).toHaveLength(1);
  });

  it.each([
    ['expired', { issuer: true, from: -100, to: -10 }, 'expired'],
    ['not yet valid', { issuer: true, from: 10, to: 100 }, 'notYetValid'],
    ['signed by nobody', { issuer: false }, 'untrusted'],
  ])('is a certificate that is %s', async (_, { issuer, ...dates }, kind) => {
    const pair = await makePair({ names: [shop], ...dates, ...(issuer && { issuer: root }) });
    const { check } = await world({ sites: { [shop]: site(pair) } });
    expect((await check(shop)).view.certificate.kind).toBe(kind);
  });

  it('is the same for a name in unicode and for one that nobody has given, below a wildcard', async () => {
    const idn = 'bücher.example.net';
    const pair = await makePair({ issuer: root, names: ['xn--bcher-kva.example.net'] });
    const zone = { 'xn--bcher-kva.example.net': { a: [home] }, '*.wild.example.net': { a: [home] } };
    const sites = { 'xn--bcher-kva.example.net': site(pair), '*.wild.example.net': site(good) };
    const { web, checkAll } = await world({ zone, sites });
    for (const { view } of await checkAll([idn, '*.wild.example.net'])) {
      expect(view).toMatchObject({ certificate: { kind: 'good' }, page: { kind: 'wordpress' } });
    }
    expect(web.handshakes).toContain('xn--bcher-kva.example.net');
    expect(web.handshakes).toContainEqual(expect.stringMatching(/^x[\da-f]{12}\.wild\.example\.net$/));
  });

  it('is the panel’s page instead of WordPress', async () => {
    const { check } = await world({ sites: { [shop]: site(good, newPage(shop)) } });
    expect((await check(shop)).view.page).toEqual({ kind: 'panelPage', which: 'new' });
  });

  it('is another server, a proxy, or half another server', async () => {
    const { dns, web, checkAll } = await world({});
    const elsewhere = await start({ address: '127.0.0.9', ports: web.ports, page: otherPage() });
    const proxy = await start({ address: '127.0.0.7', ports: web.ports, page: otherPage('cloudflare') });
    dns.zone.set('a.example.net', { a: [elsewhere.address] });
    dns.zone.set('b.example.net', { a: [proxy.address] });
    dns.zone.set('c.example.net', { a: [home], aaaa: ['2001:db8::9'] });
    const views = await checkAll(['a.example.net', 'b.example.net', 'c.example.net']);
    expect(views.map(({ view }) => view.points)).toEqual([
      { kind: 'elsewhere', addresses: [elsewhere.address] },
      { kind: 'behindProxy', proxy: { name: 'Cloudflare', by: 'server' } },
      { kind: 'partly', elsewhere: ['2001:db8::9'], onlyIpv6: true },
    ]);
  });

  it('goes by the addresses that a person has named', async () => {
    const { dns, check } = await world({ publicAddresses: [home] });
    dns.zone.delete(base);
    expect((await check(shop)).view.points).toEqual({ kind: 'here' });
  });

  it('is a redirect that leads round, which is not followed', async () => {
    const { web, check } = await world({ sites: { [shop]: site(good, redirectTo(`https://${shop}/`)) } });
    expect((await check(shop)).view.page).toEqual({ kind: 'redirectLoop' });
    expect(web.requests).toHaveLength(2);
  });

  it('is a challenge that the server answers as it does for the base web domain', async () => {
    const thumbprint = 'k'.repeat(43);
    const { check } = await world({ sites: { [shop]: { ...site(good), thumbprint } }, withChallenge: true });
    const { challenge } = visitOf((await check(shop)).seen);
    expect(challenge?.answer).toMatchObject({ status: 200, body: `${challenge?.token}.${thumbprint}` });
  });
});

describe('private addresses', () => {
  it.each(['127.0.0.1', '10.255.255.1', '169.254.169.254', '::1', 'fd00::1'])(
    '%s is reported and left alone',
    async (text) => {
      const records = text.includes(':') ? { aaaa: [text] } : { a: [text] };
      const { web, check } = await world({ zone: { [shop]: records }, privateToo: false });
      expect((await check(shop)).seen.visit).toEqual({ kind: 'private', address: text });
      expect(web.connections.all).toBe(0);
    },
  );
});

describe('a web server that fails', () => {
  const failed = (problem: object): object => ({ kind: 'failed', problem });
  const noAnswer = failed({ kind: 'noAnswer', seconds: answerMs / 1000 });
  it.each<[WebFault, object, object | undefined]>([
    ['hangTls', noAnswer, undefined],
    ['refuseName', failed({ kind: 'nameRefused' }), undefined],
    ['resetTls', failed({ kind: 'lost' }), undefined],
    ['plainOnTls', failed({ kind: 'notTls' }), undefined],
    ['hang', { answer: noAnswer }, noAnswer],
    ['dripHead', { answer: noAnswer }, noAnswer],
    ['halfHead', { answer: failed({ kind: 'lost' }) }, failed({ kind: 'lost' })],
    ['notHttp', { answer: failed({ kind: 'notHttp' }) }, failed({ kind: 'notHttp' })],
    ['longHead', { answer: failed({ kind: 'notHttp' }) }, failed({ kind: 'notHttp' })],
    ['half', { answer: { status: 200, ended: 'lost', body: '<h1>Half' } }, { status: 200, ended: 'lost' }],
    [
      'drip',
      { answer: { status: 200, ended: 'slow', body: expect.stringMatching(/^\.+$/) as string } },
      { ended: 'slow' },
    ],
    ['endless', { answer: { status: 200, ended: 'cut', body: 'x'.repeat(maxBody) } }, { ended: 'cut' }],
  ])('%s', async (fault, https, http = { status: 301 }) => {
    const { web, check } = await world({});
    web.faults.set(shop, fault);
    const began = performance.now();
    const visit = visitOf((await check(shop)).seen);
    expect(performance.now() - began).toBeLessThan(answerMs + 1_000);
    expect(visit).toMatchObject({ https, http });
    expect(web.poured).toBeLessThan(8 * 1024 ** 2);
    await expect.poll(() => web.connections.open).toBe(0);
  });

  it('refuses connections', async () => {
    const { web, check } = await world({});
    await web.close();
    expect(visitOf((await check(shop)).seen)).toMatchObject({
      https: failed({ kind: 'refused' }),
      http: failed({ kind: 'refused' }),
    });
  });

  it('is silent for all of its names, and is waited for once', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `s${index}.example.net`);
    const zone = Object.fromEntries([...names, shop].map((each) => [each, { a: [home] }]));
    const { web, checkAll } = await world({ zone });
    web.faults.set('*.example.net', 'silence');
    const began = performance.now();
    const checked = await checkAll(names);
    expect(performance.now() - began).toBeLessThan(2 * silentMs + 1_000);
    for (const { view } of checked) {
      expect(view.certificate).toEqual({ kind: 'notSeen', problem: { kind: 'noAnswer', seconds: silentMs / 1000 } });
    }
  });

  it('makes nobody wait twice for TLS that never comes', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `s${index}.example.net`);
    const zone = Object.fromEntries(names.map((each) => [each, { a: [home] }]));
    const { web, checkAll } = await world({ zone, sites: { '*.example.net': site(good) } });
    web.faults.set('*.example.net', 'hangTls');
    const began = performance.now();
    const checked = await checkAll(names);
    expect(performance.now() - began).toBeLessThan(answerMs + 2_000);
    for (const { seen } of checked) expect(visitOf(seen)).toMatchObject({ https: noAnswer, http: { status: 301 } });
  });

  it('has a certificate with hostile entries, of which none is a name', async () => {
    const hostile = ['<img src=x>.example.net', 'a b', '$(command:x)', '*', 'x'.repeat(300), 'https://example.org'];
    const pair = await makePair({ issuer: root, names: [...hostile, shop, '192.0.2.1'] });
    const { check } = await world({ sites: { [shop]: site(pair) } });
    const { seen, view } = await check(shop);
    expect(view.certificate.kind).toBe('good');
    expect(visitOf(seen).https).toMatchObject({ certificate: { names: [shop], otherEntries: hostile.length + 1 } });
  });

  it.each([
    [1_000, { certificate: { otherEntries: 0 } }],
    [5_000, failed({ kind: 'certificateTooLarge' })],
  ])('has a certificate with %i names', async (count, https) => {
    const names = Array.from({ length: count }, (_, index) => `name-${index}.somewhere.example.org`);
    const { check } = await world({ sites: { [shop]: site(await makePair({ issuer: root, names })) } });
    expect(visitOf((await check(shop)).seen).https).toMatchObject(https);
  });
});

describe('many names', () => {
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
    for await (const { seen } of checkNames(names.map(name), options)) {
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
    for await (const { seen } of checkNames(names.map(name), options)) {
      expect(names).toContain(seen.name);
      break;
    }
    await expect.poll(() => web.connections.open).toBe(0);
    expect(web.requests.length).toBeLessThan(2 * names.length);
  });
});

interface WorldOptions extends Partial<Pick<CheckOptions, 'privateToo' | 'withChallenge' | 'signal'>> {
  readonly zone?: Readonly<Record<string, DnsRecords>>;
  readonly sites?: WebOptions['sites'];
  readonly publicAddresses?: readonly string[];
  readonly latency?: number;
}

interface World {
  readonly dns: DemoDns;
  readonly web: DemoWeb;
  readonly options: CheckOptions;
  readonly check: (name: string) => Promise<NameChecked>;
  /** In the order in which they were asked for; `each` hears of them as they come. */
  readonly checkAll: (
    names: readonly string[],
    each?: (checked: NameChecked) => void,
  ) => Promise<readonly NameChecked[]>;
}

/** A DNS server and the web server of the base web domain, on which `shop` is fine unless told. */
async function world({ zone, sites, publicAddresses = [], latency = 0, ...more }: WorldOptions): Promise<World> {
  const dns = await startDns({ zone: { [base]: { a: [home] }, [shop]: { a: [home] }, ...zone } });
  onTestFinished(() => dns.close());
  const web = await start({ sites: sites ?? { [shop]: site(good) }, latency });
  const server = parseDnsServer(dns.server);
  if (!server.ok) throw new Error(server.problem);
  const options: CheckOptions = {
    base: name(base),
    publicAddresses: publicAddresses.flatMap((each) => parseIpAddress(each) ?? []),
    dnsServers: [server.server],
    privateToo: true,
    withChallenge: false,
    ports: web.ports,
    ca: [root.cert],
    signal: new AbortController().signal,
    ...more,
  };
  const checkAll: World['checkAll'] = async (names, each) => {
    const found: NameChecked[] = [];
    for await (const checked of checkNames(names.map(name), options)) {
      found.push(checked);
      each?.(checked);
    }
    const order = names.map(name);
    return found.toSorted((a, b) => order.indexOf(a.seen.name) - order.indexOf(b.seen.name));
  };
  const check: World['check'] = async (each) => {
    const [checked] = await checkAll([each]);
    if (checked === undefined) throw new Error('no result');
    return checked;
  };
  return { dns, web, options, check, checkAll };
}

async function start(options: Partial<WebOptions> & { readonly page?: Page }): Promise<DemoWeb> {
  const { page = unassignedPage(), ...more } = options;
  const web = await startWeb({ sites: {}, unknown: { certificate: own, page: () => page }, ...more });
  onTestFinished(() => web.close().catch(() => undefined));
  return web;
}

/** WordPress by HTTPS, or another page, and plain HTTP that leads there. */
function site(certificate: KeyPair, page?: Page): Site {
  return {
    certificate,
    page: ({ scheme, name: asked }) =>
      scheme === 'http' ? redirectTo(`https://${asked}/`) : (page ?? wordpressPage(asked)),
  };
}

function visitOf({ visit }: NameChecked['seen']): VisitMade {
  if (visit.kind !== 'visited') throw new Error(visit.kind);
  return visit;
}

function sha256Of(seen: NameChecked['seen']): string | undefined {
  const { https } = visitOf(seen);
  return https.kind === 'secured' ? https.certificate.sha256 : undefined;
}

function name(text: string): DomainName {
  const parsed = parseDomainName(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.name;
}
