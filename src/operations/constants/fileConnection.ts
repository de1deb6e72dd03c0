import { parseAccessKey } from '../../domain/accessKey.ts';
import type { ConnectionText } from '../../domain/connection.ts';
import { parseEndpoint } from '../../domain/endpoint.ts';
import type { HestiaConstant } from '../../domain/hestiaConstants.ts';
import type { RestartPolicy } from '../../domain/webDomain.ts';
import type { Credentials } from '../../hestia/credentials.ts';
import { effectiveConstants, usableText } from './effectiveConstants.ts';

/** What the constants of a wp-config.php say of a connection. Nothing in it has been checked on a panel. */
export interface FileConnection {
  readonly known: Partial<Omit<ConnectionText, 'id' | 'name'>>;
  /** The secret that the file itself has, for the origin of the file's own API URL and no other. */
  readonly secret: { readonly origin: string; readonly credentials: Credentials } | undefined;
}

/** Reads the constants that take effect as a connection. A text that cannot be right is kept, so that it can be corrected. */
export function fileConnection(source: string): FileConnection {
  const constants = effectiveConstants(source);
  const text = (name: HestiaConstant): string | undefined => usableText(constants.get(name));
  const endpoint = parseEndpoint(text('WU_HESTIA_API_URL') ?? '');
  const apiUrl = endpoint.ok
    ? endpoint.endpoint.url
    : endpoint.reason === 'userinfo'
      ? undefined
      : text('WU_HESTIA_API_URL');
  const account = text('WU_HESTIA_ACCOUNT');
  const baseWebDomain = text('WU_HESTIA_WEB_DOMAIN');
  const restart = restartPolicies.get(text('WU_HESTIA_RESTART'));
  const credentials = credentialsIn(constants);
  return {
    known: {
      ...(apiUrl !== undefined && { apiUrl }),
      ...(account !== undefined && { account }),
      ...(baseWebDomain !== undefined && { baseWebDomain }),
      ...(restart !== undefined && { restart }),
      ...(credentials !== undefined && { credentialKind: credentials.kind }),
    },
    secret: endpoint.ok && credentials !== undefined ? { origin: endpoint.endpoint.origin, credentials } : undefined,
  };
}

/** What constants that take effect sign in with. A hash wins over a password, and what a computed one comes to is not known. */
export function credentialsIn(constants: ReturnType<typeof effectiveConstants>): Credentials | undefined {
  if (constants.get('WU_HESTIA_API_HASH')?.value.kind === 'dynamic') return undefined;
  const text = (name: HestiaConstant): string | undefined => usableText(constants.get(name));
  const hash = text('WU_HESTIA_API_HASH');
  if (hash !== undefined) {
    const accessKey = parseAccessKey(hash);
    return accessKey === undefined ? { kind: 'legacyKey', key: hash } : { kind: 'accessKey', ...accessKey };
  }
  const [user, password] = [text('WU_HESTIA_API_USER'), text('WU_HESTIA_API_PASSWORD')];
  return password === undefined || user === undefined ? undefined : { kind: 'password', user, password };
}

const restartPolicies: ReadonlyMap<string | undefined, RestartPolicy> = new Map([
  ['yes', 'restart'],
  ['scheduled', 'restart'],
  ['no', 'none'],
  ['reload', 'reload'],
]);
