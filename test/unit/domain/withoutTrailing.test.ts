import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutTrailing } from '../../../src/domain/withoutTrailing.ts';

it('takes away the character at the end alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('/', 'a', '🔑'), maxLength: 12 }), (text) => {
      expect(withoutTrailing(text, '/')).toBe(text.replace(/\/+$/, ''));
    }),
  );
});
