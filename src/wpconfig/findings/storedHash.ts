import { isAbsent, mayHaveValue } from '../reading/configFile.ts';
import { rule } from './rule.ts';

/** `WU_HESTIA_API_PASSWORD` has a value and `WU_HESTIA_API_HASH` none: a hash that is stored in the database (since 2.4.11) wins over the password. */
export const storedHash = rule('stored-hash', 'hint', (file) =>
  isAbsent(file, 'WU_HESTIA_API_HASH')
    ? mayHaveValue(file, 'WU_HESTIA_API_PASSWORD').map(({ valueRange }) => ({ ...valueRange, data: {} }))
    : [],
);
