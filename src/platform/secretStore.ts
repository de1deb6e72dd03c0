import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import * as z from 'zod';
import { parseJson } from '../domain/json.ts';
import { credentialsSchema, type Credentials } from '../hestia/credentials.ts';

const storedSecretSchema = z.object({
  version: z.literal(1),
  /** Scheme, host and port for which the credentials were entered: they are sent nowhere else. */
  origin: z.string(),
  credentials: credentialsSchema,
});

/** Credentials, and the scheme, host and port for which they were entered. */
export interface StoredSecret {
  readonly origin: string;
  readonly credentials: Credentials;
}

/**
 * One connection's credentials in VS Code's SecretStorage. `undefined` means "sign in again", never "delete the
 * connection": without a keyring VS Code forgets secrets at a restart, and drops those it cannot decrypt.
 */
export class SecretStore {
  readonly #secrets: vscode.SecretStorage;
  /** What is kept in memory alone, for this window. */
  readonly #session = new Map<string, StoredSecret>();
  readonly #sessionChanged = new vscode.EventEmitter<string>();

  constructor(secrets: vscode.SecretStorage) {
    this.#secrets = secrets;
  }

  async read(connectionId: string): Promise<StoredSecret | undefined> {
    const inSession = this.#session.get(connectionId);
    if (inSession !== undefined) return inSession;
    const text = await this.#secrets.get(keyOf(connectionId));
    const result = storedSecretSchema.safeParse(text === undefined ? undefined : parseJson(text));
    return result.success ? result.data : undefined;
  }

  /** Keeps credentials, if they are others, where those of the connection were kept so far: stored, or for the session alone. */
  async save(connectionId: string, { origin, credentials }: StoredSecret): Promise<void> {
    const known = await this.read(connectionId);
    if (known?.origin === origin && isDeepStrictEqual(known.credentials, credentials)) return;
    const secret = { origin, credentials };
    await (this.#session.has(connectionId)
      ? this.keepForSession(connectionId, secret)
      : this.store(connectionId, secret));
  }

  async store(connectionId: string, { origin, credentials }: StoredSecret): Promise<void> {
    this.#session.delete(connectionId);
    await this.#secrets.store(keyOf(connectionId), JSON.stringify({ version: 1, origin, credentials }));
  }

  /** Keeps credentials until the window closes, and stores nothing; what was stored is removed. */
  async keepForSession(connectionId: string, secret: StoredSecret): Promise<void> {
    await this.#secrets.delete(keyOf(connectionId));
    this.#session.set(connectionId, secret);
    this.#sessionChanged.fire(connectionId);
  }

  async remove(connectionId: string): Promise<void> {
    if (this.#session.delete(connectionId)) this.#sessionChanged.fire(connectionId);
    await this.#secrets.delete(keyOf(connectionId));
  }

  /** Fires with the id of a connection whose secret was stored or deleted, in this window or another, or kept for the session. */
  onDidChange(listener: (connectionId: string) => void): vscode.Disposable {
    return vscode.Disposable.from(
      this.#sessionChanged.event(listener),
      this.#secrets.onDidChange(({ key }) => {
        if (key.startsWith(prefix)) listener(key.slice(prefix.length));
      }),
    );
  }
}

const prefix = 'hestiaDomains.credentials.';
const keyOf = (connectionId: string): string => prefix + connectionId;
