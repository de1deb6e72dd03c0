import { replaceValue } from '../editing/fixes.ts';
import { literals } from '../reading/configFile.ts';
import { rule } from './rule.ts';

/** `WU_HESTIA_RESTART` is `false` or `'0'`, which looks like no restart: the plugin takes it for not set, and uses what is stored in the database (since 2.4.11), else `yes`. */
export const restartIgnored = rule(
  'restart-ignored',
  'warning',
  (file) =>
    literals(file, 'WU_HESTIA_RESTART')
      .filter(
        ({ text, value }) => text === '0' || (value.kind === 'literal' && value.type === 'boolean' && text === ''),
      )
      .map(({ valueRange }) => ({ ...valueRange, data: {} })),
  (file, place) => ['no', 'yes'].flatMap((word) => replaceValue(file, place, word)),
);
