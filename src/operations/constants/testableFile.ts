import type { Connection } from '../../domain/connection.ts';
import { parseEndpoint } from '../../domain/endpoint.ts';
import { hestiaSecrets, requiredConstants, type HestiaConstant } from '../../domain/hestiaConstants.ts';
import type { Credentials } from '../../hestia/credentials.ts';
import { mayRun } from '../../wpconfig/reading/definition.ts';
import { readConstants } from '../../wpconfig/read.ts';
import { effectiveConstants, usableText } from './effectiveConstants.ts';
import { credentialsIn } from './fileConnection.ts';

/** The values of a wp-config.php as the plugin takes them, or the constants for want of which they cannot be tested. */
export type TestableFile =
  | {
      readonly ok: true;
      /** The API URL is as the file has it, usable or not. */
      readonly connection: Omit<Connection, 'id' | 'name'>;
      readonly credentials: Credentials;
      /** Where the credentials would be sent; undefined when the API URL is not usable, and they are sent nowhere. */
      readonly origin: string | undefined;
    }
  | {
      readonly ok: false;
      /** Without a value, so that the plugin takes the integration for not set up. */
      readonly missing: readonly HestiaConstant[];
      /** What these come to is decided only when PHP runs. */
      readonly unknown: readonly HestiaConstant[];
    };

/** Reads the constants that take effect as something to test. Beside a hash it does not matter who the user is. */
export function testableFile(source: string): TestableFile {
  const constants = effectiveConstants(source);
  const text = (name: HestiaConstant): string | undefined => usableText(constants.get(name));
  const open = new Set(
    readConstants(source)
      .filter((each) => mayRun(each) && each.winner === undefined && (!each.effective || each.value.kind === 'dynamic'))
      .map(({ name }) => name),
  );
  const given = (name: HestiaConstant): boolean => text(name) !== undefined || open.has(name);
  const secret = hestiaSecrets.find(given) ?? 'WU_HESTIA_API_HASH';
  const wanted = [...requiredConstants, secret];
  const unknown = wanted.filter(
    (name) => open.has(name) && !(name === 'WU_HESTIA_API_USER' && secret === 'WU_HESTIA_API_HASH'),
  );
  const missing = wanted.filter((name) => !given(name));

  const [apiUrl, account] = [text('WU_HESTIA_API_URL'), text('WU_HESTIA_ACCOUNT')];
  const credentials = credentialsIn(constants);
  if (missing.length + unknown.length > 0 || apiUrl === undefined || account === undefined || credentials === undefined)
    return { ok: false, missing, unknown };
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
    credentials,
    origin: endpoint.ok ? endpoint.endpoint.origin : undefined,
  };
}
