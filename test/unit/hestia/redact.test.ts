import fc from 'fast-check';
import { expect, it } from 'vitest';
import { redact } from '../../../src/hestia/redact.ts';

it('removes a secret in every form in which a message may repeat it', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 8, unit: 'binary' }), (secret) => {
      const forms = [
        secret,
        encodeURIComponent(secret),
        new URLSearchParams({ secret }).toString(),
        JSON.stringify(secret),
      ];
      for (const form of forms) {
        const clean = redact(`<<${form}>>`, [secret]);
        expect(clean).toContain('[redacted]');
        expect(clean.replaceAll('[redacted]', '')).not.toContain(secret);
      }
    }),
  );
});

it('removes the longer of two secrets whole', () => {
  expect(redact('key abcdef, key abc', ['abc', 'abcdef'])).toBe('key [redacted], key [redacted]');
});

it('leaves a text alone for an empty secret', () => {
  expect(redact('text', [''])).toBe('text');
});
