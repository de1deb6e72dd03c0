import { requiredConstants } from '../../domain/hestiaConstants.ts';
import { isFalsy, literals } from '../reading/configFile.ts';
import { rule } from './rule.ts';

/** A required constant is empty, `'0'`, `false` or `null`: the plugin takes it for missing, and goes by what is stored in the database (since 2.4.11). */
export const emptyValue = rule('empty-value', 'information', (file) =>
  requiredConstants
    .flatMap((name) => literals(file, name))
    .filter(({ text }) => isFalsy(text))
    .map(({ name, valueRange }) => ({ ...valueRange, data: { name } })),
);
