import * as vscode from 'vscode';
import { storedStateSchema, type Connection, type StoredState } from '../domain/connection.ts';
import { ConnectionGoneError } from '../operations/panel.ts';

const key = 'hestiaDomains.state';
const empty: StoredState = { version: 1, connections: [], pins: {} };

/** Connections and trusted certificate fingerprints, in VS Code's global state: no secrets, shared by all windows. */
export class ConnectionStore {
  readonly #state: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<string | undefined>();
  /** Fires with the id of the connection that changed, or undefined for trust in a certificate. */
  readonly onDidChange = this.#changed.event;

  constructor(globalState: vscode.Memento) {
    this.#state = globalState;
  }

  /** All connections, in the order in which they were added. */
  list(): readonly Connection[] {
    return this.#read().connections;
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
    const state = this.#read();
    const known = state.connections.some(({ id }) => id === connection.id);
    const connections = known
      ? state.connections.map((other) => (other.id === connection.id ? connection : other))
      : [...state.connections, connection];
    await this.#write({ ...state, connections }, connection.id);
  }

  /** Removes a connection, and the trust in its panel's certificate when no other connection leads there. */
  async remove(id: string): Promise<void> {
    const state = this.#read();
    const connections = state.connections.filter((connection) => connection.id !== id);
    const origins = new Set(connections.map(({ apiUrl }) => new URL(apiUrl).origin));
    const pins = Object.fromEntries(Object.entries(state.pins).filter(([origin]) => origins.has(origin)));
    await this.#write({ ...state, connections, pins }, id);
  }

  /** The SHA-256 fingerprint that a person trusted for an origin. */
  pin(origin: string): string | undefined {
    return this.#read().pins[origin];
  }

  async savePin(origin: string, sha256: string): Promise<void> {
    const state = this.#read();
    await this.#write({ ...state, pins: { ...state.pins, [origin]: sha256 } });
  }

  /** Takes the trust in an origin's certificate back. */
  async forgetPin(origin: string): Promise<void> {
    const state = this.#read();
    const pins = Object.fromEntries(Object.entries(state.pins).filter(([other]) => other !== origin));
    await this.#write({ ...state, pins });
  }

  /** State of another form (a newer version's, say) is left alone until something is saved. */
  #read(): StoredState {
    const result = storedStateSchema.safeParse(this.#state.get(key));
    return result.success ? result.data : empty;
  }

  async #write(state: StoredState, changed?: string): Promise<void> {
    await this.#state.update(key, state);
    this.#changed.fire(changed);
  }
}
