import { createHash } from 'node:crypto';
import { makePair, type KeyPair } from '../contract/certificates.ts';
import { startDns, type DemoDns } from '../dns/server.ts';
import type { PanelState, Seed } from '../panel/state.ts';
import { workOffOrders } from './orders.ts';
import { newPage, redirectTo, unassignedPage, wordpressPage, type Page } from './pages.ts';
import { sampleAddress, sampleNames, sampleZone, type SampleKind, type SampleName } from './sample.ts';
import { startWeb, type DemoWeb, type Site, type WebPorts } from './server.ts';

/** What visitors of the sample network come to: DNS, and a web server that also plays the proxy in front of it. */
export interface SampleVisitors {
  /** For the setting `hestiaDomains.dnsServers`. */
  readonly dnsServer: string;
  /** Of all its web servers. */
  readonly ports: WebPorts;
  /** The root that signs its certificates, in PEM; `NODE_EXTRA_CA_CERTS` makes a VS Code trust it. */
  readonly root: string;
  readonly dns: DemoDns;
  readonly web: DemoWeb;
  /** Works off what is in a panel's queue, as its cron does; leaves out names without DNS. */
  workOff(state: PanelState): Promise<void>;
  close(): Promise<void>;
}

/** Brings everything up that a visitor of the seed's names comes to, on free high ports. */
export async function startSampleVisitors(seed: Seed): Promise<SampleVisitors> {
  const names = sampleNames(seed);
  const root = await makePair({ names: ['Sample root'], authority: true });
  const own = await makePair({ names: ['server.example.com'], issuer: root });
  const dns = await startDns({ zone: sampleZone(names) });
  const web = await startWeb({
    address: sampleAddress,
    sites: await sitesOf(names, root),
    unknown: { certificate: own, page: unassignedPage },
  });
  return {
    dnsServer: dns.server,
    ports: web.ports,
    root: root.cert,
    dns,
    web,
    workOff: (state) => workOffOrders(state, { dns, web, root }),
    close: async () => {
      await Promise.all([dns.close(), web.close()]);
    },
  };
}

/** One certificate for each web domain, as the panel has it. */
async function sitesOf(names: readonly SampleName[], root: KeyPair): Promise<Readonly<Record<string, Site>>> {
  const sites = [...Map.groupBy(names, ({ webDomain }) => webDomain).values()].map(async (group) => {
    const expired = group.some(({ kind }) => kind === 'expired');
    const covered = group.filter(({ kind }) => inCertificate.has(kind));
    const certificate = await makePair({
      issuer: root,
      names: covered.map(({ name }) => name),
      ...(expired ? { from: -100, to: -10 } : { to: 60 }),
    });
    const known = group.filter(({ kind }) => kind !== 'unassigned');
    return known.map((each) => [each.name, siteFor(each, certificate)] as const);
  });
  return Object.fromEntries((await Promise.all(sites)).flat());
}

const inCertificate: ReadonlySet<SampleKind> = new Set(['live', 'expired', 'newPage', 'proxy']);

function siteFor({ kind, account }: SampleName, certificate: KeyPair): Site {
  return {
    certificate,
    thumbprint: createHash('sha256').update(account).digest('base64url'),
    page: ({ name, scheme }) => {
      const page = scheme === 'http' ? redirectTo(`https://${name}/`) : pageOf(kind, name);
      return kind === 'proxy' ? { ...page, headers: { ...page.headers, server: 'cloudflare' } } : page;
    },
  };
}

function pageOf(kind: SampleKind, name: string): Page {
  return kind === 'newPage' ? newPage(name) : wordpressPage(name);
}
