import { word, type Code } from '../php/code.ts';
import type { Reach } from '../php/reach.ts';
import type { Scope, Statement } from '../php/statement.ts';
import { kindAt } from '../php/tokenizer.ts';
import type { Definition } from './definition.ts';

/** What decides whether a definition runs. */
export interface Surroundings {
  readonly code: Code;
  readonly settings: Statement | undefined;
  readonly stop: Statement | undefined;
  /** The first `goto`: nothing behind it is sure to run. */
  readonly jump: Statement | undefined;
  /** The first token that defines a constant of the plugin, of those before. */
  readonly firsts: ReadonlyMap<string, number>;
}

/** Whether a definition at token `from` of a statement runs before WordPress starts, and which constants keep it from that. */
export function contextOf(
  { code, settings, stop, jump, firsts }: Surroundings,
  { kind, scopes, from: start }: Statement,
  { name, from, reach }: { readonly name: string | undefined; readonly from: number; readonly reach: Reach },
): Context {
  if (kind === 'declaration' || reach.kind === 'function') return { context: 'function', guards: none };
  if (stop !== undefined && from > stop.from) return { context: 'unreachable', guards: none };
  if (settings !== undefined && from > settings.from) return { context: 'afterSettings', guards: none };
  if (reach.kind === 'maybe' || (jump !== undefined && from > jump.from)) return conditional;
  if (scopes.length === 0 && reach.kind === 'always') return topLevel;
  const conditions: Condition[] = [];
  for (const scope of scopes) {
    const condition = conditionOf(code, scope, from);
    if (condition !== undefined) conditions.push(condition);
  }
  if (reach.kind === 'guarded') conditions.push({ guard: reach.guard, from: start });
  const guards: string[] = [];
  for (const { guard, from: asked } of conditions) {
    if (guard === false) return conditional;
    if (guard === name) continue;
    const isAbsent = (firsts.get(guard) ?? Infinity) > asked;
    if (!guard.startsWith('WU_HESTIA_') || !isAbsent) return conditional;
    guards.push(guard);
  }
  return conditions.length > 0 ? { context: 'guarded', guards } : topLevel;
}

type Context = Pick<Definition, 'context' | 'guards'>;
const none: readonly string[] = [];
const conditional: Context = { context: 'conditional', guards: none };
const topLevel: Context = { context: 'topLevel', guards: none };

interface Condition {
  readonly guard: string | false;
  /** The token where it is asked. */
  readonly from: number;
}

function conditionOf(code: Code, scope: Scope, from: number): Condition | undefined {
  switch (scope.kind) {
    case 'block':
      return undefined;
    case 'try':
      return mayThrow(code, scope.from, from) ? { guard: false, from: scope.from } : undefined;
    case 'loop':
      return { guard: false, from: scope.from };
    case 'branch':
      return { guard: scope.guard, from: scope.owner.from };
  }
}

/** Whether something between two tokens can leave the block: all but definitions and questions for them. */
function mayThrow(code: Code, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (leaving.test(word(code, at))) return true;
    const isCall = word(code, at + 1) === '(' && kindAt(code, at) !== 'symbol';
    if (isCall && !/^\\?(?:define|defined|getenv|array)$/.test(word(code, at))) return true;
  }
  return false;
}

const leaving = /^(?:new|throw|require|include|eval|return|break|continue|goto|exit|die|\??->$|::$)/;
