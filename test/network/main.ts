import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { demoSeed } from './seed.ts';
import { startNetwork, type DemoNetwork } from './server.ts';

/** A network for people: the demo seed, and the slowness of a real one. */
export function startDemoNetwork(port?: number): Promise<DemoNetwork> {
  return startNetwork({ seed: demoSeed(), latency: 300, ...(port === undefined ? {} : { port }) });
}

/** What a person needs to connect, in lines. The key is good for this start alone. */
export function describeNetwork({ url, key, fingerprint }: DemoNetwork): string {
  return [
    `Demo network: ${url}`,
    `  API key: ${key.key}`,
    `  API secret: ${key.secret}`,
    `  certificate (SHA-256): ${fingerprint}`,
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  const network = await startDemoNetwork(values.port === undefined ? undefined : Number(values.port));
  console.log(describeNetwork(network));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void network.close());
}
