import * as fc from 'fast-check';
import type { PeerCertificate } from 'node:tls';
import { checkServerIdentity } from 'node:tls';
import { expect, it } from 'vitest';
import { parseDomainName } from '../../../../src/domain/domainName.ts';
import { covers, readCertificateNames } from '../../../../src/domain/visitors/certificateNames.ts';
import { name } from './name.ts';

const names = [name('example.org'), name('*.example.org'), name('*.co.kr'), name('xn--bcher-kva.example.com')];

it.each([
  ['example.org', true],
  ['www.example.org', true],
  ['WWW.Example.ORG.', true],
  ['a.b.example.org', false],
  ['example.com', false],
  ['bücher.example.com', true],
  ['*.example.org', true],
  ['*.example.com', false],
  ['*.b.example.org', false],
  ['shop.co.kr', true],
  ['co.kr', false],
])('%s: %s', (asked, covered) => {
  expect(covers(names, name(asked))).toBe(covered);
});

it('takes no star for a name directly below a top-level domain', () => {
  expect(covers(readCertificateNames(['*.org']), name('example.org'))).toBe(false);
});

it('agrees with Node for every name that is no wildcard', () => {
  const label = fc.constantFrom('a', 'b', 'www', 'xn--bcher-kva', 'a-b');
  const host = fc.array(label, { minLength: 2, maxLength: 4 }).map((labels) => labels.join('.'));
  const entry = fc.oneof(
    host,
    host.map((each) => `*.${each}`),
    host.map((each) => each.toUpperCase()),
  );
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), host, (entries, asked) => {
      const subjectaltname = entries.map((each) => `DNS:${each}`).join(', ');
      const certificate = { subject: {}, subjectaltname } as PeerCertificate;
      const agreed = checkServerIdentity(asked, certificate) === undefined;
      expect(covers(readCertificateNames(entries), name(asked))).toBe(agreed);
    }),
    { numRuns: 2_000 },
  );
});

it('reads as names what can be one, to the letter', () => {
  const hostile = [
    '<b>x</b>.org',
    'a.org\0.evil.org',
    'https://a.org',
    'a@b.org',
    '192.0.2.1',
    '*',
    'w*.a.org',
    ' a.org',
    'a..org',
  ];
  expect(readCertificateNames(['A.example.ORG', ...hostile, '*.b.org'])).toEqual(['a.example.org', '*.b.org']);
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (entries) => {
      for (const each of readCertificateNames(entries)) expect(parseDomainName(each)).toEqual({ ok: true, name: each });
    }),
  );
});
