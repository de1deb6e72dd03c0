import { hestiaConstants, type HestiaConstant } from '../../domain/hestiaConstants.ts';
import { isFalsy } from '../../wpconfig/reading/configFile.ts';
import { mayRun } from '../../wpconfig/reading/definition.ts';
import { readConstants } from '../../wpconfig/read.ts';

/**
 * The constants to which a wp-config.php gives no value that the plugin takes, so that it goes by what is stored in the
 * network's database (2.4.11 and later): those that are defined nowhere or as nothing. A password is never looked for
 * beside a hash, and none that may get a value only when PHP runs is among them.
 */
export function leftToDatabase(source: string): readonly HestiaConstant[] {
  const valued = new Set(
    readConstants(source)
      .filter((each) => mayRun(each) && each.winner === undefined)
      .filter(({ value }) => value.kind === 'dynamic' || !isFalsy(value.text))
      .map(({ name }) => name),
  );
  const left = hestiaConstants.filter((name) => !valued.has(name));
  return valued.has('WU_HESTIA_API_HASH') ? left.filter((name) => name !== 'WU_HESTIA_API_PASSWORD') : left;
}
