import { readArguments, type Argument } from '../../php/arguments.ts';
import { isMember, word } from '../../php/code.ts';
import { anyName, type Doubt } from './doubt.ts';
import type { Body } from './knownFile.ts';
import { readNames, type Named } from './names.ts';
import type { Run } from './walk.ts';

/** A call that defines a constant or looks one up by its name. */
export interface Ask {
  readonly does: Doubt['does'];
  readonly names: Named;
}

/** Reads the call at a name; undefined when it is another one. `name` is that of the function, in lower case. */
export function readAsk(run: Run, at: number, name: string): Ask | undefined {
  const { code, callees } = run.file.found;
  const does =
    callees.define.has(word(code, at)) || name === 'define' ? 'define' : asking.test(name) ? 'read' : undefined;
  if (name === 'get_defined_constants') return { does: 'read', names: anyName };
  if (does === undefined) return undefined;
  return { does, names: namesIn(run, readArguments(code, at + 1), 0, does === 'define' ? 'constant_name' : 'name') };
}

const asking = /^(?:constant|defined)$/;

/** The names in the argument with a label, or at its index. */
export function namesIn(run: Run, all: readonly Argument[], index: number, label?: string): Named {
  const { code } = run.file.found;
  if (all.some(({ from }) => word(code, from) === '...')) return anyName;
  const plain = all[index];
  return readNames(
    run,
    all.find((each) => each.label !== '' && each.label === label) ?? (plain?.label === '' ? plain : undefined),
  );
}

/** The arguments of a function that become names of constants in it. */
export function namedByParameters(
  { walk, file }: Run,
  body: Body,
): readonly { readonly index: number; readonly does: Doubt['does'] }[] {
  const known = parameters.get(body);
  if (known !== undefined) return known;
  const { code } = file.found;
  const run: Run = { walk, file, body, at: undefined, shown: undefined };
  const found: { readonly index: number; readonly does: Doubt['does'] }[] = [];
  for (let at = body.opens; at < body.to; at++) {
    if (word(code, at + 1) !== '(' || isMember(code, at)) continue;
    const ask = readAsk(run, at, word(code, at).replace(/^\\/, ''));
    if (ask?.names.kind === 'parameter') found.push({ index: ask.names.index, does: ask.does });
  }
  parameters.set(body, found);
  return found;
}

const parameters = new WeakMap<Body, ReturnType<typeof namedByParameters>>();
