import * as vscode from 'vscode';
import type { Connection } from '../domain/connection.ts';
import { parseDomainName } from '../domain/domainName.ts';
import type { Accounts } from '../inventory/accounts.ts';
import type { Networks } from '../inventory/networks.ts';
import { fileConnection } from '../operations/constants/fileConnection.ts';
import { fileTruth, type FileTruth } from '../operations/diagnosis/domain/fileTruth.ts';
import type { DomainSources, NetworkTruth, PanelTruth } from '../operations/diagnosis/domain/sources.ts';
import type { SourceName } from '../operations/diagnosis/domain/verdict.ts';
import { createVisits } from '../operations/diagnosis/domain/visits.ts';
import { isNearby } from '../operations/visitors/lookAtVisitors.ts';
import type { NetworkKey } from '../wordpress/networkKey.ts';
import type { ConnectionStore } from './connectionStore.ts';
import type { Log } from './log.ts';
import { openNetwork } from './openNetwork.ts';
import type { SecretStore } from './secretStore.ts';
import { visitorWay } from './visitorWay.ts';
import { findWpConfigs } from './wpConfigFiles.ts';

/** What asking about a domain takes. */
export interface DomainAsking {
  readonly connections: ConnectionStore;
  readonly accounts: Accounts;
  readonly networks: Networks;
  readonly networkKeys: SecretStore<NetworkKey>;
  readonly log: Log;
}

/**
 * Who is asked about a domain with the help of a connection, or without any: visitors' way always, the others if `anew` has
 * them or nothing is known of them yet. Throws a DnsServerError.
 */
export async function domainSources(
  connection: Connection | undefined,
  anew: ReadonlySet<SourceName>,
  asking: DomainAsking,
  signal: AbortSignal,
): Promise<DomainSources> {
  const base = parseDomainName(connection?.baseWebDomain ?? '');
  const visit = await createVisits({
    ...visitorWay(),
    base: base.ok ? base.name : undefined,
    publicAddresses: connection?.publicAddresses ?? [],
    privateToo: connection !== undefined && (await isNearby(connection, signal)),
    ca: undefined,
    signal,
  });
  const file = await findFile(connection);
  return {
    visit,
    panel: connection && (() => askPanel(connection, anew.has('panel'), asking)),
    network: connection?.network && ((each) => askNetwork(connection, anew.has('network'), asking, each)),
    file: file && (() => Promise.resolve(file)),
  };
}

/** One request at most: the base web domain alone where the account is known. */
async function askPanel(
  { id, account, baseWebDomain, endpoint }: Connection,
  anew: boolean,
  { accounts, connections }: DomainAsking,
): Promise<PanelTruth> {
  if (accounts.of(id).kind === 'failure') accounts.forget(id);
  if (anew && baseWebDomain !== undefined && accounts.webDomain(id, baseWebDomain) !== undefined) {
    await accounts.readWebDomain(id, baseWebDomain);
  }
  const reading = await accounts.read(id);
  if (reading.kind === 'failure') throw reading.error;
  const others = connections
    .list()
    .filter((other) => other.endpoint.origin === endpoint.origin && other.account !== account)
    .map((other) => ({ account: other.account, domains: accounts.value(other.id) ?? [] }));
  return { account, base: baseWebDomain, domains: reading.kind === 'value' ? reading.value : [], others };
}

async function askNetwork(
  connection: Connection,
  anew: boolean,
  { networks, networkKeys, connections, log }: DomainAsking,
  signal: AbortSignal,
): Promise<NetworkTruth> {
  const { id } = connection;
  const known = networks.value(id);
  if (known !== undefined && !anew) return { list: known, mapsDomains: true };
  networks.forget(id);
  const reading = await networks.read(id);
  if (reading.kind === 'failure') throw reading.error;
  const list = networks.value(id);
  if (list === undefined) throw new Error('the network was forgotten');
  const client = await openNetwork(connection, networkKeys, { connections, log });
  try {
    return { list, mapsDomains: await client.readMapsDomains({ signal }) };
  } finally {
    await client.close();
  }
}

/** The wp-config.php that leads to the connection, or the only one. */
async function findFile(connection: Connection | undefined): Promise<FileTruth | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = await findWpConfigs(folders.map(({ uri }) => uri));
  const texts = await Promise.all(found.map(readText));
  const led = connection && { url: connection.endpoint.url, account: connection.account };
  const own = texts.find((text) => {
    const { known } = fileConnection(text);
    return led !== undefined && known.apiUrl === led.url && known.account === led.account;
  });
  const text = own ?? (texts.length === 1 ? texts[0] : undefined);
  return text === undefined ? undefined : fileTruth(text, led);
}

/** As it is on the disk; empty when it cannot be read. */
async function readText(uri: vscode.Uri): Promise<string> {
  return Promise.resolve(vscode.workspace.fs.readFile(uri)).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  );
}
