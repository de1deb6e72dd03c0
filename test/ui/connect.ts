import type { DemoPanel } from '../panel/server.ts';
import type { Workbench } from './workbench.ts';

/** The demo panel's key that may do everything, as `ID:SECRET`. */
export function fullKey({ credentials }: DemoPanel): string {
  const key = credentials.accessKeys['access-key'];
  if (key === undefined) throw new Error('the demo panel has no full access key');
  return `${key.id}:${key.secret}`;
}

/** Adds a connection for account `admin` as a person does, trusting the panel's certificate. */
export async function addConnection(workbench: Workbench, panel: DemoPanel, baseWebDomain: string): Promise<void> {
  await workbench.command('Hestia: Add Connection…');
  await workbench.answer('A name for this connection', 'Demo');
  await workbench.answer('API URL of the panel', panel.url);
  await workbench.choose('How does the panel know you?', 'Access key');
  await workbench.answer('Access key, as ID:SECRET', fullKey(panel));
  await workbench.answer('Account on the panel', 'admin');
  await workbench.dialog(panel.fingerprint, 'Trust This Certificate');
  await workbench.choose('Base web domain', baseWebDomain);
  await workbench.endConnection('Demo');
  await workbench.row(baseWebDomain).waitFor();
}
