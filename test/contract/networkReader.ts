import { expect, onTestFinished } from 'vitest';
import { Cancelled } from '../../src/domain/cancelled.ts';
import { parseSiteAddress } from '../../src/domain/network/siteAddress.ts';
import { createNetworkClient, type NetworkClient, type NetworkClientOptions } from '../../src/wordpress/client.ts';
import { NetworkError } from '../../src/wordpress/networkFailure.ts';
import type { RestRoot } from '../../src/wordpress/restRoot.ts';
import { recordedSeed } from '../network/seed.ts';
import { startNetwork, type DemoNetwork } from '../network/server.ts';
import type { NetworkState } from '../network/state.ts';

/** A network of a test. Whatever the test does: the key may do everything, so that nothing but GET may ever be sent. */
export async function start(more: Partial<NetworkState> = {}): Promise<DemoNetwork> {
  const network = await startNetwork({ seed: { ...recordedSeed(), ...more } });
  onTestFinished(async () => {
    await network.close();
    expect(network.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });
  return network;
}

export function connect(network: DemoNetwork, more: Partial<NetworkClientOptions> = {}): NetworkClient {
  const parsed = parseSiteAddress(network.url);
  if (!parsed.ok) throw new Error(parsed.reason);
  const { address } = parsed;
  const trusted = { ca: [network.certificate.cert], route: { kind: 'direct', why: 'loopback' } } as const;
  const client = createNetworkClient({ address, origin: address.origin, key: network.key, ...trusted, ...more });
  onTestFinished(() => client.close());
  return client;
}

export function rootOf(network: DemoNetwork): RestRoot {
  return { url: `${network.origin}/wp-json/`, named: true };
}

/** What a call failed with. */
export async function failureOf(call: Promise<unknown>): Promise<unknown> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof NetworkError) return error.failure.kind === 'unreached' ? error.failure.by : error.failure;
  if (error instanceof Cancelled) return 'cancelled';
  throw new Error('it did not fail, or otherwise than it may', { cause: error });
}
