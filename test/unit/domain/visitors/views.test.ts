import { describe, expect, it } from 'vitest';
import { viewCertificate } from '../../../../src/domain/visitors/certificateView.ts';
import { viewPage } from '../../../../src/domain/visitors/pageView.ts';
import { pointsTo, type Points } from '../../../../src/domain/visitors/points.ts';
import type { HttpsSeen, SeenCertificate, WebAnswer, WebPage } from '../../../../src/domain/visitors/seen.ts';
import { viewName, worstPart } from '../../../../src/domain/visitors/visitorView.ts';
import { address, name } from './name.ts';
import { now, shop, home, proxied, wordpress, closed, failed, seen, visit, secured, page } from './seenExamples.ts';

// What is made of what was seen. The name is shop.example.net, the server 192.0.2.1 and 2001:db8::1.

describe('where a name leads', () => {
  it.each<[string, readonly string[], Partial<Parameters<typeof seen>[1]>, Points]>([
    ['one of the base web domain', ['192.0.2.1'], {}, { kind: 'here' }],
    ['all of them', ['192.0.2.1', '2001:db8::1'], {}, { kind: 'here' }],
    [
      'IPv6 elsewhere',
      ['192.0.2.1', '2001:db8::9'],
      {},
      { kind: 'partly', elsewhere: [address('2001:db8::9')], onlyIpv6: true },
    ],
    [
      'two servers in turn',
      ['192.0.2.1', '203.0.113.9'],
      {},
      { kind: 'partly', elsewhere: [address('203.0.113.9')], onlyIpv6: false },
    ],
    ['another server', ['203.0.113.9'], {}, { kind: 'elsewhere', addresses: [address('203.0.113.9')] }],
    ['a private network', ['10.0.0.5'], {}, { kind: 'private', addresses: [address('10.0.0.5')] }],
    [
      'a proxy that says so',
      ['203.0.113.9'],
      { visit: visit({ http: page({ server: 'cloudflare' }) }) },
      { kind: 'behindProxy', proxy: { name: 'Cloudflare', by: 'server' } },
    ],
    [
      'a proxy that the base web domain has as well',
      ['192.0.2.1'],
      { visit: visit({ http: page({ server: 'cloudflare' }) }) },
      { kind: 'behindProxy', proxy: { name: 'Cloudflare', by: 'server' } },
    ],
    [
      'a proxy by its name servers, where nothing answers',
      ['203.0.113.9'],
      { dns: proxied, visit: visit({ https: closed, http: failed }) },
      { kind: 'behindProxy', proxy: { name: 'Cloudflare', by: 'nameServers' } },
    ],
    [
      'another server, in a domain that a proxy manages',
      ['203.0.113.9'],
      { dns: proxied, visit: visit({ http: page({ server: 'nginx' }) }) },
      { kind: 'elsewhere', addresses: [address('203.0.113.9')] },
    ],
    ['the server itself, in a domain that a proxy manages', ['192.0.2.1'], { dns: proxied }, { kind: 'here' }],
  ])('%s', (_, addresses, more, points) => {
    expect(pointsTo(seen(addresses, more), home)).toEqual(points);
  });

  it('goes by the addresses that a person has named, also without any of the base web domain', () => {
    const named = { base: [], named: [address('203.0.113.9')] };
    expect(pointsTo(seen(['203.0.113.9']), named)).toEqual({ kind: 'here' });
    expect(pointsTo(seen(['192.0.2.1']), named)).toMatchObject({ kind: 'elsewhere' });
  });

  it('is another server of the same private network', () => {
    const inside = { base: [address('10.0.0.1')], named: [] };
    expect(pointsTo(seen(['10.0.0.5']), inside)).toEqual({ kind: 'elsewhere', addresses: [address('10.0.0.5')] });
  });

  it('is unknown as long as the server is', () => {
    expect(pointsTo(seen(['192.0.2.1']), { base: [], named: [] })).toEqual({ kind: 'unknown' });
  });

  it('is nowhere without an address, for the reason that DNS gave', () => {
    const without = seen([], { dns: { problem: 'serverFailure' }, visit: { kind: 'noAddress' } });
    expect(pointsTo(without, home)).toEqual({ kind: 'noAddress', problem: 'serverFailure' });
    expect(worstPart(viewName(without, home, now))).toBe('points');
  });
});

describe('the certificate', () => {
  it.each<[string, Partial<SeenCertificate>, object]>([
    ['has the name', {}, { kind: 'good', daysLeft: 30 }],
    ['has another', { names: [name('example.org')] }, { kind: 'notInCertificate' }],
    ['is the default one', { names: [name('example.org')], sha256: 'DEFAULT' }, { kind: 'default' }],
    ['is the default one and has the name', { sha256: 'DEFAULT' }, { kind: 'good' }],
    ['has expired', { validTo: new Date('2026-05-29T12:00:00Z') }, { kind: 'expired', daysAgo: 2 }],
    ['is not valid yet', { validFrom: new Date('2026-06-04T00:00:00Z') }, { kind: 'notYetValid', days: 3 }],
    ['is not trusted', { problem: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, { kind: 'untrusted' }],
    ['has expired and another name', { names: [], validTo: new Date(0) }, { kind: 'notInCertificate' }],
    ['has expired and is not trusted', { problem: 'CERT_HAS_EXPIRED', validTo: new Date(0) }, { kind: 'expired' }],
    ['has an issuer that has expired', { problem: 'CERT_HAS_EXPIRED' }, { kind: 'untrusted' }],
  ])('%s', (_, more, view) => {
    const visited = visit({ https: secured(wordpress, more), defaultCertificate: 'DEFAULT' });
    expect(viewCertificate({ name: shop, visit: visited }, now)).toMatchObject(view);
  });

  it('is that of the wildcard alone for a wildcard', () => {
    const visited = visit({ https: secured(wordpress, { names: [name('*.example.net')] }) });
    expect(viewCertificate({ name: name('*.example.net'), visit: visited }, now).kind).toBe('good');
    expect(viewCertificate({ name: name('*.shop.example.net'), visit: visited }, now).kind).toBe('notInCertificate');
  });

  it('was not seen, for the reason that the port gave', () => {
    const https: HttpsSeen = { kind: 'failed', problem: { kind: 'nameRefused' } };
    expect(viewCertificate({ name: shop, visit: visit({ https }) }, now)).toEqual({
      kind: 'notSeen',
      problem: { kind: 'nameRefused' },
    });
  });
});

describe('the page', () => {
  const loop = (of: 'https' | 'http'): WebPage => page({ status: 301, location: `${of}://shop.example.net/` });
  it.each<[string, WebAnswer, WebAnswer, object]>([
    ['WordPress by its REST API', wordpress, loop('https'), { kind: 'wordpress' }],
    ['WordPress by its files', page({ body: '<link href="/wp-content/x.css">' }), failed, { kind: 'wordpress' }],
    [
      'the panel’s new page',
      page({ body: '<h1 class="a">We\'re working on it!</h1>' }),
      failed,
      { kind: 'panelPage', which: 'new' },
    ],
    [
      'the panel’s page for nobody',
      page({ body: '<p>Your new web server is ready to use.</p>' }),
      failed,
      { which: 'unassigned' },
    ],
    [
      'a suspended one',
      page({ status: 503, body: '<h1>This site is currently suspended</h1>' }),
      failed,
      { which: 'suspended' },
    ],
    [
      'another address',
      page({ status: 302, location: 'https://example.org/' }),
      failed,
      { kind: 'redirects', location: 'https://example.org/' },
    ],
    ['to itself', loop('https'), failed, { kind: 'redirectLoop' }],
    ['to and fro', loop('http'), loop('https'), { kind: 'redirectLoop' }],
    ['back to plain HTTP, where it ends', loop('http'), wordpress, { kind: 'redirects' }],
    ['relative to itself', page({ status: 302, location: '/' }), failed, { kind: 'redirectLoop' }],
    [
      'relative to another path',
      page({ status: 302, location: '/en/' }),
      failed,
      { kind: 'redirects', location: '/en/' },
    ],
    ['a location that is none', page({ status: 302, location: 'https://[' }), failed, { kind: 'redirects' }],
    ['an error', page({ status: 502 }), failed, { kind: 'status', status: 502 }],
    ['something else', page({ body: 'hello' }), failed, { kind: 'other' }],
    ['plain HTTP alone', failed, wordpress, { kind: 'wordpress' }],
    ['nothing', failed, failed, { kind: 'failed', problem: { kind: 'refused' } }],
  ])('%s', (_, https, http, view) => {
    expect(viewPage({ host: shop, visit: visit({ https: secured(https), http }) })).toMatchObject(view);
  });
});
