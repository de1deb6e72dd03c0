// The servers that names are looked at on, in a thread of their own, as they would be on another machine.
import { parentPort } from 'node:worker_threads';
import { makePair } from '../contract/certificates.ts';
import { startDns } from '../dns/server.ts';
import type { DnsRecords } from '../dns/zone.ts';
import { redirectTo, unassignedPage, wordpressPage } from '../web/pages.ts';
import { startWeb, type Site } from '../web/server.ts';
import { addresses, latency, silentAddresses, silentNames, thousand } from './visitorWorld.ts';

const root = await makePair({ names: ['Bench root'], authority: true });
const site: Site = {
  certificate: await makePair({ issuer: root, names: ['*.example.net'] }),
  page: ({ scheme, name }) => (scheme === 'http' ? redirectTo(`https://${name}/`) : wordpressPage(name)),
};
const unknown: Site = { certificate: site.certificate, page: unassignedPage };
const spread = (names: readonly string[], over: readonly string[]): readonly [string, DnsRecords][] =>
  names.map((name, index) => [name, { a: over.slice(index % over.length).slice(0, 1) }]);
const half = silentNames.length / 2;
const dns = await startDns({
  latency,
  zone: Object.fromEntries([...spread(thousand, addresses), ...spread(silentNames.slice(half), silentAddresses)]),
});
for (const name of silentNames.slice(0, half)) dns.faults.set(name, 'silence');
const [first = '', ...others] = addresses;
const options = { sites: { '*.example.net': site }, unknown, latency };
const { ports } = await startWeb({ ...options, address: first });
for (const address of others) await startWeb({ ...options, address, ports });
for (const address of silentAddresses) {
  (await startWeb({ ...options, address, ports })).faults.set('*.example.org', 'silence');
}
parentPort?.postMessage({ dnsServer: dns.server, ports });
