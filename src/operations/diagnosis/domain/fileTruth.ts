import { constantsElsewhere } from '../../../wpconfig/findings/constantsElsewhere.ts';
import { readConstants } from '../../../wpconfig/read.ts';
import type { ConstantDefinition } from '../../../wpconfig/reading/constants.ts';
import { scan } from '../../../wpconfig/reading/scan.ts';
import { readConfigFile, type FolderConnection } from '../../../wpconfig/reading/configFile.ts';
import { readIncludes } from '../../../wpconfig/reading/includes.ts';

/** What a wp-config.php says that decides over mapped domains. */
export interface FileTruth {
  /** `notTold`: PHP computes it, another file may have it, or it is no multisite's file. */
  readonly sunrise: 'on' | 'missing' | 'notTold';
  /** The one domain for which cookies are set; undefined as it should be. */
  readonly cookieDomain: string | undefined;
  /** Where the plugin's constants lead, and where the connection does, when that is another account. */
  readonly elsewhere: { readonly named: string; readonly connection: string } | undefined;
}

/** Reads a wp-config.php for the connection of its folder, if it has one. */
export function fileTruth(source: string, connection: FolderConnection | undefined): FileTruth {
  const constants = readConstants(source);
  const effective = (name: string): ConstantDefinition | undefined =>
    constants.find((each) => each.name === name && each.effective);
  const text = (name: string): string | undefined => {
    const value = effective(name)?.value;
    return value?.kind === 'literal' ? value.text : undefined;
  };
  const cookieDomain = text('COOKIE_DOMAIN');
  return {
    sunrise: sunriseOf(source, constants, text),
    cookieDomain: cookieDomain === '' ? undefined : cookieDomain,
    elsewhere: constantsElsewhere.find(readConfigFile(source, { connection }))[0]?.data,
  };
}

function sunriseOf(
  source: string,
  constants: readonly ConstantDefinition[],
  text: (name: string) => string | undefined,
): FileTruth['sunrise'] {
  // Whatever its value: `ms-settings.php` asks whether it is defined.
  if (constants.some(({ name, effective }) => name === 'SUNRISE' && effective)) return 'on';
  if (constants.some(({ name }) => name === 'SUNRISE') || !isOn(text('MULTISITE'))) return 'notTold';
  const includesMore = readIncludes(scan(source), () => undefined).some(({ isKnown }) => !isKnown);
  return includesMore ? 'notTold' : 'missing';
}

function isOn(text: string | undefined): boolean {
  return text !== undefined && text !== '' && text !== '0';
}
