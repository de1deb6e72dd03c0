import type { NameInDns } from '../../../../src/domain/visitors/nameInDns.ts';
import type { IpAddress } from '../../../../src/domain/visitors/ipAddress.ts';
import type { SeenCertificate, Visit, WebAnswer, WebPage } from '../../../../src/domain/visitors/seen.ts';
import { viewName } from '../../../../src/domain/visitors/visitorView.ts';
import type { DomainSources } from '../../../../src/operations/diagnosis/domain/sources.ts';
import { address } from '../../domain/visitors/name.ts';
import { answerOf, base, other, shop, type World } from './world.ts';

export const ours = address('203.0.113.5');
const theirs = address('198.51.100.9');
const addresses: Readonly<Record<World['dns'], readonly IpAddress[]>> = {
  here: [ours],
  proxy: [theirs],
  none: [],
  elsewhere: [theirs],
  private: [address('192.168.1.4')],
  ipv6Elsewhere: [ours, address('2001:db8::9')],
  partly: [ours, theirs],
  unanswered: [],
};

/** What a visitor sees of a world. */
export function visitOf(world: World): Awaited<ReturnType<DomainSources['visit']>> {
  const at = Date.UTC(2026, 10, 29);
  const found = addresses[world.dns];
  const dns: NameInDns = {
    chain: [],
    addresses: found,
    problem: found.length > 0 ? undefined : world.dns === 'unanswered' ? 'noAnswer' : 'noSuchName',
    caa:
      world.caa === 'free'
        ? { kind: 'none' }
        : { kind: 'records', at: 'example.org', records: [{ critical: false, tag: 'issue', value: 'other.example' }] },
    nameServers: [],
  };
  const seen = { name: shop, host: shop, at, dns, visit: visitMade(world, at) };
  const home = world.panel === 'there' ? [ours] : [];
  return { seen, view: viewName(seen, { base: home, named: [] }, new Date(at)), home };
}

function visitMade(world: World, at: number): Visit {
  const [first] = addresses[world.dns];
  if (first === undefined) return { kind: 'noAddress' };
  if (world.dns === 'private') return { kind: 'private', address: first };
  const refused = { kind: 'failed', problem: { kind: 'refused' } } as const;
  const certificate = certificateOf(world, at);
  const answer = { ...answers(world), ...(world.dns === 'proxy' && { server: 'cloudflare' }) } as WebAnswer;
  const isClosed = world.ports === 'closed';
  return {
    kind: 'visited',
    address: first,
    https: isClosed || world.ports === 'noHttps' ? refused : { kind: 'secured', certificate, answer },
    http: isClosed || world.ports === 'noHttp' ? refused : answer,
    ...(world.certificate === 'default' && { defaultCertificate: certificate.sha256 }),
  };
}

function certificateOf({ certificate }: World, at: number): SeenCertificate {
  const day = 86_400_000;
  const isForIt = certificate !== 'default' && certificate !== 'notIn';
  return {
    sha256: 'AA',
    names: [isForIt ? shop : base],
    otherEntries: 0,
    issuer: 'R11',
    validFrom: new Date(at + (certificate === 'early' ? day : -30 * day)),
    validTo: new Date(at + (certificate === 'expired' ? -day : certificate === 'soon' ? 5 * day : 60 * day)),
    ...(certificate === 'untrusted' && { problem: 'SELF_SIGNED_CERT_IN_CHAIN' }),
  };
}

function answers(world: World): WebAnswer {
  switch (answerOf(world)) {
    case 'elsewhere':
    case 'website':
      return page(200, { body: '<h1>Another website</h1>' });
    case 'suspended':
      return page(200, { body: '<h1>This site is currently suspended</h1>' });
    case 'unassigned':
      return page(200, { body: 'Your new web server is ready to use.' });
    case 'empty':
      return page(200, { body: "<h1>We're working on it!</h1>" });
    case 'signup':
      return page(302, { location: `https://${base}/wp-signup.php?new=${shop}` });
    case 'gone':
      return page(410, {});
    case 'primary':
      return page(302, { location: `https://${other}/` });
    case 'site':
      return appAnswer(world.app);
  }
}

function appAnswer(app: World['app']): WebAnswer {
  switch (app) {
    case 'fine':
      return page(200, { restRoot: `https://${shop}/wp-json/` });
    case 'noRoot':
      return page(200, { body: '<link href="/wp-content/themes/x/style.css">' });
    case 'httpRoot':
      return page(200, { restRoot: `http://${shop}/wp-json/` });
    case 'otherSite':
      return page(200, { restRoot: `https://${base}/wp-json/` });
    case 'notWordPress':
      return page(200, { body: '<h1>It works!</h1>' });
    case 'broken':
      return page(500, {});
    case 'absent':
      return page(404, {});
    case 'login':
      return page(302, { location: `https://${shop}/wp-login.php` });
    case 'hangs':
      return { kind: 'failed', problem: { kind: 'noAnswer', seconds: 6 } };
    case 'loop':
      return page(302, { location: `https://${shop}/` });
  }
}

function page(status: number, { body = '', ...rest }: Partial<WebPage>): WebPage {
  return { kind: 'answered', status, body, ended: 'whole', ...rest };
}
