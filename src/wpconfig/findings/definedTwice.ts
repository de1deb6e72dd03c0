import { removeDefinition } from '../editing/fixes.ts';
import { rule } from './rule.ts';

/**
 * Another definition of the same constant counts: PHP keeps the first and warns, Bedrock's `Config` keeps the last. One
 * that asks `defined()` first is not reported: it is meant as a fallback.
 */
export const definedTwice = rule(
  'defined-twice',
  'warning',
  ({ ours }) =>
    ours.flatMap(({ name, nameRange, context, winner, via }) =>
      winner === undefined || !/^(?:topLevel|conditional|afterSettings)$/.test(context)
        ? []
        : { ...nameRange, data: { name, winner, counts: via === 'config' ? 'last' : 'first' } as const },
    ),
  removeDefinition,
);
