import { expect, it } from 'vitest';
import { removalGuard } from '../../../src/domain/removalGuard.ts';

it.each([
  ['compare', 6, undefined, 'mostOfThem'],
  ['compare', 5, undefined, undefined],
  ['compare', 1, 'production', 'production'],
  ['compare', 10, 'production', 'mostOfThem'],
  ['compare', 0, 'production', undefined],
  ['remove', 10, undefined, undefined],
  ['remove', 1, 'production', 'production'],
] as const)(
  '%s that removes %i of 10 aliases over a connection that is %s asks for %s',
  (kind, removed, protection, guard) => {
    expect(removalGuard({ protection }, { kind, removed, aliases: 10 })).toBe(guard);
  },
);
