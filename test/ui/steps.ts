import type { DemoNetwork } from '../network/server.ts';
import type { DemoPanel } from '../panel/server.ts';
import type { Workbench } from './workbench.ts';

/** The demo panel's key that may do everything, as `ID:SECRET`. */
export function fullKey({ credentials }: DemoPanel): string {
  const key = credentials.accessKeys['access-key'];
  if (key === undefined) throw new Error('the demo panel has no full access key');
  return `${key.id}:${key.secret}`;
}

interface Entered {
  readonly name: string;
  readonly url: string;
  /** `ID:SECRET`. */
  readonly key: string;
  readonly account?: string;
}

/** Answers the questions about a new connection up to its account, after which the panel is asked. */
export async function enterConnection(
  workbench: Workbench,
  { name, url, key, account = 'admin' }: Entered,
): Promise<void> {
  await workbench.command('Hestia: Add Connection…');
  await workbench.answer('A name for this connection', name);
  await workbench.answer('API URL of the panel', url);
  await workbench.choose('How do you sign in to the panel?', 'Access key');
  await workbench.answer('Access key, as ID:SECRET', key);
  await workbench.answer('Account on the panel', account);
}

/** Opens the view and adds a connection for account `admin` as a person does, trusting the panel's certificate. */
export async function addConnection(workbench: Workbench, panel: DemoPanel, baseWebDomain: string): Promise<void> {
  await workbench.openView();
  await enterConnection(workbench, { name: 'Demo', url: panel.url, key: fullKey(panel) });
  await workbench.dialog(panel.fingerprint, 'Trust This Certificate');
  await workbench.choose('Base web domain', baseWebDomain);
  await workbench.endConnection('Demo');
  await workbench.row(baseWebDomain).waitFor();
}

/** Connects the WordPress network of the only connection, trusting its certificate. */
export async function connectNetwork(workbench: Workbench, { url, key, fingerprint }: DemoNetwork): Promise<void> {
  await workbench.command('Hestia: Connect WordPress Network…');
  await workbench.answer('Address of the network’s main site', url);
  await workbench.answer('API key of Ultimate Multisite', `${key.key} ${key.secret}`);
  await workbench.dialog(fingerprint, 'Trust This Certificate');
  await workbench.row('Sample Network Sites').waitFor();
}

/** Adds an alias without its companion to a web domain. */
export async function addAlias(workbench: Workbench, domain: string, name: string): Promise<void> {
  await workbench.command('Hestia: Add Alias…');
  await workbench.choose('Choose a web domain', domain);
  await workbench.answer('Domain name to add', name);
  await workbench.choose('Add the www. companion too?', `${name} only`);
}

/** Starts a command for many names of a web domain, and says where they are. */
export async function giveNames(workbench: Workbench, command: string, domain: string, source: string): Promise<void> {
  await workbench.command(command);
  await workbench.choose('Choose a web domain', domain);
  await workbench.choose('Where are the names?', source);
}

/** Marks the connection of that name, or takes its mark off. */
export async function protect(workbench: Workbench, name: string, choice: string): Promise<void> {
  await workbench.menu(workbench.row(new RegExp(name)), 'Protect Connection…'); // the person's own word, in any language
  await workbench.choose('How should this connection', choice);
}
