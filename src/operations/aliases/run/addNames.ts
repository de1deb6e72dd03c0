import { commandProblem, type CommandFailure } from '../../../hestia/panelFailure.ts';
import { stopOf, type AliasRun } from './aliasRun.ts';
import { blamedNames } from './calls.ts';
import { send } from './send.ts';

/**
 * Adds a list. The panel takes all of it or nothing: a name that it says is bad is left out, and where it says none the list
 * is halved until the bad ones are found. `isLast`: nothing of the plan follows. Gives the names whose call left no answer
 * and no trace, and those that were not sent because of it.
 */
export async function addNames(run: AliasRun, names: readonly string[], isLast: boolean): Promise<readonly string[]> {
  const waiting: (readonly string[])[] = [names];
  for (let list = waiting.pop(); list !== undefined && stopOf(run) === undefined; list = waiting.pop()) {
    const answer = await send(run, { action: 'add', names: list }, isLast && waiting.length === 0);
    if (answer.kind === 'noTrace') return [...list, ...waiting.flat()];
    if (answer.kind !== 'refused') continue;
    const isFull = list.length === 1 && commandProblem(answer.failure) === 'limit';
    if (isFull) return [];
    waiting.push(...withoutBad(list, answer.failure));
  }
  return [];
}

/** What is to be tried of a refused list, the last first. */
function withoutBad(names: readonly string[], failure: CommandFailure): readonly (readonly string[])[] {
  const bad = new Set(blamedNames(names, failure));
  const rest = names.filter((name) => !bad.has(name));
  if (bad.size > 0) return rest.length === 0 ? [] : [rest];
  const middle = Math.ceil(names.length / 2);
  return [names.slice(middle), names.slice(0, middle)];
}
