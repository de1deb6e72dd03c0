import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import type { Connection } from '../domain/connection.ts';
import {
  changedConnections,
  connectionsIn,
  otherVersionsIn,
  pinIn,
  withConnection,
  withoutConnection,
  withoutNetwork,
  withoutOtherVersion,
  withoutPin,
  withPin,
  type OtherVersion,
} from '../domain/storedState.ts';
import { ConnectionGoneError } from '../operations/panel.ts';

const key = 'hestiaDomains.state';

/**
 * Connections and trusted certificate fingerprints, in VS Code's global state: no secrets, shared by all windows. Every
 * change rejects with an OtherVersionError where another version has kept all of it in a form of its own.
 */
export class ConnectionStore {
  readonly #state: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<string | undefined>();
  /** Fires with the id of the connection that changed, or undefined for trust in a certificate. */
  readonly onDidChange = this.#changed.event;
  /** What its listeners know of. */
  #told: unknown;

  constructor(globalState: vscode.Memento) {
    this.#state = globalState;
    this.#told = this.#stored();
  }

  /** Tells what another window has changed since: VS Code brings it here without a word. */
  catchUp(): void {
    const before = this.#told;
    this.#told = this.#stored();
    if (isDeepStrictEqual(before, this.#told)) return;
    this.#changed.fire(undefined);
    for (const id of changedConnections(before, this.#told)) this.#changed.fire(id);
  }

  /** All connections, in the order in which they were added. */
  list(): readonly Connection[] {
    return connectionsIn(this.#stored());
  }

  find(id: string): Connection | undefined {
    return this.list().find((connection) => connection.id === id);
  }

  /** The same where it has to be there: throws a ConnectionGoneError when it is not. */
  get(id: string): Connection {
    const found = this.find(id);
    if (found === undefined) throw new ConnectionGoneError();
    return found;
  }

  /** Adds a connection, or replaces the one with its id. */
  async save(connection: Connection): Promise<void> {
    await this.#write(withConnection(this.#stored(), connection), connection.id);
  }

  /** Removes a connection, and the trust in the certificates of servers to which no other connection leads. */
  async remove(id: string): Promise<void> {
    await this.#write(withoutConnection(this.#stored(), id), id);
  }

  /** Takes the WordPress network from a connection, with the trust in its certificate as above. */
  async forgetNetwork(id: string): Promise<void> {
    await this.#write(withoutNetwork(this.#stored(), id), id);
  }

  /** The SHA-256 fingerprint that a person trusted for an origin. */
  pin(origin: string): string | undefined {
    return pinIn(this.#stored(), origin);
  }

  async savePin(origin: string, sha256: string): Promise<void> {
    await this.#write(withPin(this.#stored(), origin, sha256));
  }

  /** Takes the trust in an origin's certificate back. */
  async forgetPin(origin: string): Promise<void> {
    await this.#write(withoutPin(this.#stored(), origin));
  }

  /** What is kept beside the connections and not understood. */
  otherVersions(): readonly OtherVersion[] {
    return otherVersionsIn(this.#stored());
  }

  /** Removes one of them, by its text. */
  async removeOtherVersion(text: string): Promise<void> {
    await this.#write(withoutOtherVersion(this.#stored(), text));
  }

  #stored(): unknown {
    return this.#state.get(key);
  }

  async #write(stored: unknown, changed?: string): Promise<void> {
    this.catchUp();
    await this.#state.update(key, stored);
    this.#told = stored;
    this.#changed.fire(changed);
  }
}
