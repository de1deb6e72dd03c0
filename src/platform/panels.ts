import * as tls from 'node:tls';
import type { Connection } from '../domain/connection.ts';
import { fetchCertificate } from '../net/fetchCertificate.ts';
import { createHestiaClient, type ExaminingClient, type HestiaClient } from '../hestia/client.ts';
import { secretsOf } from '../hestia/credentials.ts';
import { lookUp } from '../net/lookUp.ts';
import { tryConnect } from '../net/tryConnect.ts';
import { routeOf, secretsOfRoute, type Route } from '../net/route.ts';
import { createTurns, type Turns } from '../net/turns.ts';
import type { Endpoint } from '../domain/endpoint.ts';
import type { Panel } from '../operations/panel.ts';
import type { TestTools } from '../operations/testConnection/check.ts';
import type { ConnectionStore } from './connectionStore.ts';
import type { Log } from './log.ts';
import type { SecretStore, StoredSecret } from './secretStore.ts';
import { proxySettings } from './settings.ts';

/** Thrown for a connection that has no stored secret. */
export class SignedOutError extends Error {
  override readonly name = 'SignedOutError';
  readonly connection: Connection;
  constructor(connection: Connection) {
    super('signed out');
    this.connection = connection;
  }
}

/** As long as the panel's fail2ban remembers a refusal (`findtime`). */
export const refusalMs = 600_000;

/** It bans an address after five refusals, and a test may bring two more. */
const manyRefusals = 3;

/** A panel whose client is the caller's own to close. */
export interface DraftPanel extends Panel {
  readonly client: ExaminingClient;
}

/** Opens connections: one client each, kept until its address, secret, trusted certificate or proxy changes. */
export class Panels {
  readonly #connections: ConnectionStore;
  readonly #secrets: SecretStore;
  readonly #log: Log;
  readonly #open = new Map<string, { readonly key: string; readonly client: HestiaClient }>();
  /** By origin: a panel's two places are shared by all connections to it. */
  readonly #turns = new Map<string, Turns>();
  /** By origin: when the panel refused something, in milliseconds since 1970. */
  readonly #refusals = new Map<string, readonly number[]>();

  constructor(connections: ConnectionStore, secrets: SecretStore, log: Log) {
    this.#connections = connections;
    this.#secrets = secrets;
    this.#log = log;
  }

  /** The panel of a kept connection. Throws SignedOutError when its secret is gone, SecretError when it cannot be read. */
  async open(asked: Connection): Promise<Panel> {
    // Another window may have changed it, or marked it as read-only.
    const connection = this.#connections.find(asked.id) ?? asked;
    const secret = await this.#secrets.read(connection.id);
    if (secret === undefined) throw new SignedOutError(connection);
    const { endpoint } = connection;
    const pin = this.#connections.pin(endpoint.origin);
    const key = JSON.stringify([endpoint.url, secret, pin, routeTo(endpoint)]);
    const known = this.#open.get(connection.id);
    if (known?.key === key) return { connection, client: known.client };
    // Kept before anything is waited for: who opens it meanwhile gets the same client.
    const { client } = this.openDraft(connection, secret);
    this.#open.set(connection.id, { key, client });
    await known?.client.close();
    return { connection, client };
  }

  /**
   * How many requests of this window a panel has refused where that is near a ban, and after how many minutes it has
   * forgotten the first of them.
   */
  nearBan(origin: string): { readonly refusals: number; readonly minutes: number } | undefined {
    const refusals = this.#remembered(origin);
    const [first] = refusals;
    if (first === undefined || refusals.length < manyRefusals) return undefined;
    return { refusals: refusals.length, minutes: Math.ceil((first + refusalMs - Date.now()) / 60_000) };
  }

  async isSignedIn({ id }: Connection): Promise<boolean> {
    return (await this.#secrets.find(id)) !== undefined;
  }

  /** A panel for trying out a connection that is not kept yet; the caller closes its client. */
  openDraft(connection: Connection, { origin, credentials }: StoredSecret): DraftPanel {
    const { endpoint } = connection;
    const route = routeTo(endpoint);
    this.#log.hide([...secretsOf(credentials), ...secretsOfRoute(route)]);
    const turns = this.#turns.get(endpoint.origin) ?? createTurns();
    this.#turns.set(endpoint.origin, turns);
    const pin = this.#connections.pin(endpoint.origin);
    const client = createHestiaClient({
      endpoint,
      origin,
      credentials,
      route,
      turns,
      onRefused: () => {
        this.#refusals.set(endpoint.origin, [...this.#remembered(endpoint.origin), Date.now()]);
      },
      ca: trustedRoots(),
      ...(pin !== undefined && { pin }),
    });
    return { connection, client };
  }

  /** What a test of a connection, kept or not, looks at the world with. */
  testTools(
    connection: Omit<Connection, 'endpoint' | 'network'>,
    secret: StoredSecret,
  ): Omit<TestTools, 'refusedBefore'> {
    const ca = trustedRoots();
    return {
      lookUp,
      routeTo,
      connect: (target, route, signal) => tryConnect(target, { route, ca, signal }),
      fetchCertificate: (endpoint, route, signal) => fetchCertificate(endpoint, { route, ca, signal }),
      pin: (origin) => this.#connections.pin(origin),
      open: (endpoint) => this.openDraft({ ...connection, endpoint }, secret).client,
    };
  }

  async close(connectionId: string): Promise<void> {
    const known = this.#open.get(connectionId);
    this.#open.delete(connectionId);
    await known?.client.close();
  }

  dispose(): void {
    for (const id of [...this.#open.keys()]) void this.close(id);
  }

  /** The refusals by a panel that its fail2ban still remembers, of this window: when they were, in milliseconds since 1970. */
  #remembered(origin: string): readonly number[] {
    return (this.#refusals.get(origin) ?? []).filter((at) => Date.now() - at < refusalMs);
  }
}

/** The route to an endpoint by the settings of this moment. */
export function routeTo(endpoint: Endpoint): Route {
  return routeOf(endpoint, proxySettings());
}

let roots: readonly string[] | undefined;

/** The roots that Node carries and those of the operating system, read once and late since it takes long. */
export function trustedRoots(): readonly string[] {
  roots ??= [...tls.rootCertificates, ...tls.getCACertificates('system')];
  return roots;
}
