import type { NameInDns } from '../../../../src/domain/visitors/nameInDns.ts';
import type { Home } from '../../../../src/domain/visitors/points.ts';
import type {
  HttpsSeen,
  NameSeen,
  SeenCertificate,
  VisitMade,
  WebAnswer,
  WebPage,
} from '../../../../src/domain/visitors/seen.ts';
import { address, name } from './name.ts';

// What may be seen of shop.example.net, whose server is 192.0.2.1 and 2001:db8::1.

export const now = new Date('2026-06-01T00:00:00Z');
export const shop = name('shop.example.net');
export const home: Home = { base: [address('192.0.2.1'), address('2001:db8::1')], named: [] };
export const proxied = { nameServers: ['ada.ns.cloudflare.com'] };
export const wordpress = page({ restRoot: 'https://shop.example.net/wp-json/' });
export const closed: HttpsSeen = { kind: 'failed', problem: { kind: 'refused' } };
export const failed: WebAnswer = { kind: 'failed', problem: { kind: 'refused' } };

export interface More {
  readonly dns: Partial<NameInDns>;
  readonly visit: NameSeen['visit'];
}

export function seen(addresses: readonly string[], more: Partial<More> = {}): NameSeen {
  const dns = {
    chain: [],
    addresses: addresses.map(address),
    problem: undefined,
    caa: { kind: 'none' as const },
    nameServers: [],
    ...more.dns,
  };
  return { name: shop, host: shop, at: 0, dns, visit: more.visit ?? visit({}) };
}

export function visit(more: Partial<VisitMade>): VisitMade {
  return { kind: 'visited', address: address('192.0.2.1'), https: secured(wordpress), http: wordpress, ...more };
}

export function secured(answer: WebAnswer, more: Partial<SeenCertificate> = {}): HttpsSeen {
  const certificate: SeenCertificate = {
    sha256: 'OWN',
    names: [shop],
    otherEntries: 0,
    issuer: 'CN=Test',
    validFrom: new Date('2026-04-01T00:00:00Z'),
    validTo: new Date('2026-07-01T12:00:00Z'),
    ...more,
  };
  return { kind: 'secured', certificate, answer };
}

export function page(more: Partial<WebPage>): WebPage {
  return { kind: 'answered', status: 200, body: '', ended: 'whole', ...more };
}
