import fc from 'fast-check';
import { expect, it } from 'vitest';
import { redact } from '../../../src/hestia/redact.ts';
import { encodings } from './encodings.ts';

/** Secrets of any characters, and such as look like escapes themselves. */
const secrets = fc
  .oneof(
    fc.string({ minLength: 8, maxLength: 60, unit: 'binary' }),
    fc.string({ minLength: 8, maxLength: 60, unit: fc.constantFrom(...Array.from('%&;\\/"\'<>#xu0041nr+ =éamp')) }),
    fc.string({ minLength: 40, maxLength: 40, unit: fc.constantFrom(...Array.from('0aZ_=-')) }),
  )
  .filter((secret) => !/[\r\n\u0085\u2028\u2029]/.test(secret) && secret.isWellFormed());

it.each(Object.entries(encodings))('finds a secret: %s', (_name, encode) => {
  fc.assert(
    fc.property(secrets, (secret) => {
      const clean = redact(`(${encode(secret)})`, [secret]);
      // In base64 what stands beside the secret stays.
      expect(clean).toMatch(/^\([\w+/%-]{0,5}(?:\[redacted\])[\w+/=%-]{0,8}\)$/);
    }),
    { numRuns: 100 },
  );
});

it('removes the longer of two secrets whole', () => {
  expect(redact('key abcdef, key abc', ['abc', 'abcdef'])).toBe('key [redacted], key [redacted]');
});

it('leaves a text alone that holds no secret, and for an empty secret', () => {
  expect(redact('text', ['', '\n'])).toBe('text');
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(redact(text, ['a secret that is in no text'])).toBe(text);
    }),
  );
});

it('comes to an end on an answer of nothing but escapes', () => {
  for (const text of ['\\'.repeat(20_000), '%25'.repeat(20_000), '&amp;'.repeat(10_000), '\\"'.repeat(10_000)]) {
    expect(redact(text, ['\\"'.repeat(20) + 'x'])).toBe(text);
  }
});
