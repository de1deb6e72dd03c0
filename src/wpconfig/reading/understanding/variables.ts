import { word, type Code } from '../../php/code.ts';
import { kindAt, textAt } from '../../php/tokenizer.ts';

/** Tokens in which a variable of one name is the same one. */
export interface Scope {
  readonly from: number;
  readonly to: number;
}

/** A variable of a function or class, or outside of all: its tokens, in order. */
export interface Variable {
  readonly places: number[];
}

export interface Variables {
  readonly byToken: ReadonlyMap<number, Variable>;
  /** Whether one may change in a way that is not seen at its places: `$$name`, `global $name`, `$GLOBALS`. */
  readonly isSpoiled: boolean;
}

/** Finds the variables of a file; `bodies` are its functions and classes. */
export function readVariables(code: Code, bodies: readonly Scope[]): Variables {
  const byToken = new Map<number, Variable>();
  const scopes = bodies.toSorted((a, b) => a.from - b.from);
  const outside = new Map<string, Variable>();
  let inside = new Map<string, Variable>();
  let end = 0;
  let next = 0;
  let isSpoiled = false;
  for (let at = 0; at < code.count; at++) {
    for (let scope = scopes[next]; scope !== undefined && scope.from <= at; scope = scopes[++next]) {
      if (scope.from < end) continue;
      inside = new Map();
      end = scope.to;
    }
    const text = word(code, at);
    isSpoiled ||= text === 'global' || text === '$';
    if (kindAt(code, at) !== 'variable') continue;
    const name = textAt(code, at);
    isSpoiled ||= name === '$GLOBALS';
    const variables = at < end ? inside : outside;
    const variable = variables.get(name) ?? { places: [] };
    variable.places.push(at);
    variables.set(name, variable);
    byToken.set(at, variable);
  }
  return { byToken, isSpoiled };
}

/** Tells something of the variable at a token, once for each variable; `undefined` where it may be anything. */
export function tellOnce<T>(
  known: WeakMap<Variable, { readonly told: T }>,
  { byToken, isSpoiled }: Variables,
  at: number,
  tell: (places: readonly number[]) => T,
): T | undefined {
  const variable = byToken.get(at);
  if (isSpoiled || variable === undefined) return undefined;
  const answer = known.get(variable) ?? { told: tell(variable.places) };
  known.set(variable, answer);
  return answer.told;
}
