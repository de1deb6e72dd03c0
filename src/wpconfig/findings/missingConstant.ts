import { requiredConstants } from '../../domain/hestiaConstants.ts';
import { exampleValues } from '../editing/exampleValues.ts';
import { defineConstants } from '../editing/fixes.ts';
import { isMissing } from '../reading/configFile.ts';
import { rule } from './rule.ts';

/** Some constants are there and required ones are not: the plugin takes the integration for not set up. */
export const missingConstant = rule(
  'missing-constant',
  'error',
  (file) => {
    const { first } = file;
    const names = first === undefined ? [] : requiredConstants.filter((name) => isMissing(file, name));
    return first === undefined || names.length === 0 ? [] : [{ ...first.nameRange, data: { names } }];
  },
  (file, { data: { names } }) => defineConstants(file, exampleValues(file, names)),
);
