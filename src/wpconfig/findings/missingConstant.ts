import { requiredConstants } from '../../domain/hestiaConstants.ts';
import { exampleValues } from '../editing/exampleValues.ts';
import { defineConstants } from '../editing/fixes.ts';
import { isMissing } from '../reading/configFile.ts';
import { rule } from './rule.ts';

/**
 * Some constants are there and required ones are not. Since 2.4.11 the plugin takes each of these from the database, where
 * its setup wizard stores them; what is not there either leaves the integration off.
 */
export const missingConstant = rule(
  'missing-constant',
  'information',
  (file) => {
    const { first } = file;
    const names = first === undefined ? [] : requiredConstants.filter((name) => isMissing(file, name));
    return first === undefined || names.length === 0 ? [] : [{ ...first.nameRange, data: { names } }];
  },
  (file, { data: { names } }) => defineConstants(file, exampleValues(file, names)),
);
