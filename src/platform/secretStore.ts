import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import * as z from 'zod';
import { parseJson } from '../domain/json.ts';
import type { Credentials } from '../hestia/credentials.ts';

const storedSecretSchema = z.object({
  version: z.literal(1),
  /** Scheme, host and port for which the credentials were entered: they are sent nowhere else. */
  origin: z.string(),
  credentials: z.unknown(),
});

/** Credentials, and the scheme, host and port for which they were entered. Those of a panel unless told. */
export interface StoredSecret<Kept = Credentials> {
  readonly origin: string;
  readonly credentials: Kept;
}

/** Where in VS Code's SecretStorage the credentials of connections are, and what they have to be. */
interface Place<Kept> {
  /** The id of the connection comes after it. */
  readonly prefix: string;
  readonly schema: z.ZodType<Kept>;
}

/**
 * Why credentials cannot be had, or kept. `unavailable`: VS Code's storage rejects, for `cause`. `otherVersion`: they were
 * stored by another version, or damaged, and are not written over unasked.
 */
export class SecretError extends Error {
  override readonly name = 'SecretError';
  readonly kind: 'unavailable' | 'otherVersion';
  constructor(kind: SecretError['kind'], cause?: unknown) {
    super(kind, cause === undefined ? undefined : { cause });
    this.kind = kind;
  }
}

/**
 * Each connection's credentials of one kind in VS Code's SecretStorage: for its panel, or for its WordPress network. `undefined` means "sign in again", never "delete the
 * connection": without a keyring VS Code forgets secrets at a restart, and drops those it cannot decrypt.
 */
export class SecretStore<Kept = Credentials> {
  readonly #secrets: vscode.SecretStorage;
  readonly #place: Place<Kept>;
  /** What is kept in memory alone, for this window. */
  readonly #session = new Map<string, StoredSecret<Kept>>();
  readonly #sessionChanged = new vscode.EventEmitter<string>();

  constructor(secrets: vscode.SecretStorage, place: Place<Kept>) {
    this.#secrets = secrets;
    this.#place = place;
  }

  /** Rejects with a SecretError when there may be some that cannot be read. */
  async read(connectionId: string): Promise<StoredSecret<Kept> | undefined> {
    const inSession = this.#session.get(connectionId);
    if (inSession !== undefined) return inSession;
    const text = await available(() => this.#secrets.get(this.#keyOf(connectionId)));
    if (text === undefined) return undefined;
    const { data } = storedSecretSchema.safeParse(parseJson(text));
    const credentials = this.#place.schema.safeParse(data?.credentials);
    if (data === undefined || !credentials.success) throw new SecretError('otherVersion');
    return { origin: data.origin, credentials: credentials.data };
  }

  /** The same where credentials that cannot be read are as good as none. */
  async find(connectionId: string): Promise<StoredSecret<Kept> | undefined> {
    try {
      return await this.read(connectionId);
    } catch (error) {
      if (error instanceof SecretError) return undefined;
      throw error;
    }
  }

  /**
   * Keeps credentials, if they are others, where those of the connection were kept so far: stored, or for the session alone.
   * Rejects with a SecretError when they cannot be stored.
   */
  async save(connectionId: string, { origin, credentials }: StoredSecret<Kept>): Promise<void> {
    const known = await this.read(connectionId);
    if (known?.origin === origin && isDeepStrictEqual(known.credentials, credentials)) return;
    const secret = { origin, credentials };
    await (this.#session.has(connectionId)
      ? this.keepForSession(connectionId, secret)
      : this.store(connectionId, secret));
  }

  /** Stores credentials for all windows. Rejects with a SecretError, also when those of another version are there. */
  async store(connectionId: string, secret: StoredSecret<Kept>): Promise<void> {
    await this.read(connectionId);
    await this.replace(connectionId, secret);
  }

  /** The same over those of another version too. */
  async replace(connectionId: string, { origin, credentials }: StoredSecret<Kept>): Promise<void> {
    const text = JSON.stringify({ version: 1, origin, credentials });
    await available(() => this.#secrets.store(this.#keyOf(connectionId), text));
    this.#session.delete(connectionId);
  }

  /** Keeps credentials until the window closes, and stores nothing; what was stored is removed where it can be read. */
  async keepForSession(connectionId: string, secret: StoredSecret<Kept>): Promise<void> {
    if ((await this.find(connectionId)) !== undefined) await this.remove(connectionId);
    this.#session.set(connectionId, secret);
    this.#sessionChanged.fire(connectionId);
  }

  /** Removes the credentials, whoever has stored them. Rejects with a SecretError when they cannot be. */
  async remove(connectionId: string): Promise<void> {
    if (this.#session.delete(connectionId)) this.#sessionChanged.fire(connectionId);
    await available(() => this.#secrets.delete(this.#keyOf(connectionId)));
  }

  /** Fires with the id of a connection whose secret was stored or deleted, in this window or another, or kept for the session. */
  onDidChange(listener: (connectionId: string) => void): vscode.Disposable {
    return vscode.Disposable.from(
      this.#sessionChanged.event(listener),
      this.#secrets.onDidChange(({ key }) => {
        const { prefix } = this.#place;
        if (key.startsWith(prefix)) listener(key.slice(prefix.length));
      }),
    );
  }

  #keyOf(connectionId: string): string {
    return this.#place.prefix + connectionId;
  }
}

async function available<T>(ask: () => PromiseLike<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw new SecretError('unavailable', error);
  }
}
