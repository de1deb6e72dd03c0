import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { demoSeed } from './seed.ts';
import { startPanel, type DemoPanel } from './server.ts';

/** A panel for people: the demo seed, and a panel's slowness in small. */
export function startDemoPanel(port?: number): Promise<DemoPanel> {
  const latency = { list: 150, change: 400, restart: 600, perName: 20 };
  return startPanel({ seed: demoSeed(), latency, ...(port === undefined ? {} : { port }) });
}

/** What a person needs to connect, in lines. The credentials are good for this start alone. */
export function describePanel({ url, credentials, fingerprint }: DemoPanel): string {
  const keys = Object.entries(credentials.accessKeys).map(
    ([name, { user, id, secret }], place) =>
      `  ${name} (account ${user}), as ID:SECRET: ${id}:${secret}${place === 0 ? '   <- take this one' : ''}`,
  );
  return [
    `Demo panel: ${url}`,
    ...keys,
    `  legacy API key: ${credentials.legacyKey}`,
    `  admin password: ${credentials.password}`,
    `  certificate (SHA-256): ${fingerprint}`,
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  const panel = await startDemoPanel(values.port === undefined ? undefined : Number(values.port));
  console.log(describePanel(panel));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void panel.close());
}
