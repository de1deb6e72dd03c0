import { describe, expect, it } from 'vitest';
import type { Look } from '../../src/domain/visitors/visitorView.ts';
import { newPage, otherPage, redirectTo } from '../web/pages.ts';
import { makePair } from './certificates.ts';
import { base, good, home, root, shop, site, start, visitOf, world } from './visitorWorld.ts';

// What a visitor gets, over real DNS, TLS and HTTP.

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

function sha256Of(seen: Look['seen']): string | undefined {
  const { https } = visitOf(seen);
  return https.kind === 'secured' ? https.certificate.sha256 : undefined;
}
