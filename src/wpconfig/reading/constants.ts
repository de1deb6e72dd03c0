import { rangeOf, type Code } from '../php/code.ts';
import { evaluate, type Literal } from '../php/literal.ts';
import type { Range } from '../range.ts';
import { mayRun, surelyRuns, type Definition, type DefinitionContext } from './definition.ts';
import { mayDefine } from './rivals.ts';
import type { Scan } from './scan.ts';
import { indexDoubts } from './understanding/doubtIndex.ts';
import { understand } from './understanding/understand.ts';

export type ConstantValue =
  | Literal
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
  /** Whether WordPress sees this value: it surely runs before wp-settings.php, and nothing else may come first. */
  readonly effective: boolean;
  /** The definition of the same name that takes effect, when it is another one. */
  readonly winner?: Range;
}

/** Every place in a file that defines a constant with a known name, in order. */
export function constantsOf(found: Scan): readonly ConstantDefinition[] {
  if (last?.found !== found) last = { found, constants: constantsIn(found) };
  return last.constants;
}

let last: { readonly found: Scan; readonly constants: readonly ConstantDefinition[] } | undefined;

/** What a file includes is told apart from what it has itself. */
const noIncludes: readonly [] = [];

function constantsIn(found: Scan): readonly ConstantDefinition[] {
  const { code, definitions } = found;
  const deciding = decidingAmong(definitions);
  const doubts = understand(found, noIncludes).doubts.filter(
    ({ reason, does }) => reason !== 'unknown-include' || does !== 'configure',
  );
  const defining = indexDoubts(doubts.filter((doubt) => mayDefine(doubt, Infinity)));
  const configuring = indexDoubts(doubts.filter(({ does }) => does === 'configure'));
  const isOpen = (name: string, limit: number): boolean =>
    configuring(name) !== undefined || (defining(name)?.at ?? Infinity) < limit;
  const constants: ConstantDefinition[] = [];
  for (const definition of definitions) {
    const { name, via, context, statement, nameRange, valueRange } = definition;
    if (name === undefined) continue;
    const winner = deciding.get(name);
    const isDecided = winner !== undefined && surelyRuns(winner);
    const { start, end } = rangeOf(code, definition.from, definition.to);
    const constant = {
      start,
      end,
      name,
      via,
      value: valueOf(code, definition),
      context,
      statement: rangeOf(code, statement.from, statement.to),
      nameRange: rangeOf(code, nameRange.from, nameRange.to),
      valueRange: rangeOf(code, valueRange.from, valueRange.to),
      effective:
        isDecided &&
        winner === definition &&
        ![name, ...definition.guards].some((each) => isOpen(each, definition.from)),
    };
    const loses = isDecided && winner !== definition;
    constants.push(loses ? { ...constant, winner: rangeOf(code, winner.from, winner.to) } : constant);
  }
  return constants;
}

/** What a definition gives its constant. */
export function valueOf(code: Code, { valueRange: { from, to } }: Definition): ConstantValue {
  const { start, end } = rangeOf(code, from, to);
  return evaluate(code, from, to) ?? { kind: 'dynamic', source: code.source.slice(start, end) };
}

/** By name: the definition that surely takes effect. */
export function winnersIn({ definitions }: Scan): ReadonlyMap<string | undefined, Definition> {
  return new Map([...decidingAmong(definitions)].filter(([, winner]) => surelyRuns(winner)));
}

/** By name: the first that may run, or with Bedrock's Config, which is applied later, the last. */
function decidingAmong(definitions: readonly Definition[]): ReadonlyMap<string | undefined, Definition> {
  const deciding = new Map<string | undefined, Definition>();
  for (const definition of definitions) {
    if (mayRun(definition) && (deciding.get(definition.name)?.via ?? 'config') === 'config') {
      deciding.set(definition.name, definition);
    }
  }
  return deciding;
}
