import { describe, expect, it } from 'vitest';
import { certificateRoom } from '../../../../src/domain/visitors/certificateRoom.ts';
import { viewCertificate } from '../../../../src/domain/visitors/certificateView.ts';
import { thumbprintOf, viewChallenge } from '../../../../src/domain/visitors/challengeView.ts';
import { caaAllows, type Caa, type NameInDns } from '../../../../src/domain/visitors/nameInDns.ts';
import { viewPage } from '../../../../src/domain/visitors/pageView.ts';
import { pointsTo, type Home, type Points } from '../../../../src/domain/visitors/points.ts';
import type {
  HttpsSeen,
  NameSeen,
  SeenCertificate,
  VisitMade,
  WebAnswer,
  WebPage,
} from '../../../../src/domain/visitors/seen.ts';
import { viewName, worstPart } from '../../../../src/domain/visitors/visitorView.ts';
import { address, name } from './name.ts';

// What is made of what was seen. The name is shop.example.net, the server 192.0.2.1 and 2001:db8::1.

const now = new Date('2026-06-01T00:00:00Z');
const shop = name('shop.example.net');
const home: Home = { base: [address('192.0.2.1'), address('2001:db8::1')], named: [] };
const proxied = { nameServers: ['ada.ns.cloudflare.com'] };
const wordpress = page({ restRoot: 'https://shop.example.net/wp-json/' });
const closed: HttpsSeen = { kind: 'failed', problem: { kind: 'refused' } };
const failed: WebAnswer = { kind: 'failed', problem: { kind: 'refused' } };

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

describe('a challenge', () => {
  const thumbprint = 'k'.repeat(43);
  const here: Points = { kind: 'here' };
  const elsewhere: Points = { kind: 'elsewhere', addresses: [] };
  const behind: Points = { kind: 'behindProxy', proxy: { name: 'Cloudflare', by: 'server' } };
  const answered = page({ body: `token.${thumbprint}\n` });
  it.each<[string, Points, WebAnswer, string | undefined, string]>([
    ['answered as the base web domain does', here, answered, thumbprint, 'proven'],
    ['answered so through a proxy', behind, answered, thumbprint, 'proven'],
    ['answered with another account’s key', here, answered, 'o'.repeat(43), 'otherServer'],
    ['answered by nobody yet', here, page({ status: 404 }), undefined, 'likely'],
    [
      'led to https of the name',
      here,
      page({ status: 301, location: 'https://shop.example.net/x' }),
      undefined,
      'likely',
    ],
    ['led to another name', here, page({ status: 301, location: 'https://example.org/x' }), undefined, 'redirected'],
    ['another server', elsewhere, page({ status: 404 }), thumbprint, 'otherServer'],
    ['behind a proxy', behind, page({ status: 404 }), thumbprint, 'inDoubt'],
    [
      'IPv6 elsewhere',
      { kind: 'partly', elsewhere: [], onlyIpv6: true },
      page({ status: 404 }),
      undefined,
      'otherServer',
    ],
    [
      'IPv6 elsewhere, though IPv4 answers',
      { kind: 'partly', elsewhere: [], onlyIpv6: true },
      answered,
      thumbprint,
      'inDoubt',
    ],
    ['closed', here, failed, thumbprint, 'failed'],
    ['echoed by a page', here, page({ body: 'token' }), thumbprint, 'likely'],
  ])('%s', (_, points, answer, baseThumbprint, kind) => {
    const view = viewChallenge({ token: 'token', answer }, { host: shop, points, baseThumbprint });
    expect(view.kind).toBe(kind);
  });

  it('tells the base web domain’s key', () => {
    expect(thumbprintOf({ visit: visit({ challenge: { token: 'token', answer: answered } }) })).toBe(thumbprint);
    expect(thumbprintOf({ visit: visit({ challenge: { token: 'other', answer: answered } }) })).toBeUndefined();
  });
});

describe('CAA', () => {
  it.each<[string, 'allowed' | 'forbidden', readonly (readonly [string, string, true?])[]]>([
    ['names it', 'allowed', [['issue', 'letsencrypt.org']]],
    [
      'names it among others, with a parameter',
      'allowed',
      [
        ['issue', 'digicert.com'],
        ['issue', ' LetsEncrypt.org ; accounturi=x'],
      ],
    ],
    ['names nobody', 'forbidden', [['issue', ';']]],
    ['names another', 'forbidden', [['issue', 'digicert.com']]],
    ['names it for DNS alone', 'forbidden', [['issue', 'letsencrypt.org; validationmethods=dns-01']]],
    ['names it for HTTP too', 'allowed', [['issue', 'letsencrypt.org;validationmethods=dns-01,http-01']]],
    ['only forbids wildcards', 'allowed', [['issuewild', ';']]],
    ['only says where to report', 'allowed', [['iodef', 'mailto:a@example.org']]],
    [
      'has a critical tag that nobody knows',
      'forbidden',
      [
        ['issue', 'letsencrypt.org'],
        ['tbs', 'x', true],
      ],
    ],
  ])('%s: %s', (_, verdict, records) => {
    const caa: Caa = {
      kind: 'records',
      at: 'example.net',
      records: records.map(([tag, value, critical = false]) => ({ tag, value, critical })),
    };
    expect(caaAllows(caa)).toBe(verdict);
  });

  it('allows where there is none, and is unknown where nobody could ask', () => {
    expect(caaAllows({ kind: 'none' })).toBe('allowed');
    expect(caaAllows({ kind: 'unknown', problem: 'serverFailure' })).toBe('unknown');
  });
});

it('counts the names of an order: once each, no wildcard, no text that is no name', () => {
  const stored = [
    'example.org',
    'EXAMPLE.org',
    '*.example.org',
    'bücher.example.org',
    'xn--bcher-kva.example.org',
    'a b',
    'none',
  ];
  expect(certificateRoom(stored)).toEqual({ names: 2, room: 98, over: 0 });
  const many = Array.from({ length: 103 }, (_, index) => `s${index}.example.org`);
  expect(certificateRoom(many)).toEqual({ names: 103, room: 0, over: 3 });
});

describe('what is worst', () => {
  it.each<[string, readonly string[], VisitMade, string | undefined]>([
    ['nothing', ['192.0.2.1'], visit({}), undefined],
    [
      'elsewhere before a certificate',
      ['203.0.113.9'],
      visit({ https: { kind: 'failed', problem: { kind: 'lost' } } }),
      'points',
    ],
    [
      'a certificate before some address elsewhere',
      ['192.0.2.1', '2001:db8::9'],
      visit({ https: secured(wordpress, { names: [] }) }),
      'certificate',
    ],
    [
      'some address elsewhere before the page',
      ['192.0.2.1', '2001:db8::9'],
      visit({ https: secured(page({ status: 500 })) }),
      'points',
    ],
    ['the page', ['192.0.2.1'], visit({ https: secured(page({ status: 500 })) }), 'page'],
  ])('%s', (_, addresses, visited, part) => {
    expect(worstPart(viewName(seen(addresses, { visit: visited }), home, now))).toBe(part);
  });
});

interface More {
  readonly dns: Partial<NameInDns>;
  readonly visit: NameSeen['visit'];
}

function seen(addresses: readonly string[], more: Partial<More> = {}): NameSeen {
  const dns = {
    chain: [],
    addresses: addresses.map(address),
    problem: undefined,
    caa: { kind: 'none' as const },
    nameServers: [],
    ...more.dns,
  };
  return { name: shop, host: shop, at: 0, dns, visit: more.visit ?? visit({}) };
}

function visit(more: Partial<VisitMade>): VisitMade {
  return { kind: 'visited', address: address('192.0.2.1'), https: secured(wordpress), http: wordpress, ...more };
}

function secured(answer: WebAnswer, more: Partial<SeenCertificate> = {}): HttpsSeen {
  const certificate: SeenCertificate = {
    sha256: 'OWN',
    names: [shop],
    otherEntries: 0,
    issuer: 'CN=Test',
    validFrom: new Date('2026-04-01T00:00:00Z'),
    validTo: new Date('2026-07-01T12:00:00Z'),
    ...more,
  };
  return { kind: 'secured', certificate, answer };
}

function page(more: Partial<WebPage>): WebPage {
  return { kind: 'answered', status: 200, body: '', ended: 'whole', ...more };
}
