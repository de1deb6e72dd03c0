import { rangeOf, type Code } from './php/code.ts';
import { evaluate, type Literal } from './php/literal.ts';
import type { Range } from './range.ts';
import { scan, type Definition, type DefinitionContext, type Scan } from './scan.ts';

export type ConstantValue =
  | ({ readonly kind: 'literal' } & Literal)
  /** An expression that only PHP can evaluate, as it is written. */
  | { readonly kind: 'dynamic'; readonly source: string };

/** One place that defines a constant. Offsets are UTF-16 indexes; `start` and `end` span the call or the `NAME = value`. */
export interface ConstantDefinition extends Range {
  readonly name: string;
  readonly via: Definition['via'];
  readonly value: ConstantValue;
  readonly context: DefinitionContext;
  readonly statement: Range;
  readonly nameRange: Range;
  readonly valueRange: Range;
  /** Whether WordPress sees this value: it surely runs before wp-settings.php and no other one comes first. */
  readonly effective: boolean;
  /** The definition of the same name that takes effect, when it is another one. */
  readonly winner?: Range;
}

/** Every place in PHP source that defines a constant with a known name, in order. Takes any text, never throws. */
export function readConstants(source: string): readonly ConstantDefinition[] {
  return constantsOf(scan(source));
}

/** The same, of a file that is scanned already. */
export function constantsOf(found: Scan): readonly ConstantDefinition[] {
  const known = read.get(found) ?? constantsIn(found);
  read.set(found, known);
  return known;
}

const read = new WeakMap<Scan, readonly ConstantDefinition[]>();

function constantsIn({ code, definitions }: Scan): readonly ConstantDefinition[] {
  const winners = new Map<string | undefined, Definition | undefined>();
  for (const [name, all] of Map.groupBy(definitions, (definition) => definition.name)) {
    winners.set(name, winnerAmong(all));
  }
  return definitions.flatMap((definition) => {
    const { name, context, via, statement, nameRange, valueRange, from, to } = definition;
    if (name === undefined) return [];
    const winner = winners.get(name);
    return {
      ...rangeOf(code, from, to),
      name,
      via,
      value: valueOf(code, definition),
      context,
      statement: rangeOf(code, statement.from, statement.to),
      nameRange: rangeOf(code, nameRange.from, nameRange.to),
      valueRange: rangeOf(code, valueRange.from, valueRange.to),
      effective: winner === definition,
      ...(winner === undefined || winner === definition ? {} : { winner: rangeOf(code, winner.from, winner.to) }),
    };
  });
}

/** What a definition gives its constant. */
export function valueOf(code: Code, { valueRange: { from, to } }: Definition): ConstantValue {
  const literal = evaluate(code, from, to);
  if (literal !== undefined) return { kind: 'literal', ...literal };
  const { start, end } = rangeOf(code, from, to);
  return { kind: 'dynamic', source: code.source.slice(start, end) };
}

/** The definition that surely takes effect. PHP keeps the first; Bedrock's Config keeps the last until it is applied. */
export function winnerOf({ definitions }: Scan, name: string): Definition | undefined {
  return winnerAmong(definitions.filter((definition) => definition.name === name));
}

function winnerAmong(same: readonly Definition[]): Definition | undefined {
  const all = same.filter(mayRun);
  const first = all[0];
  const candidate = first?.via === 'config' ? all.at(-1) : first;
  return candidate !== undefined && surelyRuns(candidate) ? candidate : undefined;
}

export function mayRun({ context }: Pick<Definition, 'context'>): boolean {
  return context !== 'afterSettings' && context !== 'unreachable';
}

export function surelyRuns({ context }: Pick<Definition, 'context'>): boolean {
  return context === 'topLevel' || context === 'guarded';
}
