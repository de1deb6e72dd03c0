import { textAt } from '../php/tokenizer.ts';
import type { Definition } from '../reading/definition.ts';
import type { Scan } from '../reading/scan.ts';

/** The quotes of a definition's value; single ones where it has none. */
export function quoteOf({ code }: Scan, { valueRange }: Definition): "'" | '"' {
  const text = textAt(code, valueRange.from);
  return /^b?"/i.test(text) ? '"' : "'";
}
