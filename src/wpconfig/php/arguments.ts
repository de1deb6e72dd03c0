import { after, word, type Code } from './code.ts';
import { kindAt, textAt } from './tokenizer.ts';

/** An argument of a call as token range, with the name of a named one. */
export interface Argument {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** The arguments between the bracket at `open` and its partner. */
export function readArguments(code: Code, open: number): readonly Argument[] {
  const end = code.partners[open] ?? 0;
  const found: Argument[] = [];
  let from = open + 1;
  for (let at = from; at <= end; at = after(code, at)) {
    if (at < end && word(code, at) !== ',') continue;
    const isNamed = kindAt(code, from) === 'name' && word(code, from + 1) === ':';
    if (at > from) {
      found.push({ label: isNamed ? textAt(code, from) : '', from: isNamed ? from + 2 : from, to: at });
    }
    from = at + 1;
  }
  return found;
}
