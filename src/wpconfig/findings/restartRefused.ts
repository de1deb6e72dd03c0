import { isRestartValue, restartValues } from '../../domain/hestiaConstants.ts';
import { replaceValue } from '../editing/fixes.ts';
import { literals } from '../reading/configFile.ts';
import { distance } from '../reading/spelling.ts';
import { rule } from './rule.ts';

/** `WU_HESTIA_RESTART` is not one of the panel's six words, or is `true`, of which PHP makes `1`: the panel refuses every change of an alias (exit code 2). It trims the spaces around it. */
export const restartRefused = rule(
  'restart-refused',
  'error',
  (file) =>
    literals(file, 'WU_HESTIA_RESTART')
      .filter(({ text }) => text !== '0' && text.trim() !== '' && !isRestartValue(text))
      .map(({ text, value, valueRange }) => ({
        ...valueRange,
        data: { isTrue: value.kind === 'literal' && value.type === 'boolean', answers: wordsFor(text.trim()) },
      })),
  (file, place) => place.data.answers.flatMap((word) => replaceValue(file, place, word)),
);

/** What it was meant to be; else what people choose among, the recommended first. */
function wordsFor(text: string): readonly string[] {
  const lower = text.toLowerCase();
  if (isRestartValue(lower)) return [lower];
  if (/^(?:false|off|none|never|n)$/.test(lower)) return ['no'];
  if (/^(?:1|true|on|always|y)$/.test(lower)) return ['yes'];
  // Longer ones than any word with a slip or two are not laid beside them.
  const near = restartValues.find((word) => lower.length < 12 && distance(lower, word) <= (word.length > 4 ? 2 : 1));
  return near === undefined ? ['reload', 'yes', 'no'] : [near];
}
