import { hestiaSecrets } from '../../domain/hestiaConstants.ts';
import { applyEdits, type TextEdit } from '../../wpconfig/editing/textEdit.ts';
import { readConstants } from '../../wpconfig/read.ts';

/** Stands for a secret wherever one is shown. */
export const mask = '••••••••';

/** The text after the edits, for showing: a secret that they bring in is masked, one that stays is left as it is. */
export function maskedResult(source: string, edits: readonly TextEdit[]): string {
  const before = new Set(secretsIn(source).map(({ text }) => text));
  const result = applyEdits(source, edits);
  const masks = secretsIn(result)
    .filter(({ text }) => !before.has(text))
    .map(({ start, end }) => ({ start, end, text: `'${mask}'` }));
  return applyEdits(result, masks);
}

function secretsIn(source: string): readonly { readonly text: string; readonly start: number; readonly end: number }[] {
  return readConstants(source).flatMap(({ name, value, valueRange }) =>
    value.kind === 'literal' && hestiaSecrets.some((secret) => secret === name)
      ? [{ text: value.text, ...valueRange }]
      : [],
  );
}
