import { rule } from './rule.ts';

/** PHP cannot read the file from here on, so that nothing of it runs; only constants before this place are checked. */
export const brokenPhp = rule('broken-php', 'hint', ({ found }) => {
  const { problem, code } = found;
  return problem !== undefined && code.source.includes('WU_HESTIA_') ? [{ ...problem, data: {} }] : [];
});
