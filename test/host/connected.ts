import * as assert from 'node:assert/strict';
import type { Connection } from '../../src/domain/connection.ts';
import type { DemoPanel } from '../panel/server.ts';
import { loadApp } from './app.ts';
import { endpointAt } from './endpoint.ts';

export const base = 'network.example.com';

/** Saves a connection to a demo panel that may do everything, with its key and the trust in its certificate. */
export async function connect(panel: DemoPanel, id: string): Promise<Connection> {
  const connection: Connection = {
    id,
    name: 'Host test',
    endpoint: endpointAt(panel.url),
    credentialKind: 'accessKey',
    account: 'admin',
    baseWebDomain: base,
    restart: 'reload',
  };
  const { connections, secrets } = (await loadApp()).parts;
  const key = panel.credentials.accessKeys['access-key'];
  assert.ok(key);
  const credentials = { kind: 'accessKey', id: key.id, secret: key.secret } as const;
  await connections.savePin(panel.origin, panel.fingerprint);
  await secrets.save(id, { origin: panel.origin, credentials });
  await connections.save(connection);
  return connection;
}

/** Takes away what is kept of it. */
export async function disconnect({ id }: Connection): Promise<void> {
  const { connections, secrets, changes } = (await loadApp()).parts;
  await changes.forget(id);
  await secrets.remove(id);
  await connections.remove(id);
}
