import { after, type Code } from './code.ts';

/** An argument of a call as token range, with the name of a named one. */
export interface Argument {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** The arguments between the bracket at `open` and its partner. */
export function readArguments(code: Code, open: number): readonly Argument[] {
  const { tokens } = code;
  const end = code.partners[open] ?? 0;
  const found: Argument[] = [];
  let from = open + 1;
  for (let at = from; at <= end; at = after(code, at)) {
    if (at < end && (tokens[at]?.kind !== 'symbol' || tokens[at]?.text !== ',')) continue;
    const named = tokens[from]?.kind === 'name' && tokens[from + 1]?.text === ':';
    if (at > from)
      found.push({ label: named ? (tokens[from]?.text ?? '') : '', from: named ? from + 2 : from, to: at });
    from = at + 1;
  }
  return found;
}
