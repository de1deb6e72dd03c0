import { requiredConstants } from '../../domain/hestiaConstants.ts';
import { rangeOf } from '../php/code.ts';
import { isAbsent, type ConfigFile } from '../reading/configFile.ts';
import { mayRun, type Definition } from '../reading/definition.ts';
import { findTarget } from '../reading/target.ts';
import { rule } from './rule.ts';

/**
 * A required constant is defined under a condition alone: where that is false the plugin goes by what is stored
 * in the database (since 2.4.11), or takes the integration for not set up. A branch that holds all of them is not reported: it switches the integration on as a whole, on purpose.
 */
export const onlyInBranch = rule('only-in-branch', 'warning', (file) => {
  const branches = [...Map.groupBy(conditional(file), ({ statement }) => statement.top).values()];
  return branches.flatMap((alone) => {
    const names = alone.flatMap(({ name }) => name ?? []);
    const [first] = alone;
    if (first === undefined || requiredConstants.every((name) => names.includes(name))) return [];
    return { ...rangeOf(file.found.code, first.nameRange.from, first.nameRange.to), data: { names } };
  });
});

/** The only definitions of their constants, when those run under a condition. */
function conditional(file: ConfigFile): readonly Definition[] {
  const { found, includesMore, includes } = file;
  if (found.problem !== undefined || includesMore) return [];
  const needed = [...requiredConstants];
  if (isAbsent(file, 'WU_HESTIA_API_PASSWORD')) needed.push('WU_HESTIA_API_HASH');
  if (isAbsent(file, 'WU_HESTIA_API_HASH')) needed.push('WU_HESTIA_API_PASSWORD');
  return needed.flatMap((name) => {
    const [only, ...more] = found.definitions.filter((definition) => definition.name === name && mayRun(definition));
    if (only?.context !== 'conditional' || more.length > 0) return [];
    const target = findTarget(found, name, includes);
    return target.kind === 'refuse' && target.reason === 'conditional' ? only : [];
  });
}
