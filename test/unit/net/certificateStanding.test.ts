import { expect, it } from 'vitest';
import { standingOf } from '../../../src/net/certificateStanding.ts';

const now = new Date('2026-06-01');
const fresh = new Date('2026-12-01');
const past = new Date('2026-05-01');

it.each([
  ['unknown', fresh, 'DEPTH_ZERO_SELF_SIGNED_CERT', undefined],
  ['unknown', fresh, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', undefined],
  ['otherName', fresh, 'ERR_TLS_CERT_ALTNAME_INVALID', undefined],
  ['expired', past, 'CERT_HAS_EXPIRED', undefined],
  ['expired', past, 'DEPTH_ZERO_SELF_SIGNED_CERT', undefined],
  ['verified', fresh, undefined, undefined],
  ['pinned', fresh, 'DEPTH_ZERO_SELF_SIGNED_CERT', 'AA'],
  ['pinned', past, 'CERT_HAS_EXPIRED', 'AA'],
  ['pinned', fresh, undefined, 'AA'],
  ['changed', fresh, 'DEPTH_ZERO_SELF_SIGNED_CERT', 'BB'],
  ['changed', past, 'CERT_HAS_EXPIRED', 'BB'],
  ['replaced', fresh, undefined, 'BB'],
] as const)('%s: valid to %s, problem %s, pin %s', (standing, validTo, problem, pin) => {
  const certificate = {
    sha256: 'AA',
    subject: '',
    altNames: [],
    issuer: '',
    validFrom: new Date('2025-05-01'),
    validTo,
    selfSigned: true,
  };
  expect(standingOf({ certificate, ...(problem && { problem }) }, pin, now)).toBe(standing);
});
