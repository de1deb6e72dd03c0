import { expect } from 'vitest';
import type { Credentials } from '../../src/hestia/credentials.ts';
import { suspendAccount, type DemoDomain } from '../panel/state.ts';
import type { Case } from './reachFaults.ts';
import { at, closedPort, legacyKey, panel, request, settings } from './testedConnection.ts';

const base = (changes: Partial<DemoDomain>) => (): void => {
  Object.assign(panel.state.accounts['admin']?.domains['network.example.com'] ?? {}, changes);
};
const limit = (aliases: string) => (): void => {
  Object.assign(panel.state.accounts['admin'] ?? {}, { WEB_ALIASES: aliases });
};
const wrongKey: Credentials = { kind: 'accessKey', id: 'A'.repeat(20), secret: 'x'.repeat(40) };
const probes = (...states: readonly string[]): object => ({
  kind: 'commandsRefused',
  probes: states.map((state) => expect.objectContaining({ state }) as object),
});

/** Faults of what the panel allows, of the account and its web domain, and of what the plugin does. */
export const accountFaults: readonly Case[] = [
  [
    '7 off for access keys',
    'PPPPPPF-------',
    { kind: 'apiOff', credentialKind: 'accessKey', forUserKeys: false },
    {},
    settings({ API_SYSTEM: '0' }),
  ],
  [
    '7 off for keys of users',
    'PPPPPPFPP-----',
    { kind: 'apiOff', forUserKeys: true },
    { key: 'user-key-web-aliases', connection: { account: 'wpnet' } },
    settings({ API_SYSTEM: '1' }),
  ],
  [
    '7 off for legacy keys',
    'PPPPPPF-------',
    { kind: 'apiOff', credentialKind: 'legacyKey' },
    legacyKey,
    settings({ API: 'no' }),
  ],
  ['7 switched off whole', 'PPPPPPF-------', { kind: 'apiOff' }, {}, settings({ apiFiles: 'disabled' })],
  [
    '8 another address is allowed',
    'PPPPPPPF------',
    { kind: 'addressNotAllowed', seen: '127.0.0.1' },
    {},
    settings({ API_ALLOWED_IP: '10.9.9.9' }),
  ],
  ['9 a wrong key', 'PPPPPPPPF-----', request({ kind: 'authentication' }), { credentials: wrongKey }],
  [
    '9 a suspended owner',
    'PPPPPPPPF-----',
    request({ kind: 'ownerSuspended' }),
    { key: 'user-key-web-aliases', connection: { account: 'wpnet' } },
    () => Object.assign(panel.state.accounts['wpnet'] ?? {}, { suspended: true }),
  ],
  [
    '10 may only list',
    'PPPPPPPPPFPPPW',
    probes('permitted', 'refused', 'refused', 'notProbed', 'notProbed'),
    { key: 'access-key-list-only' },
  ],
  [
    '10 may not even list',
    'PPPPPPPPPF----',
    probes('refused', 'refused', 'notProbed', 'notProbed', 'notProbed'),
    { key: 'access-key-web-aliases' },
    () => Object.assign(panel.state.profiles['web-aliases'] ?? {}, { COMMANDS: 'v-list-users' }),
  ],
  [
    '10 the least key',
    'PPPPPPPPPWPPPP',
    probes('permitted', 'permitted', 'permitted', 'permitted', 'refused'),
    { key: 'access-key-web-aliases' },
  ],
  [
    '11 no such account',
    'PPPPPPPPPPF--W',
    { kind: 'accountMissing', account: 'nobody' },
    { connection: { account: 'nobody' } },
  ],
  ['11 not the key’s own', 'PPPPPPPPP-F---', request({ kind: 'wrongAccount' }), { key: 'user-key-web-aliases' }],
  ['11 a broken list', 'PPPPPPPPPPF--W', request({ kind: 'invalidJson' }), {}, base({ documentRoot: '/a"b' })],
  [
    '12 missing',
    'PPPPPPPPPPPF-W',
    { kind: 'baseWebDomainMissing', wanted: 'Network.example.com', similar: 'network.example.com' },
    { connection: { baseWebDomain: 'Network.example.com' } },
  ],
  [
    '12 suspended',
    'PPPPPPPPPPPFPW',
    { kind: 'baseWebDomainSuspended', name: 'network.example.com' },
    {},
    base({ suspended: true }),
  ],
  [
    '12 mixed up',
    'PPPPPPPPPPPFPW',
    { kind: 'baseWebDomainAmbiguous', neighbour: 'network-example.com' },
    {},
    () => {
      const domains = panel.state.accounts['admin']?.domains ?? {};
      const plain = domains['plain.example.org'];
      if (plain) domains['network-example.com'] = plain;
    },
  ],
  ['12 left open', 'PPPPPPPPPPPW-P', { kind: 'baseWebDomainOpen' }, { baseOpen: true }],
  ['9 demo mode', 'PPPPPPPPF-----', request({ kind: 'demoMode' }), {}, settings({ DEMO_MODE: 'yes' })],
  [
    '12 the whole account suspended',
    'PPPPPPPPPPPFPW',
    { kind: 'accountSuspended', name: 'shop.example.net' },
    { connection: { account: 'wpnet', baseWebDomain: 'shop.example.net' } },
    () => panel.state.accounts['wpnet'] && suspendAccount(panel.state.accounts['wpnet']),
  ],
  ['13 none allowed', 'PPPPPPPPPPPPFW', { kind: 'limitReached', aliases: 3, limit: 0 }, {}, limit('0')],
  ['13 at the limit', 'PPPPPPPPPPPPFW', { kind: 'limitReached', aliases: 3, limit: 3 }, {}, limit('3')],
  ['13 a full list', 'PPPPPPPPPPPPFW', { kind: 'listFull', bytes: 70_000 }, {}, base({ aliases: names(70_000) })],
  ['13 a long list', 'PPPPPPPPPPPPWP', { kind: 'listLong', bytes: 62_000 }, {}, base({ aliases: names(62_000) })],
  [
    '14 sent on to a port where nothing listens',
    'PPPPPPPPPPPPPF',
    { kind: 'pluginRedirected', answers: false },
    {},
    () => settings({ BACKEND_PORT: String(closedPort) })(),
  ],
  [
    '14 calls another address',
    'PPPPPPPPPPPPPF',
    { kind: 'pluginCallsElsewhere', url: expect.stringMatching(/index\.php\/api$/) as string },
    () => at(`${panel.url}index.php`),
  ],
  [
    '14 a restart in a file that the panel refuses',
    'PPPPPPPPPPPPPF',
    { kind: 'pluginRestartRefused' },
    { connection: { pluginRestart: { kind: 'value', text: '1' } } },
  ],
  [
    '14 a password in a file, over which a stored hash wins',
    'PPPPPPPPPPPPPW',
    { kind: 'pluginPrefersStored' },
    () => ({
      credentials: { kind: 'password', user: 'admin', password: panel.credentials.password },
      connection: { pluginRestart: { kind: 'value', text: 'yes' } },
    }),
  ],
  [
    '14 WordPress does not trust the certificate',
    'PPPPPPPPPPPPPW',
    { kind: 'pluginDistrusts' },
    () => ({ trusted: false, pin: panel.fingerprint }),
  ],
];

/** Aliases whose list has that many bytes. */
function names(bytes: number): string[] {
  const names = Array.from({ length: bytes / 20 }, (_, index) => `n${index + 1000}.a.example.com`);
  return names.map((name, index) => (index === 0 ? `x${name}` : name));
}
