import { onTestFinished } from 'vitest';
import { endpointAt, parseEndpoint } from '../../src/domain/endpoint.ts';
import { parseSiteAddress } from '../../src/domain/network/siteAddress.ts';
import { createHestiaClient, type HestiaClient } from '../../src/hestia/client.ts';
import { readNetwork } from '../../src/inventory/networks.ts';
import { fileTruth } from '../../src/operations/diagnosis/domain/fileTruth.ts';
import type { DomainSources } from '../../src/operations/diagnosis/domain/sources.ts';
import { createVisits } from '../../src/operations/diagnosis/domain/visits.ts';
import { createNetworkClient, type NetworkClient } from '../../src/wordpress/client.ts';
import { startDns, type DemoDns } from '../dns/server.ts';
import { recordedSeed } from '../network/seed.ts';
import { startNetwork, type DemoNetwork } from '../network/server.ts';
import type { MappingRow, SiteRow } from '../network/state.ts';
import { seed as recordedPanel } from '../panel/seed.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';
import type { DemoDomain } from '../panel/state.ts';
import { wordpressPage, type Page } from '../web/pages.ts';
import { startWeb, type DemoWeb, type WebRequest } from '../web/server.ts';
import { makePair, type KeyPair } from './certificates.ts';
import { pageOf } from './domainPages.ts';
import { lookOptions } from './lookOptions.ts';

export const shop = 'shop.example.org';
export const base = 'network.example.com';
export const home = '127.0.0.1';
const route = { kind: 'direct', why: 'loopback' } as const;

/** A panel, a network, DNS and a web server that belong together, with one domain that is live; any part may be spoilt. */
export interface DomainWorld {
  readonly panel: DemoPanel;
  readonly client: HestiaClient;
  readonly network: DemoNetwork;
  readonly dns: DemoDns;
  readonly web: DemoWeb;
  /** Signs the certificates that browsers take. */
  readonly root: KeyPair;
  /** The folder's wp-config.php. */
  file: string;
  /** The aliases that the web server has taken over; undefined: what the panel has. */
  loaded: readonly string[] | undefined;
  /** What WordPress does with a site that is served; a page of its own unless told. */
  app: (request: WebRequest) => Page;
  readonly sources: () => Promise<DomainSources>;
  /** What the panel and the network were asked so far. */
  readonly asked: () => { readonly panel: number; readonly network: number };
}

export async function startWorld(): Promise<DomainWorld> {
  const root = await makePair({ names: ['Test root'], authority: true });
  const [panel, network, dns] = await Promise.all([
    startPanel({ seed: panelSeed() }),
    startNetwork({ seed: networkSeed() }),
    startDns({ zone: { [base]: { a: [home] }, [shop]: { a: [home] }, [`www.${shop}`]: { a: [home] } } }),
  ]);
  const world: { value?: DomainWorld } = {};
  const web = await serve(root, (request) => pageOf(request, world.value));
  const { client, reader, url } = connect(panel, network);
  onTestFinished(async () => {
    await Promise.all([client.close(), reader.close(), panel.close(), network.close(), dns.close(), web.close()]);
  });
  const connection = { endpoint: endpointAt(url), account: 'admin' };
  const made: DomainWorld = {
    panel,
    client,
    network,
    dns,
    web,
    root,
    file: wpConfig(url),
    loaded: undefined,
    app: ({ name }) => wordpressPage(name),
    asked: () => ({ panel: panel.requests.length, network: network.requests.length }),
    sources: async () => ({
      visit: await createVisits(lookOptions({ base, dnsServer: dns.server, ports: web.ports, root: root.cert })),
      panel: async (signal) => ({
        account: 'admin',
        base,
        domains: await client.listWebDomains('admin', { signal }),
        others: [],
      }),
      ownerOf: (name, signal) => client.ownerOf(name, { signal }),
      network: (signal) => readNetwork(reader, 'always', signal),
      file: () => Promise.resolve(fileTruth(made.file, connection)),
    }),
  };
  world.value = made;
  return made;
}

/** The web server of all names, with a certificate that has them. */
async function serve(root: KeyPair, page: (request: WebRequest) => Page): Promise<DemoWeb> {
  const names = [base, shop, `www.${shop}`];
  const certificate = await makePair({ issuer: root, names });
  const sites = Object.fromEntries(names.map((name) => [name, { certificate, page }]));
  return startWeb({ sites, unknown: { certificate: await makePair({ names: ['server.example.com'] }), page } });
}

/** Clients of the panel, and of the network by GET alone. */
function connect(
  panel: DemoPanel,
  network: DemoNetwork,
): { readonly client: HestiaClient; readonly reader: NetworkClient; readonly url: string } {
  const parsed = parseEndpoint(panel.url);
  const site = parseSiteAddress(network.url);
  const key = panel.credentials.accessKeys['access-key'];
  if (!parsed.ok || !site.ok || key === undefined) throw new Error('no address or no key');
  const { endpoint } = parsed;
  const { address } = site;
  const credentials = { kind: 'accessKey', id: key.id, secret: key.secret } as const;
  return {
    client: createHestiaClient({ endpoint, origin: endpoint.origin, credentials, route, pin: panel.fingerprint }),
    reader: createNetworkClient({
      address,
      origin: address.origin,
      key: network.key,
      route,
      pin: network.fingerprint,
    }),
    url: endpoint.url,
  };
}

/** The base web domain of the panel. */
export function baseDomain({ panel }: DomainWorld): DemoDomain {
  const domain = panel.state.accounts['admin']?.domains[base];
  if (domain === undefined) throw new Error('no base web domain');
  return domain;
}

/** Puts other values into the row of the domain. */
export function changeRow({ network }: DomainWorld, change: Partial<MappingRow>): void {
  network.state.domains = network.state.domains.map((row) => (row.domain === shop ? { ...row, ...change } : row));
}

export function changeSite({ network }: DomainWorld, change: Partial<SiteRow>): void {
  network.state.sites = network.state.sites.map((row) => (row.blog_id === 2 ? { ...row, ...change } : row));
}

/** Lets the web server show another certificate for the domain. */
export function show({ web }: DomainWorld, certificate: KeyPair): void {
  const site = web.sites.get(shop);
  if (site !== undefined) web.sites.set(shop, { ...site, certificate });
}

function panelSeed(): ReturnType<typeof recordedPanel> {
  const seed = recordedPanel();
  seed.accounts['admin']?.domains[base]?.aliases.push(shop, `www.${shop}`);
  return seed;
}

function networkSeed(): ReturnType<typeof recordedSeed> {
  const seed = recordedSeed();
  const [main] = seed.sites;
  return {
    ...seed,
    host: base,
    domains: [mappingRow(1, 2, shop)],
    sites: seed.sites.map((site) => ({
      ...site,
      domain: site === main ? base : site.domain.replace('net.example.com', base),
    })),
    settings: { ...seed.settings, enable_domain_mapping: true },
  };
}

export function mappingRow(id: number, blogId: number, domain: string): MappingRow {
  const date = '2026-11-24 09:30:00';
  return {
    id,
    date_created: date,
    date_modified: date,
    blog_id: blogId,
    domain,
    active: true,
    primary_domain: true,
    secure: true,
    stage: 'done',
  };
}

function wpConfig(url: string): string {
  return [
    '<?php',
    "define( 'MULTISITE', true );",
    "define( 'SUNRISE', true );",
    `define( 'WU_HESTIA_API_URL', '${url}' );`,
    "define( 'WU_HESTIA_ACCOUNT', 'admin' );",
    "require_once ABSPATH . 'wp-settings.php';",
    '',
  ].join('\n');
}
