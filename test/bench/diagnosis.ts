import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { parseDomainName, type DomainName } from '../../src/domain/domainName.ts';
import { parseEndpoint } from '../../src/domain/endpoint.ts';
import { parseSiteAddress } from '../../src/domain/network/siteAddress.ts';
import { parseDnsServer } from '../../src/domain/visitors/dnsServer.ts';
import { createHestiaClient, type HestiaClient } from '../../src/hestia/client.ts';
import { Networks } from '../../src/inventory/networks.ts';
import { checkIds } from '../../src/operations/diagnosis/domain/check.ts';
import type { DomainSources, PanelTruth } from '../../src/operations/diagnosis/domain/sources.ts';
import { createVisits } from '../../src/operations/diagnosis/domain/visits.ts';
import { diagnoseDomain } from '../../src/operations/diagnosis/domain.ts';
import { examineNames } from '../../src/operations/diagnosis/names/examineNames.ts';
import { listIn } from '../../src/operations/network/networkNow.ts';
import { lookAtNames } from '../../src/operations/visitors/lookAtNames.ts';
import { createNetworkClient } from '../../src/wordpress/client.ts';
import { recordedSeed } from '../network/seed.ts';
import { startNetwork, type DemoNetwork } from '../network/server.ts';
import { seed as panelSeed } from '../panel/seed.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';
import { figure, type Figure } from './figure.ts';
import { thousand } from './visitorWorld.ts';

const [base = '', ...aliases] = thousand;
const account = 'admin';
const route = { kind: 'direct', why: 'loopback' } as const;
const { signal } = new AbortController();

/**
 * Why one name is not live, and all 1,000 of a web domain, from a panel, a network, DNS and web servers that answer each time
 * after 20 ms: how long it takes, and what is asked for where the lists were read a moment ago.
 */
export async function measureDiagnosis(samples: number): Promise<Record<string, Figure>> {
  const servers = new Worker(new URL('./visitorServers.ts', import.meta.url));
  const way = await wayTo(servers);
  const [panel, network] = await Promise.all([startPanel({ seed: withThousand() }), startNetwork({ seed: mapped() })]);
  const client = clientOf(panel);
  const networks = networksOf(network);
  const asked = (): readonly number[] => [panel.requests.length, network.requests.length];
  await networks.read('bench', signal);
  const one = await timesOf(samples, asked, async () => {
    const sources: DomainSources = {
      visit: await createVisits(way),
      panel: async () => panelTruth([await client.listWebDomain(account, base)]),
      network: async (each) => listIn(await networks.readName('bench', nameOf('s7.example.net'), each)),
      file: undefined,
    };
    const checks: string[] = [];
    for await (const { id } of diagnoseDomain('s7.example.net', sources, signal)) checks.push(id);
    if (checks.length !== checkIds.length) throw new Error(`only ${checks.join()} ran`);
  });
  const all = await timesOf(1, asked, async () => {
    const examined = examineNames({
      sources: {
        panel: async () => panelTruth(await client.listWebDomains(account)),
        network: async (each) => listIn(await networks.readLists('bench', each)),
        file: undefined,
      },
      publicAddresses: [],
      look: async (names, told) => {
        const seen = [];
        for await (const each of lookAtNames(names, { ...way, base: nameOf(base), withChallenge: false }))
          seen.push(each);
        told(seen);
      },
      signal,
    });
    for await (const verdicts of examined)
      if (verdicts.length !== thousand.length) throw new Error('names are missing');
  });
  await Promise.all([client.close(), panel.close(), network.close(), servers.terminate()]);
  return {
    nameDiagnosed: figure('ms', one.times),
    nameDiagnosedPanelRequests: figure('requests', [one.panel]),
    nameDiagnosedNetworkRequests: figure('requests', [one.network]),
    thousandNamesDiagnosed: figure('ms', all.times),
    thousandNamesDiagnosedPanelRequests: figure('requests', [all.panel]),
    thousandNamesDiagnosedNetworkRequests: figure('requests', [all.network]),
  };
}

/** The milliseconds of each run, and what was asked for by the last. */
async function timesOf(
  samples: number,
  asked: () => readonly number[],
  run: () => Promise<void>,
): Promise<{ readonly times: readonly number[]; readonly panel: number; readonly network: number }> {
  const times: number[] = [];
  let [panel, network] = [0, 0];
  for (let sample = 0; sample < samples; sample += 1) {
    const [panelBefore = 0, networkBefore = 0] = asked();
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
    const [panelAfter = 0, networkAfter = 0] = asked();
    [panel, network] = [panelAfter - panelBefore, networkAfter - networkBefore];
  }
  return { times, panel, network };
}

const worldSchema = z.object({ dnsServer: z.string(), ports: z.object({ http: z.number(), https: z.number() }) });

async function wayTo(servers: Worker): Promise<Parameters<typeof createVisits>[0]> {
  const { dnsServer, ports } = worldSchema.parse(await new Promise((resolve) => servers.once('message', resolve)));
  const server = parseDnsServer(dnsServer);
  if (!server.ok) throw new Error(server.problem);
  const dnsServers = [server.server];
  return { base: nameOf(base), publicAddresses: [], dnsServers, privateToo: true, ports, ca: undefined, signal };
}

function withThousand(): ReturnType<typeof panelSeed> {
  const seed = panelSeed();
  const domains = seed.accounts[account]?.domains;
  const like = domains?.['plain.example.org'];
  if (domains === undefined || like === undefined) throw new Error('the seed has no web domain');
  domains[base] = { ...like, aliases: [...aliases] };
  return seed;
}

function mapped(): ReturnType<typeof recordedSeed> {
  const date = '2026-11-24 09:30:00';
  const row = { date_created: date, date_modified: date, blog_id: 2, active: true, secure: true, stage: 'done' };
  const seed = recordedSeed();
  const domains = thousand.map((domain, at) => ({ ...row, id: at + 1, domain, primary_domain: false }));
  return { ...seed, domains, settings: { ...seed.settings, enable_domain_mapping: true } };
}

function panelTruth(domains: PanelTruth['domains']): PanelTruth {
  return { account, base, domains, others: [] };
}

function clientOf(panel: DemoPanel): HestiaClient {
  const parsed = parseEndpoint(panel.url);
  const key = panel.credentials.accessKeys['access-key'];
  if (!parsed.ok || key === undefined) throw new Error('no address or no key');
  const { endpoint } = parsed;
  const credentials = { kind: 'accessKey', id: key.id, secret: key.secret } as const;
  return createHestiaClient({ endpoint, origin: endpoint.origin, credentials, route, pin: panel.fingerprint });
}

function networksOf({ url, origin, key, fingerprint: pin }: DemoNetwork): Networks {
  const parsed = parseSiteAddress(url);
  if (!parsed.ok) throw new Error(parsed.reason);
  const { address } = parsed;
  const root = { url: `${origin}/wp-json/`, named: true };
  const options = { address, origin: address.origin, key, route, pin, root };
  return new Networks(() => Promise.resolve({ client: createNetworkClient(options), www: 'never' }));
}

function nameOf(text: string): DomainName {
  const parsed = parseDomainName(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.name;
}
