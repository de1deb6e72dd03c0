import { evaluate, type Literal } from './php/literal.ts';
import { scan, type Definition, type DefinitionContext, type Scan } from './scan.ts';

export type ConstantValue =
  | ({ readonly kind: 'literal' } & Literal)
  /** An expression that only PHP can evaluate, as it is written. */
  | { readonly kind: 'dynamic'; readonly source: string };

export interface Range {
  readonly start: number;
  readonly end: number;
}

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
  const winners = new Map<string | undefined, Definition | undefined>();
  for (const [name, all] of Map.groupBy(found.definitions, (definition) => definition.name)) {
    winners.set(name, winnerAmong(all));
  }
  return found.definitions.flatMap((definition) => {
    const { name, context, via } = definition;
    if (name === undefined) return [];
    const winner = winners.get(name);
    const own = rangeOf(found, definition.from, definition.to);
    return {
      ...own,
      name,
      via,
      value: valueOf(found, definition),
      context,
      statement: rangeOf(found, definition.statement.from, definition.statement.to),
      nameRange: rangeOf(found, definition.nameRange.from, definition.nameRange.to),
      valueRange: rangeOf(found, definition.valueRange.from, definition.valueRange.to),
      effective: winner === definition,
      ...(winner === undefined || winner === definition ? {} : { winner: rangeOf(found, winner.from, winner.to) }),
    };
  });
}

/** Offsets of the tokens from `from` to before `to`. */
export function rangeOf({ code }: Scan, from: number, to: number): Range {
  return { start: code.tokens[from]?.start ?? code.source.length, end: code.tokens[to - 1]?.end ?? code.source.length };
}

/** What a definition gives its constant. */
export function valueOf(found: Scan, { valueRange }: Definition): ConstantValue {
  const literal = evaluate(found.code.tokens.slice(valueRange.from, valueRange.to));
  if (literal !== undefined) return { kind: 'literal', ...literal };
  const { start, end } = rangeOf(found, valueRange.from, valueRange.to);
  return { kind: 'dynamic', source: found.code.source.slice(start, end) };
}

/** The definition that surely takes effect. PHP keeps the first; Bedrock's Config keeps the last until it is applied. */
export function winnerOf(found: Scan, name: string): Definition | undefined {
  return winnerAmong(found.definitions.filter((definition) => definition.name === name));
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
