import type { Endpoint } from '../../src/domain/endpoint.ts';

/** The endpoint at a URL that a test has made. */
export function endpointAt(url: string): Endpoint {
  const { origin, host, hostname, port } = new URL(url);
  return { url, origin, host, target: { host: hostname, port: Number(port) } };
}
