import * as z from 'zod';
import type { Mappings } from '../domain/network/mappedDomain.ts';
import type { NetworkSite } from '../domain/network/networkSite.ts';
import { wwwPolicies, type WwwPolicy } from '../domain/wwwPolicy.ts';
import { explainError } from './explainError.ts';
import { findRoot } from './findRoot.ts';
import { createGetter, type GetterOptions } from './getter.ts';
import { NetworkError } from './networkFailure.ts';
import { pageParameters, readPages, type Row } from './pages.ts';
import { readRestReply, type RestValue } from './restReply.ts';
import { routeUrl, type RestRoot } from './restRoot.ts';
import { parseMappings, parseSites } from './rows.ts';

export interface NetworkClientOptions extends GetterOptions {
  /** Where the REST API begins, as `signIn` found it; the home page is asked first without it, or where it is gone. */
  readonly root?: RestRoot;
}

interface CallOptions {
  readonly signal?: AbortSignal;
}

export interface SignedIn {
  /** The network's name. */
  readonly name: string;
  readonly root: RestRoot;
}

/** Each is undefined where the plugin does not say: before 2.4.11. */
export interface NetworkSettings {
  readonly www: WwwPolicy | undefined;
  /**
   * Whether domains are mapped at all (`enable_domain_mapping`): what was never saved counts as off to the plugin's
   * `sunrise.php`, while its settings page shows it on.
   */
  readonly mapsDomains: boolean | undefined;
}

/** Reads from one network. Every method rejects with a NetworkError or as Cancelled; a list comes whole or not at all. */
export interface NetworkClient {
  /** Whether the key is let in (`/auth`). */
  signIn(options?: CallOptions): Promise<SignedIn>;
  /** All mapped domains, in the order of their ids (`/domain`), or those alone in whose name `containing` is. */
  readMappings(options?: CallOptions & { readonly containing?: string }): Promise<Mappings>;
  /** All sites (`/site`). */
  readSites(options?: CallOptions): Promise<readonly NetworkSite[]>;
  /** What of the settings counts here (`/settings`). */
  readSettings(options?: CallOptions): Promise<NetworkSettings>;
  /** Ends all connections at once; what is under way rejects as cancelled. */
  close(): Promise<void>;
}

const authReply = z.object({ success: z.literal(true), label: z.string() });
const settingsReply = z.object({
  settings: z.object({ auto_create_www_subdomain: z.unknown(), enable_domain_mapping: z.unknown() }),
});

/** What a route answers with; rejects with a NetworkError. */
type Ask = (route: string, parameters: Readonly<Record<string, string>>, signal?: AbortSignal) => Promise<RestValue>;

/** A client of one network, by GET alone. */
export function createNetworkClient(options: NetworkClientOptions): NetworkClient {
  const { get, close } = createGetter(options);
  let root = options.root;

  const ask: Ask = async (route, parameters, signal) => {
    root ??= await findRoot(get, options.address, signal);
    const url = routeUrl(root.url, route, parameters);
    const reply = readRestReply(await get(url, 'header', signal), url);
    if (reply.kind === 'value') return reply;
    if (reply.kind === 'error') throw new NetworkError(await explainError(reply, root.url, get, signal));
    if (root === options.root) {
      // It was found earlier, and the permalinks may have been changed since.
      root = undefined;
      return ask(route, parameters, signal);
    }
    const isNoRest = !root.named && reply.failure.kind === 'notJson';
    throw new NetworkError(isNoRest ? { kind: 'noRest' } : reply.failure);
  };

  return {
    signIn: async ({ signal } = {}) => {
      const { value } = await ask('wu/v2/auth', {}, signal);
      const { label } = understood(authReply.safeParse(value).data);
      return { name: label, root: understood(root) };
    },
    readMappings: async ({ signal, containing } = {}) => {
      const search = containing === undefined ? {} : { search: containing };
      return understood(parseMappings(await readRows(ask, 'wu/v2/domain', 'id', search, signal)));
    },
    readSites: async ({ signal } = {}) =>
      understood(parseSites(await readRows(ask, 'wu/v2/site', 'blog_id', {}, signal))),
    readSettings: ({ signal } = {}) => readSettings(ask, signal),
    close,
  };
}

async function readRows(
  ask: Ask,
  route: string,
  id: string,
  search: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<readonly Row[]> {
  return readPages(async (page) => {
    const { value, total } = await ask(route, { ...pageParameters(page), ...search }, signal);
    return { rows: understood(z.array(z.looseObject({})).safeParse(value).data), total };
  }, id);
}

async function readSettings(ask: Ask, signal?: AbortSignal): Promise<NetworkSettings> {
  try {
    const { value } = await ask('wu/v2/settings', {}, signal);
    const { auto_create_www_subdomain: www, enable_domain_mapping: mapping } = understood(
      settingsReply.safeParse(value).data,
    ).settings;
    return { www: wwwPolicyOf(www), mapsDomains: mapping === undefined ? undefined : !offValues.has(mapping) };
  } catch (error) {
    if (isAbsent(error)) return { www: undefined, mapsDomains: undefined };
    throw error;
  }
}

/** What PHP takes for false, as REST gives it; `""` is what was never saved. */
const offValues: ReadonlySet<unknown> = new Set([false, null, 0, '', '0', 'false']);

/** A policy that was never chosen is `always`. */
function wwwPolicyOf(value: unknown): WwwPolicy | undefined {
  return value === '' ? 'always' : wwwPolicies.find((each) => each === value);
}

/** Whether it is not there, while the API is. */
function isAbsent(error: unknown): boolean {
  return error instanceof NetworkError && error.failure.kind === 'refused' && error.failure.status === 404;
}

function understood<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new NetworkError({ kind: 'notUnderstood' });
  return value;
}
