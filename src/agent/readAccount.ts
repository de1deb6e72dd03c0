import type { Connection } from '../domain/connection.ts';
import type { WebDomain } from '../domain/webDomain.ts';
import type { Accounts } from '../inventory/accounts.ts';
import type { Panel } from '../operations/panel.ts';
import { safeText } from './answer.ts';
import type { PanelGate } from './panelGate.ts';
import { Refusal } from './refusal.ts';

/** What reading an account for an agent takes. */
export interface AccountReading {
  readonly accounts: Accounts;
  readonly panels: { open(connection: Connection): Promise<Panel> };
  readonly gate: PanelGate;
}

/** What is known of an account; the panel is asked where nothing is. Rejects with why it cannot be read, or could not. */
export async function knownAccount(
  connection: Connection,
  uses: AccountReading,
  signal: AbortSignal,
): Promise<readonly WebDomain[]> {
  const reading = uses.accounts.of(connection.id);
  if (reading.kind === 'value') return reading.value;
  if (reading.kind === 'failure') throw reading.error;
  return readAccount(connection, uses, signal);
}

/** Asks the panel for an account's list. */
export async function readAccount(
  connection: Connection,
  { accounts, panels, gate }: AccountReading,
  signal: AbortSignal,
): Promise<readonly WebDomain[]> {
  gate(connection);
  const { client } = await panels.open(connection);
  const domains = await client.listWebDomains(connection.account, { signal });
  accounts.learn(connection.id, domains);
  return domains;
}

/** The web domain that an agent names, as it was told that name. Throws a Refusal where there is none. */
export function namedWebDomain(domains: readonly WebDomain[], name: string): WebDomain {
  const named = domains.find((domain) => domain.name === name || safeText(domain.name) === name);
  if (named === undefined) throw new Refusal('noWebDomain');
  return named;
}
