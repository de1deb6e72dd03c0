import { givenLiterals, mayHaveValue } from '../reading/configFile.ts';
import { rule } from './rule.ts';

/** Both secrets have a value: the plugin signs in with `WU_HESTIA_API_HASH` and never looks at the password. */
export const passwordUnused = rule('password-unused', 'information', (file) =>
  givenLiterals(file, 'WU_HESTIA_API_HASH').some(({ effective }) => effective)
    ? mayHaveValue(file, 'WU_HESTIA_API_PASSWORD').map(({ valueRange }) => ({ ...valueRange, data: {} }))
    : [],
);
