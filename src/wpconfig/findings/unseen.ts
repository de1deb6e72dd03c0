import type { Place } from '../place.ts';
import type { ConfigFile } from '../reading/configFile.ts';
import { mayRun, type DefinitionContext } from '../reading/definition.ts';

/** The constants whose definitions all stand where they come too late, as one place: a block pasted there is one mistake. */
export function unseen(
  { ours }: ConfigFile,
  context: DefinitionContext,
): readonly Place<{ readonly names: readonly string[] }>[] {
  const running = new Set(ours.filter(mayRun).map(({ name }) => name));
  const late = ours.filter((constant) => constant.context === context && !running.has(constant.name));
  const [first] = late;
  if (first === undefined) return [];
  return [{ ...first.nameRange, data: { names: [...new Set(late.map(({ name }) => name))] } }];
}
