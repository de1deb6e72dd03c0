import * as z from 'zod';
import { parseEndpoint, type Endpoint } from './endpoint.ts';
import { parseSiteAddress } from './network/siteAddress.ts';
import { isIpAddress, type IpAddress } from './visitors/ipAddress.ts';

/** How a connection signs in; the secrets themselves are kept apart from it. */
export const credentialKinds = ['accessKey', 'legacyKey', 'password'] as const;
export type CredentialKind = (typeof credentialKinds)[number];

/** `production`: removals ask for the web domain to be typed. `readOnly`: nothing is changed on the panel. */
const protections = ['production', 'readOnly'] as const;
export type Protection = (typeof protections)[number];

/** The WordPress network of a connection as it is written down. `root`: where its REST API was found. */
const networkTextSchema = z.object({
  name: z.string(),
  siteUrl: z.string(),
  root: z.object({ url: z.string(), named: z.boolean() }),
});
type NetworkText = Readonly<z.infer<typeof networkTextSchema>>;

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
  network: networkTextSchema.optional(),
  /** At which visitors reach the server, where a person has named them. */
  publicAddresses: z.array(z.custom<IpAddress>(isIpAddress)).readonly().optional(),
});
export type ConnectionText = Readonly<z.infer<typeof connectionTextSchema>>;

/** One panel account that is shown in the tree. It holds no secret. */
export interface Connection extends Omit<ConnectionText, 'apiUrl' | 'network'> {
  readonly endpoint: Endpoint;
  readonly network?: ConnectionNetwork | undefined;
}

/** The WordPress network whose mapped domains are the connection's aliases. Its name is what it called itself at last. */
export interface ConnectionNetwork extends Omit<NetworkText, 'siteUrl'> {
  readonly address: Endpoint;
}

/** The connection that is written so; undefined when an address in it is none. */
export function readConnection({ apiUrl, network: text, ...rest }: ConnectionText): Connection | undefined {
  const result = parseEndpoint(apiUrl);
  const network = text && readNetworkText(text);
  if (!result.ok || (text !== undefined && network === undefined)) return undefined;
  return { ...rest, endpoint: result.endpoint, ...(network && { network }) };
}

export function writeConnection({ endpoint, network, ...rest }: Connection): ConnectionText {
  return { ...rest, apiUrl: endpoint.url, ...(network && { network: writeNetworkText(network) }) };
}

/** Whether two states of a connection reach the same account in the same way, so that what was read of it still holds. */
export function leadsToSame(a: Connection, b: Connection): boolean {
  return a.endpoint.url === b.endpoint.url && a.account === b.account && a.credentialKind === b.credentialKind;
}

function readNetworkText({ siteUrl, ...rest }: NetworkText): ConnectionNetwork | undefined {
  const result = parseSiteAddress(siteUrl);
  return result.ok ? { ...rest, address: result.address } : undefined;
}

function writeNetworkText({ address, ...rest }: ConnectionNetwork): NetworkText {
  return { ...rest, siteUrl: address.url };
}
