import type { Argument } from '../../php/arguments.ts';
import { evaluate } from '../../php/literal.ts';
import { kindAt, textAt } from '../../php/tokenizer.ts';
import { knownParts } from '../knownParts.ts';
import { anyName, type Names } from './doubt.ts';
import { isOnlyRead, listedNames } from './listedNames.ts';
import type { Run } from './walk.ts';

/** The constants that an argument may name. `parameter`: the one that the function around gets as this argument. */
export type Named =
  { readonly kind: 'one'; readonly name: string } | { readonly kind: 'parameter'; readonly index: number } | Names;

/** Reads what constants an argument may name; undefined is an argument that is missing. */
export function readNames({ file, body }: Run, argument: Argument | undefined): Named {
  const { code } = file.found;
  if (argument === undefined) return anyName;
  const { from, to } = argument;
  const literal = evaluate(code, from, to);
  if (literal !== undefined) return { kind: 'one', name: literal.text };
  if (kindAt(code, from) === 'variable' && to - from === 1) {
    const index = body?.parameters.indexOf(textAt(code, from)) ?? -1;
    const places = file.variables.byToken.get(from)?.places ?? [];
    if (body !== undefined && index >= 0 && places.every((at) => at < body.opens || isOnlyRead(code, at))) {
      return { kind: 'parameter', index };
    }
    const names = listedNames(file, from);
    return names === undefined ? anyName : { kind: 'list', names };
  }
  const parts = knownParts(code, argument);
  return parts.prefix === '' && parts.suffix === '' ? anyName : { kind: 'like', ...parts };
}
