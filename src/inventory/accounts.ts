import { isDeepStrictEqual } from 'node:util';
import type { AliasQuota } from '../domain/aliasQuota.ts';
import type { Connection } from '../domain/connection.ts';
import type { WebDomain } from '../domain/webDomain.ts';
import { isCallError } from '../hestia/callError.ts';
import type { HestiaClient } from '../hestia/client.ts';
import { Source } from './source.ts';

/** Opens the panel of a connection, by its id. */
type OpenPanel = (connectionId: string) => Promise<{
  readonly connection: Connection;
  readonly client: Pick<HestiaClient, 'listWebDomains' | 'listWebDomain' | 'ownerOf'>;
}>;

/**
 * What the panel lists of each connection's account, by the connection's id. A refused connection is not asked again by
 * itself either: the panel bans an address after five refusals.
 */
export class Accounts extends Source<readonly WebDomain[]> {
  readonly #open: OpenPanel;
  readonly #quotas = new Map<string, AliasQuota>();
  readonly #quotaListeners = new Set<(connectionId: string) => void>();
  /** Those whose key may not ask for the owners of web domains; other credentials have another client. */
  readonly #keptOut = new WeakSet<object>();

  constructor(open: OpenPanel) {
    super(async (connectionId, signal) => {
      const { client, connection } = await open(connectionId);
      // What was learned while the panel was opened is new enough: the panel is not asked twice.
      signal.throwIfAborted();
      return client.listWebDomains(connection.account);
    });
    this.#open = open;
  }

  /** A web domain that has not changed stays the same value, so that what was made of it still holds. */
  override learn(connectionId: string, webDomains: readonly WebDomain[], at?: number): void {
    const before = new Map(this.value(connectionId)?.map((webDomain) => [webDomain.name, webDomain]));
    const same = (webDomain: WebDomain): WebDomain => {
      const known = before.get(webDomain.name);
      return known !== undefined && isDeepStrictEqual(known, webDomain) ? known : webDomain;
    };
    super.learn(connectionId, webDomains.map(same), at);
  }

  override forget(connectionId: string): void {
    this.#quotas.delete(connectionId);
    super.forget(connectionId);
  }

  /** How many aliases the account may have; undefined as long as nobody has asked. */
  quota(connectionId: string): AliasQuota | undefined {
    return this.#quotas.get(connectionId);
  }

  /** Takes over what is asked for before names are added: each question is a line in the panel's log. */
  learnQuota(connectionId: string, quota: AliasQuota): void {
    this.#quotas.set(connectionId, quota);
    for (const listener of this.#quotaListeners) listener(connectionId);
  }

  /** Tells the id of a connection of whose quota something else is known. */
  onDidLearnQuota(listener: (connectionId: string) => void): { dispose(): void } {
    this.#quotaListeners.add(listener);
    return { dispose: () => void this.#quotaListeners.delete(listener) };
  }

  /** One web domain of an account as far as it is known, by its exact name. */
  webDomain(connectionId: string, name: string): WebDomain | undefined {
    return this.value(connectionId)?.find((webDomain) => webDomain.name === name);
  }

  /**
   * The account of the panel that has a web domain of that name; undefined when it is nobody's, or the key may not ask, which
   * is found out once.
   */
  async ownerOf(connectionId: string, domain: string, signal: AbortSignal): Promise<string | undefined> {
    const { client } = await this.#open(connectionId);
    if (this.#keptOut.has(client)) return undefined;
    try {
      return await client.ownerOf(domain, { signal });
    } catch (error) {
      if (!isCallError(error) || error.failure.kind !== 'permission') throw error;
      this.#keptOut.add(client);
      return undefined;
    }
  }

  /** Reads one web domain of a known account anew, and replaces that alone. Rejects when it cannot be read. */
  async readWebDomain(connectionId: string, name: string): Promise<void> {
    const before = this.of(connectionId);
    const { client, connection } = await this.#open(connectionId);
    const read = await client.listWebDomain(connection.account, name);
    if (before.kind !== 'value' || this.of(connectionId) !== before) return;
    const webDomains = before.value.map((webDomain) => (webDomain.name === name ? read : webDomain));
    this.learn(connectionId, webDomains, before.at);
  }
}
