import type { Place } from '../place.ts';
import type { ConfigFile } from '../reading/configFile.ts';
import { mayRun, type DefinitionContext } from '../reading/definition.ts';

/** The constants whose definitions all stand where they come too late, as one place: a block pasted there is one mistake. */
export function unseen(
  { ours }: ConfigFile,
  context: DefinitionContext,
): readonly Place<{ readonly names: readonly string[] }>[] {
  const late = ours.filter(
    (constant) => constant.context === context && !ours.some((other) => other.name === constant.name && mayRun(other)),
  );
  const [first] = late;
  if (first === undefined) return [];
  return [{ ...first.nameRange, data: { names: [...new Set(late.map(({ name }) => name))] } }];
}
