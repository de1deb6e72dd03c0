import { isAccessKey } from '../../domain/accessKey.ts';
import { givenLiterals } from '../reading/configFile.ts';
import { rule } from './rule.ts';

/**
 * `WU_HESTIA_API_HASH` is neither an access key, `ID:SECRET` of 20 and 40 characters, nor a legacy key of 32
 * (`v-add-access-key`, `v-generate-api-key`): the panel refuses it, and bans an address that it refused five times.
 */
export const hashShape = rule('hash-shape', 'error', (file) =>
  givenLiterals(file, 'WU_HESTIA_API_HASH')
    .filter(({ text }) => !isAccessKey(text) && !/^[\w-]{32}$/.test(text))
    .map(({ text, valueRange }) => ({ ...valueRange, data: { lengths: lengthsOf(text) } })),
);

/** Of the parts between colons, of which a key has two at most: the length of a text with more is told as a whole. */
function lengthsOf(text: string): readonly number[] {
  const parts = text.split(':', 4);
  return parts.length > 3 ? [text.length] : parts.map(({ length }) => length);
}
