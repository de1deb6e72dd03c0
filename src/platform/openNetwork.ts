import type { Connection } from '../domain/connection.ts';
import type { Endpoint } from '../domain/endpoint.ts';
import { secretsOfRoute } from '../net/route.ts';
import { createNetworkClient, type NetworkClient } from '../wordpress/client.ts';
import type { NetworkKey } from '../wordpress/networkKey.ts';
import type { RestRoot } from '../wordpress/restRoot.ts';
import type { ConnectionStore } from './connectionStore.ts';
import type { Log } from './log.ts';
import { routeTo, trustedRoots } from './panels.ts';
import type { SecretStore, StoredSecret } from './secretStore.ts';

/** Thrown for a connection that has no WordPress network. */
export class NoNetworkError extends Error {
  override readonly name = 'NoNetworkError';
}

/** Thrown for a connection whose network is known, and whose key is not stored. */
export class NetworkSignedOutError extends Error {
  override readonly name = 'NetworkSignedOutError';
}

/** What opening a network takes. */
export interface NetworkOpening {
  readonly connections: Pick<ConnectionStore, 'pin'>;
  readonly log: Pick<Log, 'hide'>;
}

/**
 * Opens the network of a connection, for the caller to close. Throws NoNetworkError, NetworkSignedOutError when its key is
 * gone, SecretError when it cannot be read.
 */
export async function openNetwork(
  { id, network }: Connection,
  keys: SecretStore<NetworkKey>,
  opening: NetworkOpening,
): Promise<NetworkClient> {
  if (network === undefined) throw new NoNetworkError();
  const secret = await keys.read(id);
  if (secret === undefined) throw new NetworkSignedOutError();
  return openNetworkDraft(network.address, secret, opening, network.root);
}

/** A network that is not kept yet, or with a key that is not. */
export function openNetworkDraft(
  address: Endpoint,
  { origin, credentials: key }: StoredSecret<NetworkKey>,
  { connections, log }: NetworkOpening,
  root?: RestRoot,
): NetworkClient {
  const route = routeTo(address);
  log.hide([key.key, key.secret, ...secretsOfRoute(route)]);
  const pin = connections.pin(address.origin);
  return createNetworkClient({
    address,
    origin,
    key,
    route,
    ca: trustedRoots(),
    ...(pin !== undefined && { pin }),
    ...(root && { root }),
  });
}
