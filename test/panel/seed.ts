import type { DemoAccount, DemoDomain, PanelSettings, Seed } from './state.ts';

const aliasCommands = 'v-list-web-domains,v-list-web-domain,v-add-web-domain-alias,v-delete-web-domain-alias';
const moreCommands =
  'v-get-user-value,v-list-web-domain-ssl,v-list-user,v-list-user-log,v-list-dns-domains,v-schedule-letsencrypt-domain,v-search-domain-owner';

const settings: PanelSettings = {
  VERSION: '1.10.3',
  ROOT_USER: 'admin',
  API: 'yes',
  API_SYSTEM: '2',
  API_ALLOWED_IP: 'allow-all',
  WEB_SYSTEM: 'nginx',
  WEB_SSL: 'openssl',
  DNS_SYSTEM: 'bind9',
  apiFiles: 'present',
};

/** The state that the recorded cases start from: two accounts, four web domains. A new one with each call. */
export function seed(): Seed {
  return {
    panel: { ...settings, BACKEND_PORT: '8083' },
    accounts: {
      admin: account('Admin Root', 4, {
        'network.example.com': domain('01:57:35', [
          'blog.network.example.com',
          'network-alt.example.org',
          'www.network.example.com',
        ]),
        'plain.example.org': domain('01:57:40', []),
        'suspended.example.com': { ...domain('01:57:45', ['www.suspended.example.com']), suspended: true },
      }),
      wpnet: account('WP Net', 3, {
        'shop.example.net': {
          ...domain('01:58:09', ['*.shop.example.net', 'store.example.net', 'www.shop.example.net']),
          ssl: true,
        },
      }),
    },
    profiles: {
      'web-aliases': { ROLE: 'user', COMMANDS: aliasCommands },
      'list-only': { ROLE: 'admin', COMMANDS: 'v-list-web-domains' },
      'list-user': { ROLE: 'user', COMMANDS: 'v-list-web-domains' },
    },
    accessKeys: {
      'access-key': { user: 'admin', permissions: '' },
      'access-key-list-only': { user: 'admin', permissions: 'list-only' },
      'access-key-web-aliases': { user: 'admin', permissions: 'web-aliases' },
      'user-key-web-aliases': { user: 'wpnet', permissions: 'web-aliases' },
      'user-key-list-only': { user: 'wpnet', permissions: 'list-user' },
    },
    letsEncryptQueue: [],
  };
}

/**
 * The same beside a certificate on wpnet's web domain, its DNS domain `example.net`, and keys that may do more: the state
 * that the later recordings start from. There names below another account's domain are refused.
 */
export function seedWithMore(): Seed {
  const base = seed();
  const { admin, wpnet } = base.accounts;
  const shop = wpnet?.domains['shop.example.net'];
  if (admin === undefined || wpnet === undefined || shop === undefined)
    throw new Error('the seed lacks shop.example.net');
  shop.certificate = {
    crt: '<CERTIFICATE_PEM>',
    key: '<PRIVATE_KEY_PEM>',
    subject: 'shop.example.net',
    aliases: 'shop.example.net,www.shop.example.net',
    notBefore: 'Nov 25 02:42:30 2026 GMT',
    notAfter: 'Feb 23 02:42:30 2027 GMT',
  };
  wpnet.dnsDomains['example.net'] = {
    ip: '127.0.0.2',
    serial: '30000000',
    records: 15,
    expires: '2027-11-25',
    suspended: false,
    time: '02:42:32',
    date: '2026-11-25',
  };
  return {
    ...base,
    panel: { ...base.panel, ENFORCE_SUBDOMAIN_OWNERSHIP: 'yes' },
    profiles: { ...base.profiles, more: { ROLE: 'user', COMMANDS: `${aliasCommands},${moreCommands}` } },
    accessKeys: {
      ...base.accessKeys,
      'access-key-more': { user: 'admin', permissions: 'more' },
      'user-key-more': { user: 'wpnet', permissions: 'more' },
    },
  };
}

/** For people to click through: a multisite network with mapped domains, and the cases that look special in the view. */
export function demoSeed(): Seed {
  return {
    ...seed(),
    panel: { ...settings },
    accounts: {
      admin: account('Admin Root', 14, {
        'network.example.com': domain('09:12:44', [
          'www.network.example.com',
          '*.network.example.com',
          'blog.network.example.com',
          'garden-club.example.org',
          'www.garden-club.example.org',
          'bakery.example.net',
          'www.bakery.example.net',
          'xn--bcher-kva.example.org',
          'www.xn--bcher-kva.example.org',
          '한국.example.com',
          'choir.example.org',
          'studio-nine.example.com',
          'www.studio-nine.example.com',
        ]),
        'secure.example.com': { ...domain('10:01:07', ['www.secure.example.com']), ssl: true },
        'empty.example.org': domain('10:05:30', []),
        'suspended.example.com': { ...domain('11:20:00', ['www.suspended.example.com']), suspended: true },
      }),
      wpnet: account('WP Net', 3, {
        'shop.example.net': {
          ...domain('12:40:18', ['*.shop.example.net', 'store.example.net', 'www.shop.example.net']),
          ssl: true,
        },
      }),
    },
  };
}

function account(fullName: string, calls: number, domains: Record<string, DemoDomain>): DemoAccount {
  return {
    fullName,
    suspended: false,
    WEB_ALIASES: 'unlimited',
    U_WEB_ALIASES: calls,
    domains,
    dnsDomains: {},
    log: [],
  };
}

function domain(time: string, aliases: string[]): DemoDomain {
  return { aliases, ip: '127.0.0.2', ssl: false, suspended: false, time, date: '2026-11-24' };
}
