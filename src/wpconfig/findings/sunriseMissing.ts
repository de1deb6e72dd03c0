import { switchOn } from '../editing/fixes.ts';
import { isFalsy, isMissing, literals } from '../reading/configFile.ts';
import { rule } from './rule.ts';

/** `MULTISITE` is on and nothing defines `SUNRISE`: WordPress leaves `sunrise.php` out, and no mapped domain is served. */
export const sunriseMissing = rule(
  'sunrise-missing',
  'warning',
  (file) =>
    literals(file, 'MULTISITE')
      .filter(({ effective, text }) => effective && !isFalsy(text) && isMissing(file, 'SUNRISE'))
      .map(({ nameRange }) => ({ ...nameRange, data: {} })),
  (file) => switchOn(file, 'SUNRISE'),
);
