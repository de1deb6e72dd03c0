import { forbidden, json, noRoute, text, type RestAnswer } from './answers.ts';
import { proofIn, type NetworkKey, type Proofs } from './credentials.ts';
import { createDomain, listDomains, oneDomain } from './domains.ts';
import { settingAnswer } from './settings.ts';
import { siteAnswer } from './sites.ts';
import type { NetworkState } from './state.ts';

export interface RestRequest extends Proofs {
  readonly method: string;
  /** Below the root, like `/wu/v2/domain`. */
  readonly route: string;
  /** The host that was asked. */
  readonly host: string;
}

export interface RestContext {
  readonly state: NetworkState;
  readonly key: NetworkKey;
  readonly now: string;
}

/** What WordPress' REST API answers. */
export function answerRest(context: RestContext, request: RestRequest): RestAnswer {
  const { state } = context;
  const route = request.route.replace(/\/$/, '');
  if (route === '') return index(state, request);
  if (route === '/wp-abilities/v1/abilities') return forbidden;
  if (route === '/ultimate-multisite/v1' && namespaces(state).includes('ultimate-multisite/v1')) {
    return recorded('namespace ultimate-multisite/v1');
  }
  if (route === '/ultimate-multisite/mcp-adapter' && state.mcp) return mcp(context, request);
  if (!hasApi(state)) return noRoute;
  return route === '/wu/v2' ? recorded('routes of the namespace') : plugin(context, { ...request, route });
}

function plugin({ state, now, key }: RestContext, request: RestRequest): RestAnswer {
  const { method, query, body } = request;
  const [, what = '', id = ''] = /^\/wu\/v2\/(\w+)(?:\/(\w+))?$/.exec(request.route) ?? [];
  const known = what === 'settings' ? state.version !== '2.4.10' : /^\d*$/.test(id);
  if (!['auth', 'domain', 'site', 'settings'].includes(what) || !known) return noRoute;
  if (!isLetIn(state, key, request)) return forbidden;
  if (what === 'settings') return settingAnswer(state, method, id === '' ? undefined : id, body);
  if (what === 'site') return siteAnswer(state, id === '' ? undefined : Number(id), query);
  if (what === 'auth') return json(200, { success: true, label: state.networkName, message: 'Welcome to our API' });
  if (id !== '') return oneDomain(state, method, Number(id), body, now);
  return method === 'POST' ? createDomain(state, body, now) : listDomains(state, query);
}

function isLetIn(state: NetworkState, { key, secret }: NetworkKey, request: RestRequest): boolean {
  const authorization = state.authorization === 'stripped' ? undefined : request.authorization;
  return state.keyMade && proofIn({ ...request, authorization }) === `${key}:${secret}`;
}

function hasApi({ plugin: is, api }: NetworkState): boolean {
  return is === 'active' && api;
}

function namespaces(state: NetworkState): readonly string[] {
  const has = (isThere: boolean, ...names: string[]): string[] => (isThere ? names : []);
  return [
    'oembed/1.0',
    ...has(state.plugin === 'active' && state.version === '2.9.2', 'ultimate-multisite/v1'),
    ...has(hasApi(state), 'wu/v2'),
    ...has(state.plugin !== 'absent', 'wp-abilities/v1'),
    ...has(state.mcp, 'ultimate-multisite', 'mcp'),
    ...['wp/v2', 'wp-site-health/v1', 'wp-block-editor/v1'],
  ];
}

function index(state: NetworkState, { host, query }: RestRequest): RestAnswer {
  const fields = query.get('_fields')?.split(',');
  if (fields === undefined) return recorded('index of the REST API, to see the namespaces');
  const address = `https://${host}`;
  const all = { name: state.title, url: address, home: address, namespaces: namespaces(state) };
  const kept = Object.entries(all).filter(([key]) => fields.includes(key));
  return json(200, Object.fromEntries(kept), { Allow: 'GET' });
}

/** The key passes the permission check, but a session needs a WordPress user. */
function mcp({ state, key }: RestContext, request: RestRequest): RestAnswer {
  if (!isLetIn(state, key, request)) return forbidden;
  const { id, method } = request.body as { readonly id: number; readonly method: string };
  const [status, code, message] =
    method === 'initialize'
      ? [401, -32010, 'Unauthorized: User authentication required for session creation']
      : [400, -32600, 'Invalid Request: Missing Mcp-Session-Id header'];
  return json(status, { jsonrpc: '2.0', id, error: { code, message } }, { Allow: 'POST, GET, DELETE' });
}

/** What nobody here builds upon is given as it was recorded, up to where the recording was cut off. */
function recorded(note: string): RestAnswer {
  return { ...json(200, null, { Allow: 'GET' }), body: text(note) };
}
