import * as https from 'node:https';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { seed, seedWithMore } from '../panel/seed.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';
import { suspendAccount, type LogLine, type PanelState } from '../panel/state.ts';
import { accessKey, ask, command, type Answered, type Asked } from './ask.ts';
import { recordedScenarios, spellOut, type Scenario, type Step } from './recorded.ts';

// What a real panel answered, replayed against the demo panel: status, exit code, type, location and every byte of the body.

const agent = new https.Agent({ keepAlive: true });
afterAll(() => agent.destroy());

describe.each([
  ['contract', seed],
  ['more', seedWithMore],
] as const)('%s.jsonl', (file, makeSeed) => {
  let panel: DemoPanel;
  let start: string;
  beforeAll(async () => {
    panel = await startPanel({ seed: makeSeed(), now: () => new Date('2026-11-25T03:17:51Z') });
    if (file === 'more') panel.state.accounts['wpnet']?.log.push(...recordedLog(panel));
    start = panel.snapshot();
  });
  beforeEach(() => panel.restore(start));
  afterAll(() => panel.close());

  const scenarios = recordedScenarios(file).map((each) => [each.scenario, each] as const);
  test.each(scenarios)('%s', (_, scenario) => replay(panel, scenario));
});

async function replay(panel: DemoPanel, scenario: Scenario): Promise<void> {
  prepare(panel, scenario);
  for (const step of scenario.steps) {
    const { status, exitCode, contentType, location, body } = step.answer;
    const expected: Answered = { status, exitCode, contentType, location, body: withIds(panel, body) };
    expect(await ask(panel, asRequest(panel, step), agent)).toEqual(expected);
  }
  for (const [path, aliases] of Object.entries(scenario.aliasesAfter)) {
    const [account = '', domain = ''] = path.split('/');
    expect(panel.state.accounts[account]?.domains[domain]?.aliases).toEqual(aliases);
  }
  if (scenario.after === undefined) return;
  expect(panel.state.letsEncryptQueue.map((line) => `${line}\n`).join('')).toBe(scenario.after['letsencrypt.pipe']);
}

function prepare(panel: DemoPanel, { setup = {} }: Scenario): void {
  Object.assign(panel.state.panel, setup.panel);
  const admin = panel.state.accounts['admin'];
  const plain = admin?.domains['plain.example.org'];
  if (!admin || !plain) throw new Error('The seed lacks admin/plain.example.org');
  admin.WEB_ALIASES = setup['admin.WEB_ALIASES'] ?? admin.WEB_ALIASES;
  plain.aliases = setup.aliases ?? plain.aliases;
  for (const command of setup.shell ?? []) typedOnServer(command, panel.state);
}

/** Does to the demo panel what a recorded shell command did to the real one. */
function typedOnServer(command: string, state: PanelState): void {
  const { admin, wpnet } = state.accounts;
  const shop = wpnet?.domains['shop.example.net']?.certificate;
  const known: Readonly<Record<string, () => void>> = {
    'ssl/shop.example.net.key': () => shop && (shop.key = ''),
    'v-suspend-user wpnet': () => wpnet && suspendAccount(wpnet),
    'WEB_SSL=': () => (state.panel.WEB_SSL = ''),
    '/^DNS_SYSTEM/d': () => delete state.panel.DNS_SYSTEM,
    "WEB_ALIASES='25'": () => admin && (admin.WEB_ALIASES = '25'),
    "WEB_ALIASES='0'": () => admin && (admin.WEB_ALIASES = '0'),
    'public_suffix_list.dat': () => (state.panel.suffixList = 'missing'),
    'ssl/le.conf': () => admin && (admin.letsEncrypt = letsEncrypt),
  };
  const [, run] = Object.entries(known).find(([part]) => command.includes(part)) ?? [];
  if (run === undefined) throw new Error(`not known here: ${command}`);
  run();
}

const letsEncrypt = {
  EMAIL: 'admin@example.com',
  EXPONENT: 'AQAB',
  MODULUS: '<MODULUS>',
  THUMB: '<THUMB>',
  KID: 'https://acme.example/acct/1',
};

/** wpnet's log as it was before the recording. */
function recordedLog(panel: DemoPanel): readonly LogLine[] {
  const web = (TIME: string, MESSAGE: string): LogLine => ({
    DATE: '2026-11-25',
    TIME,
    LEVEL: 'Info',
    CATEGORY: 'Web',
    MESSAGE,
  });
  const keys = ['user-key-web-aliases', 'user-key-list-only', 'user-key-more'];
  return [
    { ...web('02:41:25', 'Welcome!'), CATEGORY: 'System' },
    web('02:42:29', 'Web domain configuration applied (Domain: shop.example.net, Backend: php-fpm).'),
    web('02:42:30', 'Added new web domain (Name: shop.example.net).'),
    web('02:42:31', 'Added certificate and enabled SSL (Domain: shop.example.net).'),
    ...keys.map((key) => {
      const message = `Access key ${accessKey(panel, key).access_key} generated`;
      return { ...web('02:43:49', message), LEVEL: 'Warning', CATEGORY: 'API' };
    }),
  ];
}

function asRequest(panel: DemoPanel, step: Step): Asked {
  if ('auth' in step)
    return { form: command(credentials(panel, step.auth), step.cmd, step.args.map(spellOut), step.returncode) };
  const [method = '', path = ''] = step.request.split(' ');
  const valid = command(accessKey(panel, 'user-key-web-aliases'), 'v-list-web-domains', ['wpnet', 'json']);
  if (step.request.endsWith('with a valid form')) return { method, path, form: valid };
  if (step.request.endsWith('with the same as JSON')) return { method, path, json: valid };
  return { method, path };
}

function credentials(panel: DemoPanel, kind: string): Record<string, string> {
  const { password, legacyKey } = panel.credentials;
  const full = accessKey(panel);
  const wrong = 'x'.repeat(40);
  const known: Record<string, Record<string, string>> = {
    password: { user: 'admin', password },
    'wrong-password': { user: 'admin', password: 'wrong' },
    'empty-password': { user: 'admin', password: '' },
    'non-root-user-right-password': { user: 'wpnet', password: 'any' },
    'unknown-user': { user: 'nosuch', password: 'any' },
    'legacy-key': { hash: legacyKey },
    'wrong-legacy-key': { hash: 'x'.repeat(32) },
    'short-legacy-key': { hash: 'short' },
    'access-key-as-hash': { hash: `${full.access_key}:${full.secret_key}` },
    'wrong-secret-as-hash': { hash: `${full.access_key}:${wrong}` },
    'wrong-secret': { ...full, secret_key: wrong },
    'short-secret': { ...full, secret_key: 'short' },
    'unknown-access-key': { ...full, access_key: 'A'.repeat(20) },
    'malformed-access-key': { ...full, access_key: 'short' },
    'no-credentials-at-all': {},
  };
  return known[kind] ?? accessKey(panel, kind);
}

function withIds(panel: DemoPanel, body: string): string {
  const ids: Record<string, string> = {
    '<ADMIN_FULL_ID>': 'access-key',
    '<ADMIN_LISTONLY_ID>': 'access-key-list-only',
    '<WPNET_WEBALIASES_ID>': 'user-key-web-aliases',
    '<WPNET_LISTONLY_ID>': 'user-key-list-only',
    '<ADMIN_MORE_ID>': 'access-key-more',
    '<WPNET_MORE_ID>': 'user-key-more',
  };
  return body.replace(/<[A-Z_]+_ID>/g, (placeholder) => accessKey(panel, ids[placeholder]).access_key);
}
