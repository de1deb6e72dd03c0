import { parseDomainName, type DomainNameProblem } from '../../domain/domainName.ts';
import { writeAnswer } from '../editing/fixes.ts';
import { givenLiterals } from '../reading/configFile.ts';
import { rule } from './rule.ts';
import { asStored } from './webDomainSpelling.ts';

/** `WU_HESTIA_WEB_DOMAIN` is not a name that a web domain can have, or has more around it, as in a pasted URL. */
export const webDomainInvalid = rule(
  'web-domain-invalid',
  'error',
  (file) =>
    givenLiterals(file, 'WU_HESTIA_WEB_DOMAIN').flatMap(({ text, valueRange }) => {
      const wrong = whatIsWrong(text.trim());
      return wrong === undefined ? [] : { ...valueRange, data: wrong };
    }),
  writeAnswer,
);

interface Wrong {
  readonly problem: DomainNameProblem | 'url';
  readonly answer: string | undefined;
}

function whatIsWrong(text: string): Wrong | undefined {
  const parsed = parseDomainName(text);
  if (!parsed.ok) return { problem: parsed.problem, answer: undefined };
  if (parsed.name.startsWith('*.')) return { problem: 'wildcard', answer: undefined };
  if (!/[/?#@]/.test(text)) return undefined;
  // The panel may store a name in unicode, so that its ASCII form would be another one.
  return { problem: 'url', answer: /^[\0-\x7f]*$/.test(text) ? asStored(parsed.name) : undefined };
}
