import { hestiaConstants } from '../../domain/hestiaConstants.ts';
import { isLeftover, literals } from '../configFile.ts';
import { removeDefinition } from '../fixes.ts';
import { rule } from './rule.ts';

/** A number from `'0'` to `'6'` that the plugin's lines for copying had in place of a value: `'0'` counts as missing, the others as values. */
export const leftoverValue = rule(
  'leftover-value',
  'error',
  (file) =>
    hestiaConstants
      .filter((name) => name !== 'WU_HESTIA_RESTART')
      .flatMap((name) => literals(file, name))
      .filter(({ text }) => isLeftover(text))
      .map(({ name, valueRange }) => ({ ...valueRange, data: { name } })),
  removeDefinition,
);
