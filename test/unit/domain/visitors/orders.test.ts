import { describe, expect, it } from 'vitest';
import { certificateRoom } from '../../../../src/domain/visitors/certificateRoom.ts';
import { thumbprintOf, viewChallenge } from '../../../../src/domain/visitors/challengeView.ts';
import { caaAllows, type Caa } from '../../../../src/domain/visitors/nameInDns.ts';
import type { Points } from '../../../../src/domain/visitors/points.ts';
import type { VisitMade, WebAnswer } from '../../../../src/domain/visitors/seen.ts';
import { viewName, worstPart } from '../../../../src/domain/visitors/visitorView.ts';
import { now, shop, home, wordpress, failed, seen, visit, secured, page } from './seenExamples.ts';

// Whether an order of a certificate would come through, and what is worst of what was seen of a name.

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
    ['of another vhost of the server', here, page({ body: 'token' }), thumbprint, 'inDoubt'],
    ['before a first order', here, page({ body: 'token' }), undefined, 'likely'],
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
