import { createHestiaClient } from '../../src/hestia/client.ts';
import { parseEndpoint } from '../../src/domain/endpoint.ts';
import { demoSeed } from '../panel/seed.ts';
import { startPanel } from '../panel/server.ts';
import { figure, type Figure } from './figure.ts';

/** What a first and a second listing cost a panel, each time with a new client. */
export async function measureListing(samples: number): Promise<Record<string, Figure>> {
  const panel = await startPanel({ seed: demoSeed() });
  const key = panel.credentials.accessKeys['access-key'];
  const parsed = parseEndpoint(panel.url);
  if (key === undefined || !parsed.ok) throw new Error('the demo panel has no key or no URL to connect with');
  const first = { requests: [] as number[], handshakes: [] as number[] };
  const second = { requests: [] as number[], handshakes: [] as number[] };
  for (let sample = 0; sample < samples; sample++) {
    const client = createHestiaClient({
      endpoint: parsed.endpoint,
      origin: parsed.endpoint.origin,
      credentials: { kind: 'accessKey', id: key.id, secret: key.secret },
      route: { kind: 'direct', why: 'loopback' },
      pin: panel.fingerprint,
    });
    for (const cost of [first, second]) {
      const before = { requests: panel.requests.length, handshakes: panel.connections };
      await client.listWebDomains('admin');
      cost.requests.push(panel.requests.length - before.requests);
      cost.handshakes.push(panel.connections - before.handshakes);
    }
    await client.close();
  }
  await panel.close();
  return {
    firstListingRequests: figure('requests', first.requests),
    firstListingHandshakes: figure('TLS handshakes', first.handshakes),
    secondListingRequests: figure('requests', second.requests),
    secondListingHandshakes: figure('TLS handshakes', second.handshakes),
  };
}
