import { requiredConstants } from '../../domain/hestiaConstants.ts';
import { literals } from '../reading/configFile.ts';
import { rule } from './rule.ts';

/** A required constant is empty, `false` or `null`: the plugin takes it for missing. */
export const emptyValue = rule('empty-value', 'error', (file) =>
  requiredConstants
    .flatMap((name) => literals(file, name))
    .filter(({ text }) => text === '')
    .map(({ name, valueRange }) => ({ ...valueRange, data: { name } })),
);
