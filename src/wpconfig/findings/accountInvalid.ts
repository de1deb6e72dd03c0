import { accountNameProblem } from '../../domain/accountName.ts';
import { givenLiterals } from '../reading/configFile.ts';
import { rule } from './rule.ts';

/** `WU_HESTIA_ACCOUNT` is not a name that a panel account can have. The panel trims the spaces around it. */
export const accountInvalid = rule('account-invalid', 'error', (file) =>
  givenLiterals(file, 'WU_HESTIA_ACCOUNT')
    .filter(({ text }) => accountNameProblem(text.trim()) !== undefined)
    .map(({ valueRange }) => ({ ...valueRange, data: {} })),
);
