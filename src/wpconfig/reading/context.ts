import type { Code } from '../php/code.ts';
import type { Reach } from '../php/reach.ts';
import type { Scope, Statement } from '../php/statement.ts';
import { isCalm } from './calm.ts';
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
  /** By the first token of a block whose exceptions are caught: the first token from there on that may throw one. */
  readonly throws: Map<number, number>;
}

/** Whether a definition at token `from` of a statement runs before WordPress starts, and which constants keep it from that. */
export function contextOf(
  surroundings: Surroundings,
  { kind, scopes, from: start }: Statement,
  { name, from, reach }: { readonly name: string | undefined; readonly from: number; readonly reach: Reach },
): Context {
  const { settings, stop, jump, firsts } = surroundings;
  if (kind === 'declaration' || reach.kind === 'function') return { context: 'function', guards: none };
  if (stop !== undefined && from > stop.from) return { context: 'unreachable', guards: none };
  if (settings !== undefined && from > settings.from) return { context: 'afterSettings', guards: none };
  if (reach.kind === 'maybe' || (jump !== undefined && from > jump.from)) return conditional;
  if (scopes.length === 0 && reach.kind === 'always') return topLevel;
  const conditions: Condition[] = [];
  for (const scope of scopes) {
    const condition = conditionOf(surroundings, scope, from);
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

function conditionOf(around: Surroundings, scope: Scope, from: number): Condition | undefined {
  switch (scope.kind) {
    case 'block':
      return undefined;
    case 'try':
      return firstThrow(around, scope.from) < from ? { guard: false, from: scope.from } : undefined;
    case 'loop':
      return { guard: false, from: scope.from };
    case 'branch':
      return { guard: scope.guard, from: scope.owner.from };
  }
}

/** The first token from one on that may throw something or leave the block: all but definitions, and questions for them. */
function firstThrow({ code, throws }: Surroundings, from: number): number {
  const known = throws.get(from);
  if (known !== undefined) return known;
  let at = from;
  while (at < code.count && isCalm(code, at)) at++;
  throws.set(from, at);
  return at;
}
