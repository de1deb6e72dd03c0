import { describe, expect, it } from 'vitest';
import { parseEndpoint, type Endpoint } from '../../../src/domain/endpoint.ts';
import type { WebDomain } from '../../../src/domain/webDomain.ts';
import type { CallFailure } from '../../../src/hestia/callError.ts';
import { pluginUrl } from '../../../src/hestia/plugin.ts';
import type { Route } from '../../../src/net/route.ts';
import { seenAddress } from '../../../src/operations/testConnection/addressAllowed.ts';
import { judgeBaseWebDomain } from '../../../src/operations/testConnection/baseWebDomain.ts';
import { checkIds } from '../../../src/operations/testConnection/check.ts';
import { judgeListing } from '../../../src/operations/testConnection/judgeListing.ts';
import { judgeRoom } from '../../../src/operations/testConnection/room.ts';
import { judgeCertificate } from '../../../src/operations/testConnection/tls.ts';

describe('what the answer to the listing says about the checks from 6 to 11', () => {
  const letters = (failure: CallFailure): string =>
    checkIds
      .slice(5, 11)
      .map((id) => {
        const verdict = judgeListing(id, { ok: false, failure });
        return verdict === 'passed' ? 'P' : verdict.kind === 'failed' ? 'F' : '-';
      })
      .join('');

  it.each<readonly [CallFailure, string]>([
    [{ kind: 'timeout', phase: 'headers', seconds: 30 }, 'F-----'],
    [{ kind: 'redirect', location: 'https://panel.example.org/login/' }, 'F-----'],
    [{ kind: 'originMismatch' }, 'F-----'],
    [{ kind: 'apiOff', forUserKeys: false }, 'PF----'],
    [{ kind: 'apiOff', forUserKeys: true }, 'PFPP--'],
    [{ kind: 'ipNotAllowed' }, 'PPF---'],
    [{ kind: 'authentication' }, 'PPPF--'],
    [{ kind: 'ownerSuspended', message: 'user wpnet is suspended' }, 'PPPF--'],
    [{ kind: 'permission', command: 'v-list-web-domains' }, 'PPPPF-'],
    [{ kind: 'wrongAccount' }, 'PPPP-F'],
    [{ kind: 'command', exitCode: 3, message: '' }, 'PPPPPF'],
    [{ kind: 'invalidJson', excerpt: '{' }, 'PPPPPF'],
  ])('$0.kind: %s', (failure, expected) => {
    expect(letters(failure)).toBe(expected);
  });
});

describe('a certificate', () => {
  const endpoint = usable('https://panel.example.com');
  const now = new Date('2026-11-24T12:00:00Z');
  const certificate = {
    sha256: 'AA:BB',
    subject: 'CN=panel.example.com',
    altNames: ['panel.example.com'],
    issuer: 'CN=panel.example.com',
    validFrom: new Date('2026-01-01T00:00:00Z'),
    validTo: new Date('2027-01-01T00:00:00Z'),
    selfSigned: true,
  };
  const judge = (code: string | undefined, pin: string | undefined, validTo = certificate.validTo): unknown => {
    const probed = { certificate: { ...certificate, validTo }, ...(code !== undefined && { problem: code }) };
    const { verdict, found } = judgeCertificate(probed, { endpoint, pin, now });
    const kind = verdict.kind === 'passed' ? verdict.fact : 'problem' in verdict ? verdict.problem : verdict;
    return { verdict: verdict.kind, ...kind, goesOn: found?.certificate !== undefined };
  };
  const soon = new Date('2026-12-01T00:00:00Z');
  const past = new Date('2026-11-24T11:00:00Z');

  it.each<[string | undefined, string | undefined, Date | undefined, object]>([
    [undefined, undefined, undefined, { verdict: 'passed', trust: 'verified', daysLeft: 37, goesOn: true }],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'AA:BB', undefined, { verdict: 'passed', trust: 'pinned', goesOn: true }],
    [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      undefined,
      undefined,
      { verdict: 'failed', kind: 'certificateUntrusted', goesOn: false },
    ],
    ['ERR_TLS_CERT_ALTNAME_INVALID', undefined, undefined, { verdict: 'failed', kind: 'certificateMisnamed' }],
    [
      'CERT_HAS_EXPIRED',
      undefined,
      past,
      { verdict: 'failed', kind: 'certificateExpired', daysLeft: -1, goesOn: false },
    ],
    // Verified or not: a pin decides alone.
    [undefined, 'CC:DD', undefined, { verdict: 'failed', failure: { kind: 'certificateChanged' }, goesOn: false }],
    [undefined, undefined, soon, { verdict: 'warning', kind: 'certificateExpires', daysLeft: 6, goesOn: true }],
    [
      'CERT_HAS_EXPIRED',
      'AA:BB',
      past,
      { verdict: 'warning', kind: 'certificateExpired', trust: 'pinned', goesOn: true },
    ],
  ])('problem %s, pin %s', (code, pin, validTo, expected) => {
    expect(judge(code, pin, validTo)).toMatchObject(expected);
  });
});

describe('the address that the panel sees', () => {
  const direct: Route = { kind: 'direct', why: 'noneSet' };
  it.each([
    ['127.0.0.1', '127.0.0.1', '127.0.0.1'],
    ['10.0.0.5', '10.0.0.1', '10.0.0.5'],
    ['192.168.1.7', '203.0.113.5', undefined],
    ['100.64.0.7', '203.0.113.5', undefined],
    ['203.0.113.7', '203.0.113.5', '203.0.113.7'],
    ['::ffff:203.0.113.7', '::ffff:203.0.113.5', '203.0.113.7'],
    ['2001:db8::7', '2001:db8::5', '2001:db8::7'],
    ['fd00::7', '2001:db8::5', undefined],
    ['::1', '::1', '::1'],
  ])('from %s to %s: %s', (local, remote, seen) => {
    expect(seenAddress({ local, remote }, direct)).toBe(seen);
  });

  it('is not known behind a proxy', () => {
    const ends = { local: '127.0.0.1', remote: '127.0.0.1' };
    expect(seenAddress(ends, { kind: 'proxy', origin: 'http://proxy:1', from: 'http.proxy' })).toBeUndefined();
  });
});

describe('the base web domain', () => {
  const domains = [webDomain('net.example.org'), webDomain('straße.example.net'), webDomain('off.example.org', true)];
  const judge = (wanted: string, all: readonly WebDomain[] = domains): unknown =>
    judgeBaseWebDomain(wanted, all).verdict;
  const missing = (wanted: string, similar: string | undefined): object => ({
    kind: 'failed',
    problem: { kind: 'baseWebDomainMissing', wanted, similar },
  });

  it.each([
    ['net.example.org', { kind: 'passed' }],
    ['straße.example.net', { kind: 'passed' }],
    ['gone.example.org', missing('gone.example.org', undefined)],
    ['Net.example.org', missing('Net.example.org', 'net.example.org')],
    ['www.net.example.org', missing('www.net.example.org', 'net.example.org')],
    ['xn--strae-oqa.example.net', missing('xn--strae-oqa.example.net', 'straße.example.net')],
    ['off.example.org', { kind: 'failed', problem: { kind: 'baseWebDomainSuspended', name: 'off.example.org' } }],
  ])('%s', (wanted, expected) => {
    expect(judge(wanted)).toMatchObject(expected);
  });

  it('does not take an account without web domains for a success', () => {
    expect(judge('net.example.org', [])).toMatchObject(missing('net.example.org', undefined));
  });

  it('finds the one that the panel takes for another, in that direction alone', () => {
    const pair = [webDomain('a.b.example.org'), webDomain('a-b.example.org')];
    expect(judge('a.b.example.org', pair)).toMatchObject({ problem: { neighbour: 'a-b.example.org' } });
    expect(judge('a-b.example.org', pair)).toMatchObject({ kind: 'passed' });
  });
});

describe('room', () => {
  const judge = (count: number, aliasLimit?: number | 'unlimited'): unknown => {
    const aliases = Array.from({ length: count }, (_, index) => `n${index + 10_000}.a.example.com`);
    return judgeRoom({ ...webDomain('net.example.org'), aliases }, aliasLimit).verdict;
  };

  it.each<[number, number | 'unlimited' | undefined, object]>([
    [0, undefined, { kind: 'passed', fact: { aliases: 0, bytes: 0, limit: undefined } }],
    [9, 10, { kind: 'passed', fact: { limit: 10 } }],
    [10, 10, { kind: 'failed', problem: { kind: 'limitReached' } }],
    [11, 10, { kind: 'failed', problem: { kind: 'limitReached' } }],
    [0, 0, { kind: 'failed', problem: { kind: 'limitReached' } }],
    [2_857, 'unlimited', { kind: 'passed', fact: { bytes: 59_996 } }],
    [2_858, 'unlimited', { kind: 'warning', problem: { kind: 'listLong', bytes: 60_017 } }],
    [3_096, 'unlimited', { kind: 'failed', problem: { kind: 'listFull', bytes: 65_015 } }],
  ])('%i aliases, limit %s', (count, limit, expected) => {
    expect(judge(count, limit)).toMatchObject(expected);
  });
});

it.each([
  ['https://panel.example.com:8083/api/', 'https://panel.example.com:8083/api'],
  ['https://panel.example.com:8083//', 'https://panel.example.com:8083/api'],
  ['https://panel.example.com', 'https://panel.example.com/api'],
  ['https://panel.example.com:8083/api/index.php', 'https://panel.example.com:8083/api/index.php/api'],
])('the plugin makes of %s the address %s', (apiUrl, url) => {
  expect(pluginUrl(apiUrl)).toBe(url);
});

function usable(text: string): Endpoint {
  const result = parseEndpoint(text);
  if (!result.ok) throw new Error(result.reason);
  return result.endpoint;
}

function webDomain(name: string, suspended = false): WebDomain {
  const documentRoot = `/home/wpnet/web/${name}/public_html/`;
  return { name, aliases: [], suspended, ssl: true, ip: '127.0.0.2', documentRoot };
}
