import { readArguments, type Argument } from '../../php/arguments.ts';
import { isMember, word } from '../../php/code.ts';
import { anyName, type Doubt } from './doubt.ts';
import type { Body, KnownFile } from './knownFile.ts';
import { readNames, type Named } from './names.ts';
import type { NamedParameter, Run, Walk } from './walk.ts';

/** A call that defines a constant or looks one up by its name. */
export interface Ask {
  readonly does: Doubt['does'];
  readonly names: Named;
}

/** Reads the call at a name with its arguments; undefined when it is another one. `name` is that of the function, in lower case. */
export function readAsk(run: Run, at: number, name: string, all: readonly Argument[]): Ask | undefined {
  const { code, callees } = run.file.found;
  const does =
    callees.define.has(word(code, at)) || name === 'define' ? 'define' : asking.test(name) ? 'read' : undefined;
  if (name === 'get_defined_constants') return { does: 'read', names: anyName };
  if (does === undefined) return undefined;
  return { does, names: namesIn(run, all, 0, does === 'define' ? 'constant_name' : 'name') };
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

/** The arguments of the functions of a name that become names of constants in them. */
export function namedByParameters(walk: Walk, name: string): readonly NamedParameter[] {
  const known = walk.named.get(name);
  if (known !== undefined) return known;
  const all = walk.files.flatMap((file) => (file.functions.get(name) ?? []).map((body) => ({ file, body })));
  const found = new Map<string, NamedParameter>();
  for (const { file, body } of all) {
    for (const each of namedIn(walk, file, body)) found.set(`${each.does} ${each.index} ${each.label}`, each);
  }
  const named = found.size > mostNamed ? [{ index: -1, label: '', does: 'anything' } as const] : [...found.values()];
  walk.named.set(name, named);
  return named;
}

/** Where a function names more constants by its arguments, each of its calls may be about any. */
const mostNamed = 20;

function* namedIn(walk: Walk, file: KnownFile, body: Body): Generator<NamedParameter> {
  const { code } = file.found;
  const run: Run = { walk, file, body, at: undefined, shown: undefined };
  for (let at = body.opens; at < body.to; at++) {
    const end = file.ends.get(at);
    if (end !== undefined) at = end - 1;
    if (word(code, at + 1) !== '(' || isMember(code, at)) continue;
    const ask = readAsk(run, at, word(code, at).replace(/^\\/, ''), readArguments(code, at + 1));
    if (ask?.names.kind !== 'parameter') continue;
    const { index } = ask.names;
    yield { index, label: (body.parameters[index] ?? '').slice(1), does: ask.does };
  }
}
