import type { Connection } from '../../domain/connection.ts';
import type { HestiaConstant } from '../../domain/hestiaConstants.ts';
import type { RestartPolicy } from '../../domain/webDomain.ts';
import type { Credentials } from '../../hestia/credentials.ts';
import { effectiveConstants, usableText } from './effectiveConstants.ts';

/** What a wp-config.php gets for the secret: the value itself, a lookup in the environment, or what is there already. */
export type SecretInFile =
  | { readonly kind: 'value'; readonly credentials: Credentials }
  | { readonly kind: 'environment' }
  | { readonly kind: 'untouched' };

/** What is to be true of the constants of a file. `environment` are those of `set` that are looked up there. */
export interface WantedConstants {
  readonly set: Readonly<Partial<Record<HestiaConstant, string>>>;
  readonly environment: readonly HestiaConstant[];
  readonly remove: readonly HestiaConstant[];
}

/** The constant that holds the secret of a kind of credentials. */
export function secretConstant({ credentialKind }: Pick<Connection, 'credentialKind'>): HestiaConstant {
  return credentialKind === 'password' ? 'WU_HESTIA_API_PASSWORD' : 'WU_HESTIA_API_HASH';
}

/**
 * The constants that make the plugin work as a connection does, for a file with this source (empty: for no file in
 * particular). Whichever of hash and password is not used goes when the other is set, since the plugin prefers the hash.
 */
export function connectionConstants(connection: Connection, secret: SecretInFile, source: string): WantedConstants {
  const secretName = secretConstant(connection);
  const otherName = secretName === 'WU_HESTIA_API_HASH' ? 'WU_HESTIA_API_PASSWORD' : 'WU_HESTIA_API_HASH';
  const user = apiUser(secret, source);
  return {
    set: {
      WU_HESTIA_API_URL: connection.endpoint.url,
      ...(user !== undefined && { WU_HESTIA_API_USER: user }),
      ...(secret.kind === 'environment' && { [secretName]: '' }),
      ...(secret.kind === 'value' && { [secretName]: secretText(secret.credentials) }),
      WU_HESTIA_ACCOUNT: connection.account,
      ...(connection.baseWebDomain !== undefined && { WU_HESTIA_WEB_DOMAIN: connection.baseWebDomain }),
      WU_HESTIA_RESTART: restartWord(connection.restart),
    },
    environment: secret.kind === 'environment' ? [secretName] : [],
    remove: secret.kind === 'untouched' ? [] : [otherName],
  };
}

/** The plugin insists on a user even beside a key, which the panel then ignores: what the file has stays. */
function apiUser(secret: SecretInFile, source: string): string | undefined {
  if (secret.kind === 'value' && secret.credentials.kind === 'password') return secret.credentials.user;
  const present = effectiveConstants(source).get('WU_HESTIA_API_USER');
  return present?.value.kind === 'dynamic' || usableText(present) !== undefined ? undefined : 'admin';
}

function secretText(credentials: Credentials): string {
  switch (credentials.kind) {
    case 'accessKey':
      return `${credentials.id}:${credentials.secret}`;
    case 'legacyKey':
      return credentials.key;
    case 'password':
      return credentials.password;
  }
}

/** The plugin passes the word through to the panel, and makes `yes` of an empty one. */
function restartWord(restart: RestartPolicy): string {
  switch (restart) {
    case 'reload':
      return 'reload';
    case 'restart':
      return 'yes';
    case 'none':
      return 'no';
  }
}
