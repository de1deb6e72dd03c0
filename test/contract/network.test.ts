import * as http from 'node:http';
import * as https from 'node:https';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exchanges, type Exchange } from '../network/recorded.ts';
import { phpJson } from '../network/phpJson.ts';
import { bulkRows, recordedSeed } from '../network/seed.ts';
import { startNetwork, type DemoNetwork } from '../network/server.ts';
import type { NetworkState } from '../network/state.ts';

// What a real network answered, replayed in one go against the demo network: status, headers and every recorded byte.

let network: DemoNetwork;
let clock = new Date('2026-11-25T02:53:00Z');
beforeAll(async () => {
  const unmade = { version: '2.4.13', plugin: 'notSetUp', keyMade: false, mapping: false } as const;
  network = await startNetwork({ seed: { ...recordedSeed(), ...unmade }, now: () => clock });
});
afterAll(() => network.close());

describe('contract.jsonl', () => {
  const numbered = exchanges.map((each, index) => [index + 1, each.note, each] as const);
  test('has all that was recorded', () => expect(numbered).toHaveLength(158));
  test.each(numbered)('%i: %s', async (_, _note, exchange) => {
    prepare(exchange);
    expect(await ask(exchange)).toEqual(expected(exchange));
  });
});

/** What was done to the real network before an exchange. */
const steps: Readonly<Record<string, (state: NetworkState) => void>> = {
  'plugin not active': (state) => (state.plugin = 'absent'),
  'setup finished, settings never saved: no key exists': (state) => (state.plugin = 'active'),
  'right key and secret': (state) => (state.keyMade = true),
  'plugin 2.9.2': (state) => (state.version = '2.9.2'),
  'list after three sites': (state) => {
    state.domains = [
      firstRow(1, 2, 'one', '02:53:35'),
      firstRow(2, 3, 'two', '02:53:37'),
      firstRow(3, 4, 'three', '02:53:38'),
    ];
  },
  '20 domains, defaults': (state) => state.domains.push(...bulkRows(10, 20)),
  '250 domains, defaults': (state) => state.domains.push(...bulkRows(21, 250)),
  'MCP on: namespaces': (state) => (state.mcp = true),
  'API switched off in the settings': (state) => Object.assign(state, { mcp: false, api: false }),
  'plain permalinks: ?rest_route=': (state) => Object.assign(state, { api: true, permalinks: 'plain' }),
  'http to https redirect by the web server': (state) => (state.permalinks = 'pretty'),
  'http, no redirect': (state) => (state.http = 'answers'),
  'plain permalinks, no rewrite rules: pretty path': (state) => (state.permalinks = 'plain'),
  'pretty permalinks, somebody uses application passwords': (state) => (state.permalinks = 'pretty'),
  'mapped active domain, setting on': (state) => (state.mapping = true),
  'rename a mapping (PUT domain)': (state) => {
    state.domains.push({ ...firstRow(251, 2, '', '03:06:05'), domain: 'e2e.example.org', primary_domain: false });
  },
  'mapped live domain, SUNRISE constant gone': (state) => (state.mapping = false),
  'mapped live domain, COOKIE_DOMAIN fixed in wp-config': (state) => (state.mapping = true),
  // The plugin takes its sunrise.php along, and does not bring it back at once.
  'mapped live domain, plugin deactivated': (state) => Object.assign(state, { plugin: 'absent', mapping: false }),
  'mapped live domain, plugin back': (state) => (state.plugin = 'active'),
  auth: (state) => {
    state.version = '2.4.10';
    // One of the first fifty rows was two bytes shorter by then; which one is not recorded.
    state.domains = state.domains.map((each) => (each.id === 14 ? { ...each, stage: 'done' } : each));
  },
  'site with a mapped domain': (state) => {
    state.version = '2.9.2';
    state.sites = state.sites.map((each) =>
      each.blog_id === 2 ? { ...each, last_updated: '2026-11-25 03:13:13' } : each,
    );
  },
};

function prepare({ note, auth, body }: Exchange): void {
  const { state } = network;
  steps[note]?.(state);
  state.authorization = auth === 'stripped' ? 'stripped' : 'handedOn';
  const later = { 'update stage': '02:54:13', 'rename a mapping (PUT domain)': '03:06:47' }[note];
  const made = typeof body === 'object' && body !== null && 'date_created' in body ? String(body.date_created) : '';
  if (later !== undefined) clock = new Date(`2026-11-25T${later}Z`);
  else if (made !== '') clock = new Date(`${made.replace(' ', 'T')}Z`);
}

function firstRow(id: number, blog_id: number, name: string, time: string): NetworkState['domains'][number] {
  const date = `2026-11-25 ${time}`;
  return {
    id,
    date_created: date,
    date_modified: date,
    blog_id,
    domain: `${name}.net.example.com`,
    active: true,
    primary_domain: true,
    secure: false,
    stage: 'checking-dns',
  };
}

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly bytes?: number;
}

/** A list that was cut is known by its length, its first and its last row; anything else that was cut by its beginning. */
function expected({ status, headers, body, bytes, truncated, method }: Exchange): Answered {
  if (method === 'HEAD') return { status, headers, body: '' };
  const whole = { status, headers, body: typeof body === 'string' ? body : phpJson(body) };
  return truncated && typeof body === 'string' ? whole : { ...whole, bytes };
}

async function ask(exchange: Exchange): Promise<Answered> {
  const { status, headers, body } = await send(exchange);
  const names = Object.keys(exchange.headers);
  const kept = Object.fromEntries(names.map((name) => [name, String(headers[name])]));
  const notRecorded = ['link', 'allow', 'location', 'x-wp-total', 'x-redirect-by'].filter(
    (name) => name in headers && !names.includes(name),
  );
  expect(notRecorded).toEqual([]);
  const answered = { status, headers: kept };
  if (exchange.truncated !== true || exchange.body === null) {
    return { ...answered, body, ...(exchange.method === 'HEAD' ? {} : { bytes: Buffer.byteLength(body) }) };
  }
  if (typeof exchange.body === 'string') return { ...answered, body: body.slice(0, exchange.body.length) };
  const rows = JSON.parse(body) as readonly unknown[];
  const cut = phpJson({ count: rows.length, first: rows[0], last: rows.at(-1) });
  return { ...answered, body: cut, bytes: Buffer.byteLength(body) };
}

function send({ method, path, auth, args }: Exchange): Promise<{
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}> {
  const { key, port, certificate } = network;
  const withKey = (text: string): string => text.replace('API_KEY', key.key).replace('API_SECRET', key.secret);
  const url = new URL(withKey(path));
  const body = withKey(/(?<=-d )\{.*/.exec(args)?.[0] ?? '');
  const user = /^-u (.*)$/.exec(args)?.[1] ?? basic(auth);
  const headers = {
    Host: url.host,
    ...(user !== undefined && { Authorization: `Basic ${Buffer.from(user).toString('base64')}` }),
    ...(body !== '' && { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }),
  };
  const { request } = url.protocol === 'http:' ? http : https;
  const where = { host: '127.0.0.1', servername: 'localhost', port, ca: certificate.cert, agent: false as const };
  return new Promise((resolve, reject) => {
    const asked = request({ ...where, path: url.pathname + url.search, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

function basic(auth: Exchange['auth']): string | undefined {
  const { key, secret } = network.key;
  switch (auth) {
    case 'basic':
    case 'stripped':
      return `${key}:${secret}`;
    case 'basic-wrong':
      return `wrong:${secret}`;
    case 'basic-wrong-secret':
      return `${key}:wrong`;
    case 'query':
    case 'body':
    case 'none':
      return undefined;
  }
}
