import { hestiaConstants } from '../../domain/hestiaConstants.ts';
import { removeDefinition } from '../editing/fixes.ts';
import { isLeftover, literals } from '../reading/configFile.ts';
import { rule } from './rule.ts';

/** A number from `'1'` to `'6'`, left over from the lines that the plugin printed for copying, where a value was absent: it takes it for the value, also where another one is stored in the database. */
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
