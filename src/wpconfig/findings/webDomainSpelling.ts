import { parseDomainName } from '../../domain/domainName.ts';
import { writeAnswer } from '../editing/fixes.ts';
import { withoutTrailing } from '../../domain/withoutTrailing.ts';
import { givenLiterals } from '../reading/configFile.ts';
import { rule } from './rule.ts';

/** `WU_HESTIA_WEB_DOMAIN` has `www.`, capitals or a dot at its end. The panel takes them off when the plugin adds an alias, and not when it removes one. */
export const webDomainSpelling = rule(
  'web-domain-spelling',
  'warning',
  (file) =>
    givenLiterals(file, 'WU_HESTIA_WEB_DOMAIN').flatMap(({ text, valueRange }) => {
      const name = text.trim();
      const answer = asStored(name);
      const isName = !/[/?#@*]/.test(name) && parseDomainName(name).ok && parseDomainName(answer).ok;
      return isName && answer !== name ? { ...valueRange, data: { answer } } : [];
    }),
  writeAnswer,
);

/** A name as the panel stores it when it is given that one. */
export function asStored(name: string): string {
  const lower = name.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replace(/^www\./, '');
  return withoutTrailing(lower, '.');
}
