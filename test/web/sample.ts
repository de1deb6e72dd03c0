import { domainToASCII } from 'node:url';
import type { DnsRecords } from '../dns/zone.ts';
import type { Seed } from '../panel/state.ts';

/**
 * What becomes of a name of the sample network: all is well, its certificate lacks the name, it has expired, no DNS, another
 * server, a proxy in front, the panel's page of a new web domain or of a name that the web server does not know.
 */
export type SampleKind =
  'live' | 'notInCertificate' | 'expired' | 'noDns' | 'elsewhere' | 'proxy' | 'newPage' | 'unassigned';

/** The names that are not live; one alias of each kind at least. */
const troubled: Readonly<Record<string, SampleKind>> = {
  '*.network.example.com': 'notInCertificate',
  'bakery.example.net': 'notInCertificate',
  'www.bakery.example.net': 'notInCertificate',
  // nginx does not know a name in unicode.
  '한국.example.com': 'unassigned',
  'choir.example.org': 'noDns',
  'studio-nine.example.com': 'elsewhere',
  'www.studio-nine.example.com': 'proxy',
  'secure.example.com': 'expired',
  'www.secure.example.com': 'expired',
  'empty.example.org': 'newPage',
  '*.shop.example.net': 'notInCertificate',
  'store.example.net': 'newPage',
};

/** Where the sample's web server is, the one loopback address that every system has. */
export const sampleAddress = '127.0.0.1';
/** Nobody's: it is for documentation. */
const elsewhere = '203.0.113.9';

export interface SampleName {
  /** As the panel stores it. */
  readonly stored: string;
  /** As it is asked for. */
  readonly name: string;
  readonly kind: SampleKind;
  /** The web domain that it is of. */
  readonly webDomain: string;
  readonly account: string;
}

/** Every web domain and alias of a seed, with what becomes of it. */
export function sampleNames(seed: Seed): readonly SampleName[] {
  return Object.entries(seed.accounts).flatMap(([account, { domains }]) =>
    Object.entries(domains).flatMap(([webDomain, { aliases }]) =>
      [webDomain, ...aliases].map((stored) => {
        const name = stored.startsWith('*.') ? stored : domainToASCII(stored);
        return { stored, name, kind: troubled[stored] ?? 'live', webDomain, account };
      }),
    ),
  );
}

/** What DNS has for the names. */
export function sampleZone(names: readonly SampleName[]): Readonly<Record<string, DnsRecords>> {
  const known = names.filter(({ kind }) => kind !== 'noDns');
  return Object.fromEntries(
    known.map(({ name, kind }) => [name, { a: [kind === 'elsewhere' ? elsewhere : sampleAddress] }]),
  );
}
