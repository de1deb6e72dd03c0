import * as vscode from 'vscode';
import type { Connection } from '../domain/connection.ts';
import { parseDomainName, type DomainName } from '../domain/domainName.ts';
import { isCallError } from '../hestia/callError.ts';
import type { Accounts } from '../inventory/accounts.ts';
import type { Networks } from '../inventory/networks.ts';
import { leadsTo } from '../operations/constants/connectionOfFolder.ts';
import { fileConnection } from '../operations/constants/fileConnection.ts';
import { fileTruth, type FileTruth } from '../operations/diagnosis/domain/fileTruth.ts';
import type { Ask, DomainSources, PanelTruth } from '../operations/diagnosis/domain/sources.ts';
import { networkNow, listIn } from '../operations/network/networkNow.ts';
import type { SourceName } from '../operations/diagnosis/domain/verdict.ts';
import { createVisits } from '../operations/diagnosis/domain/visits.ts';
import { isNearby } from '../operations/visitors/lookAtVisitors.ts';
import type { ConnectionStore } from './connectionStore.ts';
import type { Panels } from './panels.ts';
import { readText } from './readText.ts';
import { visitorWay } from './visitorWay.ts';
import { findWpConfigs } from './wpConfigFiles.ts';

/** What asking about a domain takes. */
export interface DomainAsking {
  readonly connections: ConnectionStore;
  readonly accounts: Accounts;
  readonly networks: Networks;
  readonly panels: Pick<Panels, 'nearBan'>;
}

/**
 * Who is asked about a domain (undefined where the text is no name) with the help of a connection, or without any: visitors'
 * way always, of the others those that `anew` has for all that they know. Throws a DnsServerError.
 */
export async function domainSources(
  name: DomainName | undefined,
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
    panel: connection && (() => askPanel(connection, connection.baseWebDomain, anew.has('panel'), asking)),
    ...(connection && { ownerOf: (wanted, each) => ownerOf(wanted, connection, asking, each) }),
    network: networkOf(name, connection, anew.has('network'), asking.networks),
    file: file && (() => Promise.resolve(file)),
  };
}

/** Who is asked about all names of a web domain, anew: the network and the folder are those of the base web domain. */
export async function sourcesForAll(
  connection: Connection,
  webDomain: string,
  asking: DomainAsking,
): Promise<Omit<DomainSources, 'visit'> & { readonly panel: Ask<PanelTruth> }> {
  const panel: Ask<PanelTruth> = () => askPanel(connection, webDomain, true, asking);
  if (webDomain !== connection.baseWebDomain) return { panel, network: undefined, file: undefined };
  const file = await findFile(connection);
  const { networks } = asking;
  return {
    panel,
    network: hasNetwork(connection, networks)
      ? async (signal) => listIn(await networks.readLists(connection.id, signal))
      : undefined,
    file: file && (() => Promise.resolve(file)),
  };
}

/** One request at most: the web domain alone where the account is known. */
async function askPanel(
  { id, account, endpoint }: Connection,
  webDomain: string | undefined,
  anew: boolean,
  { accounts, connections }: DomainAsking,
): Promise<PanelTruth> {
  if (accounts.of(id).kind === 'failure') accounts.forget(id);
  if (anew && webDomain !== undefined && accounts.webDomain(id, webDomain) !== undefined) {
    await accounts.readWebDomain(id, webDomain);
  }
  const reading = await accounts.read(id);
  if (reading.kind === 'failure') throw reading.error;
  const others = connections
    .list()
    .filter((other) => other.endpoint.origin === endpoint.origin && other.account !== account)
    .map((other) => ({ account: other.account, domains: accounts.value(other.id) ?? [] }));
  return { account, base: webDomain, domains: reading.kind === 'value' ? reading.value : [], others };
}

/** A key that may not ask is refused once in a window, since the panel counts it; whatever else fails tells nothing. */
async function ownerOf(
  name: DomainName,
  { id, endpoint }: Connection,
  { accounts, panels }: DomainAsking,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (panels.nearBan(endpoint.origin) !== undefined) return undefined;
  return accounts.ownerOf(id, name, signal).catch((error: unknown) => {
    if (isCallError(error) && error.failure.kind !== 'cancelled') return undefined;
    throw error;
  });
}

/** What a network says of a name; its whole list `anew` or where it is older. A snapshot counts without a network, too. */
function networkOf(
  name: DomainName | undefined,
  connection: Connection | undefined,
  anew: boolean,
  networks: Networks,
): DomainSources['network'] {
  if (connection === undefined || name === undefined || !hasNetwork(connection, networks)) return undefined;
  const { id } = connection;
  return async (signal) => {
    if (anew) return networkNow(id, networks, signal);
    return listIn(await networks.readName(id, name, signal));
  };
}

function hasNetwork({ id, network }: Connection, networks: Networks): boolean {
  return network !== undefined || networks.value(id) !== undefined;
}

/** The wp-config.php that leads to the connection, or the only one. */
async function findFile(connection: Connection | undefined): Promise<FileTruth | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = await findWpConfigs(folders.map(({ uri }) => uri));
  const texts = await Promise.all(found.map(readText));
  const own = texts.find((text) => connection !== undefined && leadsTo(fileConnection(text), connection));
  const text = own ?? (texts.length === 1 ? texts[0] : undefined);
  return text === undefined ? undefined : fileTruth(text, connection);
}
