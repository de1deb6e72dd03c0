import { hestiaSecrets } from '../../domain/hestiaConstants.ts';
import { exampleValues } from '../editing/exampleValues.ts';
import { defineConstants } from '../editing/fixes.ts';
import { isAbsent, literals } from '../reading/configFile.ts';
import { rule } from './rule.ts';

/**
 * Neither `WU_HESTIA_API_HASH` nor `WU_HESTIA_API_PASSWORD` has a value: the plugin signs in with what is stored in the
 * database (since 2.4.11), or has nothing to sign in with.
 */
export const missingSecret = rule(
  'missing-secret',
  'information',
  (file) => {
    const { first } = file;
    if (first === undefined || !hestiaSecrets.every((name) => isAbsent(file, name))) return [];
    const [empty] = hestiaSecrets.flatMap((name) => literals(file, name));
    return [{ ...(empty?.valueRange ?? first.nameRange), data: {} }];
  },
  (file) => defineConstants(file, exampleValues(file, ['WU_HESTIA_API_HASH'])),
);
