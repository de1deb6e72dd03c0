import type { Connection } from '../../domain/connection.ts';
import type { ConnectionStore } from '../../platform/connectionStore.ts';
import type { Panels } from '../../platform/panels.ts';
import type { ConnectionElement } from '../elements.ts';

/** The connections' elements, one for each for good: what stands under it refers to it, and VS Code goes by identity. */
export class ConnectionRows {
  readonly #connections: ConnectionStore;
  readonly #panels: Panels;
  readonly #made = new Map<string, ConnectionElement>();
  #all: readonly ConnectionElement[] | undefined;

  constructor(connections: ConnectionStore, panels: Panels) {
    this.#connections = connections;
    this.#panels = panels;
  }

  /** All connections, each with whether its secret is there; as they were until they are outdated. */
  async all(): Promise<readonly ConnectionElement[]> {
    this.#all ??= await Promise.all(this.#connections.list().map((connection) => this.#element(connection)));
    return this.#all;
  }

  /** The element of a connection that is in the list of this moment. */
  listed(connectionId: string | undefined): ConnectionElement | undefined {
    return this.#all?.find(({ id }) => id === connectionId);
  }

  /** The element of a connection, also while the list is made anew. */
  made(connectionId: string): ConnectionElement | undefined {
    return this.#made.get(connectionId);
  }

  outdated(): void {
    this.#all = undefined;
  }

  async #element(connection: Connection): Promise<ConnectionElement> {
    const { id } = connection;
    const signedIn = await this.#panels.isSignedIn(connection);
    const pinned = this.#connections.pin(connection.endpoint.origin) !== undefined;
    const fresh: ConnectionElement = { kind: 'connection', id, parent: undefined, connection, signedIn, pinned };
    const row = Object.assign(this.#made.get(id) ?? fresh, fresh);
    this.#made.set(id, row);
    return row;
  }
}
