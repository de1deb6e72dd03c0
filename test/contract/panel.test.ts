import * as https from 'node:https';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startPanel, type DemoPanel } from '../panel/server.ts';
import { accessKey, ask, command, type Answered, type Asked } from './ask.ts';
import { recordedScenarios, spellOut, type Scenario, type Step } from './recorded.ts';

// What a real panel answered, replayed against the demo panel: status, exit code, type, location and every byte of the body.

let panel: DemoPanel;
let start: string;
const agent = new https.Agent({ keepAlive: true });

beforeAll(async () => {
  panel = await startPanel();
  start = panel.snapshot();
});
beforeEach(() => panel.restore(start));
afterAll(async () => {
  agent.destroy();
  await panel.close();
});

test.each(recordedScenarios().map((each) => [each.scenario, each] as const))('%s', async (_, scenario) => {
  prepare(scenario);
  for (const step of scenario.steps) {
    const { status, exitCode, contentType, location, body } = step.answer;
    const expected: Answered = { status, exitCode, contentType, location, body: withIds(body) };
    expect(await ask(panel, asRequest(step), agent)).toEqual(expected);
  }
  for (const [path, aliases] of Object.entries(scenario.aliasesAfter)) {
    const [account = '', domain = ''] = path.split('/');
    expect(panel.state.accounts[account]?.domains[domain]?.aliases).toEqual(aliases);
  }
});

function prepare({ setup = {} }: Scenario): void {
  Object.assign(panel.state.panel, setup.panel);
  const admin = panel.state.accounts['admin'];
  const plain = admin?.domains['plain.example.org'];
  if (!admin || !plain) throw new Error('The seed lacks admin/plain.example.org');
  admin.WEB_ALIASES = setup['admin.WEB_ALIASES'] ?? admin.WEB_ALIASES;
  plain.aliases = setup.aliases ?? plain.aliases;
}

function asRequest(step: Step): Asked {
  if ('auth' in step)
    return { form: command(credentials(step.auth), step.cmd, step.args.map(spellOut), step.returncode) };
  const [method = '', path = ''] = step.request.split(' ');
  const valid = command(accessKey(panel, 'user-key-web-aliases'), 'v-list-web-domains', ['wpnet', 'json']);
  if (step.request.endsWith('with a valid form')) return { method, path, form: valid };
  if (step.request.endsWith('with the same as JSON')) return { method, path, json: valid };
  return { method, path };
}

function credentials(kind: string): Record<string, string> {
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

function withIds(body: string): string {
  const ids: Record<string, string> = {
    '<ADMIN_FULL_ID>': 'access-key',
    '<ADMIN_LISTONLY_ID>': 'access-key-list-only',
    '<WPNET_WEBALIASES_ID>': 'user-key-web-aliases',
    '<WPNET_LISTONLY_ID>': 'user-key-list-only',
  };
  return body.replace(/<[A-Z_]+_ID>/g, (placeholder) => accessKey(panel, ids[placeholder]).access_key);
}
