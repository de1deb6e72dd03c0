import { givenLiterals, isAbsent, mayHaveValue } from '../reading/configFile.ts';
import { rule } from './rule.ts';

/** The plugin signs in by password, which a panel allows to its root user alone, and `WU_HESTIA_API_USER` is not `admin`, as that user is usually called. */
export const passwordUser = rule('password-user', 'warning', (file) =>
  isAbsent(file, 'WU_HESTIA_API_HASH') && mayHaveValue(file, 'WU_HESTIA_API_PASSWORD').length > 0
    ? givenLiterals(file, 'WU_HESTIA_API_USER')
        .filter(({ text }) => text !== 'admin')
        .map(({ valueRange }) => ({ ...valueRange, data: {} }))
    : [],
);
