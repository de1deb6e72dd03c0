import type { Stage } from '../../../../src/domain/network/mappedDomain.ts';
import { name } from '../../domain/visitors/name.ts';

/** Everything that decides over whether one domain is live, each as it should be at first. */
export const parts = {
  dns: ['here', 'proxy', 'none', 'elsewhere', 'private', 'ipv6Elsewhere', 'partly', 'unanswered'],
  caa: ['free', 'forbids'],
  ports: ['open', 'closed', 'noHttps', 'noHttp'],
  alias: ['there', 'covered', 'missing', 'companion', 'misspelt', 'elsewhere', 'website', 'otherAccount'],
  suspended: ['no', 'webDomain', 'account'],
  webServer: ['current', 'stale'],
  folder: ['wordpress', 'empty'],
  certificate: ['good', 'default', 'notIn', 'expired', 'early', 'untrusted', 'soon'],
  rows: ['one', 'none', 'twice', 'unreadable'],
  active: [true, false],
  stage: ['done', 'checking-dns', 'checking-ssl-cert', 'done-without-ssl', 'failed', 'ssl-failed', 'unknown'],
  primary: ['this', 'none', 'other', 'otherDead', 'two'],
  site: ['live', 'archived', 'deleted', 'missing', 'main'],
  mapsDomains: [true, false],
  sunrise: [true, false],
  cookieDomain: [false, true],
  constants: ['here', 'elsewhere'],
  app: ['fine', 'noRoot', 'httpRoot', 'otherSite', 'notWordPress', 'broken', 'absent', 'login', 'hangs', 'loop'],
  /** Which sources are connected; one that is `failing` rejects. */
  panel: ['there', 'absent', 'failing'],
  network: ['there', 'absent', 'failing'],
  file: ['there', 'absent', 'failing'],
} as const satisfies Readonly<Record<string, readonly unknown[]>> & { readonly stage: readonly Stage[] };

type Parts = typeof parts;
/** What is, not what anybody says of it. */
export type World = { readonly [Part in keyof Parts]: Parts[Part][number] };

export const fine = Object.fromEntries(Object.entries(parts).map(([part, [good]]) => [part, good])) as World;

export const shop = name('shop.example.org');
export const base = name('network.example.com');
export const other = name('other.example.org');

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
