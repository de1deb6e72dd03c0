import type { MappedDomain, Stage } from '../../../../src/domain/network/mappedDomain.ts';
import type { NetworkSite } from '../../../../src/domain/network/networkSite.ts';
import type { WebDomain } from '../../../../src/domain/webDomain.ts';
import type { NameInDns } from '../../../../src/domain/visitors/nameInDns.ts';
import type { IpAddress } from '../../../../src/domain/visitors/ipAddress.ts';
import type { SeenCertificate, Visit, WebAnswer, WebPage } from '../../../../src/domain/visitors/seen.ts';
import { viewName } from '../../../../src/domain/visitors/visitorView.ts';
import { fileTruth } from '../../../../src/operations/diagnosis/domain/fileTruth.ts';
import type { DomainSources } from '../../../../src/operations/diagnosis/domain/sources.ts';
import { address, name } from '../../domain/visitors/name.ts';

/** Everything that decides over whether one domain is live: what is, not what anybody says of it. */
export interface World {
  readonly dns: 'here' | 'proxy' | 'none' | 'elsewhere' | 'private' | 'ipv6Elsewhere' | 'partly' | 'unanswered';
  readonly caa: 'free' | 'forbids';
  readonly ports: 'open' | 'closed' | 'noHttps' | 'noHttp';
  readonly alias: 'there' | 'covered' | 'missing' | 'companion' | 'misspelt' | 'elsewhere' | 'website' | 'otherAccount';
  readonly suspended: 'no' | 'webDomain' | 'account';
  readonly webServer: 'current' | 'stale';
  readonly folder: 'wordpress' | 'empty';
  readonly certificate: 'good' | 'default' | 'notIn' | 'expired' | 'early' | 'untrusted' | 'soon';
  readonly rows: 'one' | 'none' | 'twice' | 'unreadable';
  readonly active: boolean;
  readonly stage: Stage;
  readonly primary: 'this' | 'none' | 'other' | 'otherDead' | 'two';
  readonly site: 'live' | 'archived' | 'deleted' | 'missing' | 'main';
  readonly mapsDomains: boolean;
  readonly sunrise: boolean;
  readonly cookieDomain: boolean;
  readonly constants: 'here' | 'elsewhere';
  readonly app:
    'fine' | 'noRoot' | 'httpRoot' | 'otherSite' | 'notWordPress' | 'broken' | 'absent' | 'login' | 'hangs' | 'loop';
  /** Which sources are connected; one that is `failing` rejects. */
  readonly panel: 'there' | 'absent' | 'failing';
  readonly network: 'there' | 'absent' | 'failing';
  readonly file: 'there' | 'absent' | 'failing';
}

export const fine: World = {
  dns: 'here',
  caa: 'free',
  ports: 'open',
  alias: 'there',
  suspended: 'no',
  webServer: 'current',
  folder: 'wordpress',
  certificate: 'good',
  rows: 'one',
  active: true,
  stage: 'done',
  primary: 'this',
  site: 'live',
  mapsDomains: true,
  sunrise: true,
  cookieDomain: false,
  constants: 'here',
  app: 'fine',
  panel: 'there',
  network: 'there',
  file: 'there',
};

export const shop = name('shop.example.org');
export const base = name('network.example.com');
const other = name('other.example.org');

/** Whether every visitor gets the site, by the rules of the web server and the plugin as they were measured. */
export function isLive(world: World): boolean {
  const { dns, ports, certificate, app } = world;
  const arrives = dns === 'here' || dns === 'proxy';
  const isServed = answerOf(world) === 'site' || answerOf(world) === 'primary';
  const isTaken = certificate === 'good' || certificate === 'soon';
  const isThere =
    answerOf(world) === 'primary'
      ? world.primary === 'other'
      : app === 'fine' || app === 'noRoot' || app === 'httpRoot';
  return arrives && ports !== 'closed' && ports !== 'noHttps' && isServed && isTaken && isThere;
}

type Answer = 'elsewhere' | 'suspended' | 'unassigned' | 'website' | 'empty' | 'signup' | 'gone' | 'primary' | 'site';

/** Who answers a visitor, the first that holds. */
export function answerOf(world: World): Answer {
  if (world.dns === 'elsewhere') return 'elsewhere';
  if (world.alias === 'elsewhere' || world.alias === 'website' || world.alias === 'otherAccount') return 'website';
  if (world.alias !== 'there' && world.alias !== 'covered') return 'unassigned';
  if (world.webServer === 'stale') return 'unassigned';
  if (world.suspended !== 'no') return 'suspended';
  if (world.folder === 'empty') return 'empty';
  const isMapped = world.rows === 'one' || world.rows === 'twice';
  const isUp = world.active && (world.stage === 'done' || world.stage === 'done-without-ssl');
  if (!world.sunrise || !world.mapsDomains || !isMapped || !isUp || world.site === 'missing') return 'signup';
  if (world.site === 'archived' || world.site === 'deleted') return 'gone';
  if (world.primary === 'other' || world.primary === 'otherDead' || world.primary === 'two') return 'primary';
  return 'site';
}

/** What the sources say of a world. */
export function sourcesOf(world: World): DomainSources {
  return {
    visit: () => Promise.resolve(visitOf(world)),
    panel: source(world.panel, () => panelOf(world)),
    network: source(world.network, () => networkOf(world)),
    file: source(world.file, () =>
      fileTruth(fileOf(world), { url: 'https://panel.example.com:8083/api/', account: 'admin' }),
    ),
  };
}

function source<Truth>(state: World['panel'], tell: () => Truth): (() => Promise<Truth>) | undefined {
  if (state === 'absent') return undefined;
  return () => (state === 'failing' ? Promise.reject(new Error('no answer')) : Promise.resolve(tell()));
}

const ours = address('203.0.113.5');
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

function visitOf(world: World): Awaited<ReturnType<DomainSources['visit']>> {
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

function panelOf(world: World): Awaited<ReturnType<NonNullable<DomainSources['panel']>>> {
  const aliases: Readonly<Record<World['alias'], readonly string[]>> = {
    there: [shop],
    covered: ['*.example.org'],
    missing: [],
    companion: [`www.${shop}`],
    misspelt: [`https://${shop}/`],
    elsewhere: [],
    website: [],
    otherAccount: [],
  };
  const suspended = world.suspended !== 'no';
  const elsewhere = webDomain(
    'old.example.net',
    world.alias === 'elsewhere' ? [shop] : [],
    world.suspended === 'account',
  );
  const website = world.alias === 'website' ? [webDomain(shop, [], world.suspended === 'account')] : [];
  return {
    account: 'admin',
    base,
    domains: [webDomain(base, aliases[world.alias], suspended), elsewhere, ...website],
    others:
      world.alias === 'otherAccount' ? [{ account: 'carol', domains: [webDomain('carol.example.net', [shop])] }] : [],
  };
}

function webDomain(of: string, aliases: readonly string[], suspended = false): WebDomain {
  return { name: of, aliases, suspended, ssl: true, ip: ours, documentRoot: '/home/admin/web' };
}

function networkOf(world: World): Awaited<ReturnType<NonNullable<DomainSources['network']>>> {
  const row: MappedDomain = {
    id: 7,
    blogId: world.site === 'main' ? 1 : 2,
    name: shop,
    active: world.active,
    primary: world.primary === 'this' || world.primary === 'two',
    secure: true,
    stage: world.stage,
  };
  const more: MappedDomain[] =
    world.primary === 'other' || world.primary === 'two' || world.primary === 'otherDead'
      ? [
          {
            ...row,
            id: 8,
            name: other,
            active: true,
            primary: true,
            stage: world.primary === 'otherDead' ? 'failed' : 'done',
          },
        ]
      : [];
  const rows: Readonly<Record<World['rows'], readonly MappedDomain[]>> = {
    one: [row],
    none: [],
    unreadable: [],
    twice: [row, { ...row, id: 9, blogId: 3 }],
  };
  const site: NetworkSite = { blogId: 2, title: 'Shop', domain: `s2.${base}`, path: '/', state: 'live' };
  const sites: NetworkSite[] = [
    { ...site, blogId: 1, title: 'Main', domain: base },
    { ...site, blogId: 3, domain: `s3.${base}` },
  ];
  if (world.site !== 'missing') sites.push({ ...site, state: world.site === 'main' ? 'live' : world.site });
  return {
    list: {
      mapped: [...rows[world.rows], ...more],
      unreadable:
        world.rows === 'unreadable' ? [{ id: 7, blogId: 2, text: `https://${shop}/`, problem: 'characters' }] : [],
      sites,
      www: 'always',
      from: 'network',
    },
    mapsDomains: world.mapsDomains,
  };
}

function fileOf(world: World): string {
  return [
    '<?php',
    "define( 'MULTISITE', true );",
    ...(world.sunrise ? ["define( 'SUNRISE', true );"] : []),
    ...(world.cookieDomain ? [`define( 'COOKIE_DOMAIN', '${base}' );`] : []),
    "define( 'WU_HESTIA_API_URL', 'https://panel.example.com:8083/api/' );",
    `define( 'WU_HESTIA_ACCOUNT', '${world.constants === 'here' ? 'admin' : 'carol'}' );`,
    "require_once ABSPATH . 'wp-settings.php';",
    '',
  ].join('\n');
}
