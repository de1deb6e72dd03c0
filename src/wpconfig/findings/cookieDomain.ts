import { undefine } from '../editing/fixes.ts';
import { isFalsy, literals } from '../reading/configFile.ts';
import { rule } from './rule.ts';

/** `COOKIE_DOMAIN` is one fixed domain in a multisite: browsers drop its cookies at every mapped domain, so that nobody can log in there. */
export const cookieDomain = rule(
  'cookie-domain',
  'warning',
  (file) =>
    literals(file, 'MULTISITE').some(({ text }) => !isFalsy(text))
      ? literals(file, 'COOKIE_DOMAIN')
          .filter(({ text }) => !isFalsy(text))
          .map(({ valueRange }) => ({ ...valueRange, data: {} }))
      : [],
  (file) => undefine(file, 'COOKIE_DOMAIN'),
);
