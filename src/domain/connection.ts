import * as z from 'zod';
import { parseEndpoint, type Endpoint } from './endpoint.ts';

/** How a connection signs in; the secrets themselves are kept apart from it. */
export const credentialKinds = ['accessKey', 'legacyKey', 'password'] as const;
export type CredentialKind = (typeof credentialKinds)[number];

/** `production`: removals ask for the web domain to be typed. `readOnly`: nothing is changed on the panel. */
const protections = ['production', 'readOnly'] as const;
export type Protection = (typeof protections)[number];

/** A connection as it is written down: in VS Code's global state, in a file, in what a person enters. */
export const connectionTextSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  apiUrl: z.string(),
  credentialKind: z.enum(credentialKinds),
  account: z.string().min(1),
  /** The web domain that serves WordPress, as the panel spells it; open until the person has chosen. */
  baseWebDomain: z.string().optional(),
  restart: z.enum(['reload', 'restart', 'none']),
  protection: z.enum(protections).optional(),
});
export type ConnectionText = Readonly<z.infer<typeof connectionTextSchema>>;

/** One panel account that is shown in the tree. It holds no secret. */
export interface Connection extends Omit<ConnectionText, 'apiUrl'> {
  readonly endpoint: Endpoint;
}

/** The connection that is written so; undefined when its API URL is none. */
export function readConnection({ apiUrl, ...rest }: ConnectionText): Connection | undefined {
  const result = parseEndpoint(apiUrl);
  return result.ok ? { ...rest, endpoint: result.endpoint } : undefined;
}

export function writeConnection({ endpoint, ...rest }: Connection): ConnectionText {
  return { ...rest, apiUrl: endpoint.url };
}

/** Whether two states of a connection reach the same account in the same way, so that what was read of it still holds. */
export function leadsToSame(a: Connection, b: Connection): boolean {
  return a.endpoint.url === b.endpoint.url && a.account === b.account && a.credentialKind === b.credentialKind;
}
