import type { ConnectionText } from '../../domain/connection.ts';
import { parseEndpoint } from '../../domain/endpoint.ts';
import { hestiaSecrets, requiredConstants, type HestiaConstant } from '../../domain/hestiaConstants.ts';
import type { Credentials } from '../../hestia/credentials.ts';
import type { PluginRestart } from '../../hestia/plugin.ts';
import { isFalsy, isLeftover } from '../../wpconfig/reading/configFile.ts';
import type { ConstantDefinition } from '../../wpconfig/reading/constants.ts';
import { mayRun } from '../../wpconfig/reading/definition.ts';
import { readConstants } from '../../wpconfig/read.ts';
import { effectiveConstants, usableText } from './effectiveConstants.ts';
import { credentialsIn } from './fileConnection.ts';

/**
 * The values of a wp-config.php as the plugin takes them, or the constants for want of which they cannot be tested. Which
 * values are stored in the network's database, where the plugin looks for what a file has not, cannot be read from here.
 */
export type TestableFile =
  | {
      readonly ok: true;
      /** The API URL is as the file has it, usable or not. */
      readonly connection: Omit<ConnectionText, 'id' | 'name'>;
      readonly pluginRestart: PluginRestart;
      readonly credentials: Credentials;
      /** Where the credentials would be sent; undefined when the API URL is not usable, and they are sent nowhere. */
      readonly origin: string | undefined;
    }
  | {
      readonly ok: false;
      /** Without a value that the plugin takes: it goes by what is stored. */
      readonly missing: readonly HestiaConstant[];
      /** With a number left over, which the plugin takes for the value. */
      readonly leftover: readonly HestiaConstant[];
      /** What these come to is decided only when PHP runs. */
      readonly unknown: readonly HestiaConstant[];
    };

/** Reads the constants that take effect as something to test. Beside a hash it does not matter who the user is. */
export function testableFile(source: string): TestableFile {
  const constants = effectiveConstants(source);
  const text = (name: HestiaConstant): string | undefined => usableText(constants.get(name));
  const open = openIn(source);
  const isNumber = (name: HestiaConstant): boolean => isLeftover(literalText(constants.get(name)));
  const has = (name: HestiaConstant): boolean => text(name) !== undefined || isNumber(name) || open.has(name);
  const secret = hestiaSecrets.find(has) ?? 'WU_HESTIA_API_HASH';
  const wanted = [...requiredConstants, secret];
  const unknown = wanted.filter(
    (name) => open.has(name) && !(name === 'WU_HESTIA_API_USER' && secret === 'WU_HESTIA_API_HASH'),
  );
  const missing = wanted.filter((name) => !has(name));
  const leftover = wanted.filter(isNumber);

  const [apiUrl, account] = [text('WU_HESTIA_API_URL'), text('WU_HESTIA_ACCOUNT')];
  const credentials = credentialsIn(constants);
  const isWhole = missing.length + leftover.length + unknown.length === 0;
  if (!isWhole || apiUrl === undefined || account === undefined || credentials === undefined)
    return { ok: false, missing, leftover, unknown };
  const endpoint = parseEndpoint(apiUrl);
  return {
    ok: true,
    connection: {
      apiUrl,
      account,
      credentialKind: credentials.kind,
      baseWebDomain: text('WU_HESTIA_WEB_DOMAIN'),
      restart: 'restart',
    },
    pluginRestart: restartOf(constants.get('WU_HESTIA_RESTART'), open.has('WU_HESTIA_RESTART')),
    credentials,
    origin: endpoint.ok ? endpoint.endpoint.origin : undefined,
  };
}

/** The names of constants that may get their value only when PHP runs. */
function openIn(source: string): ReadonlySet<string> {
  const open = readConstants(source).filter(
    (each) => mayRun(each) && each.winner === undefined && (!each.effective || each.value.kind === 'dynamic'),
  );
  return new Set(open.map(({ name }) => name));
}

function restartOf(definition: ConstantDefinition | undefined, isOpen: boolean): PluginRestart {
  const text = literalText(definition);
  if (isOpen) return { kind: 'computed' };
  return isFalsy(text) ? { kind: 'stored' } : { kind: 'value', text };
}

/** Empty where there is no definition, or PHP computes its value. */
function literalText(definition: ConstantDefinition | undefined): string {
  return definition?.value.kind === 'literal' ? definition.value.text : '';
}
