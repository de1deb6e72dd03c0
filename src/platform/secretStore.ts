import type * as vscode from 'vscode';
import * as z from 'zod';
import { credentialsSchema, type Credentials } from '../hestia/credentials.ts';

const storedSecretSchema = z.object({
  version: z.literal(1),
  /** Scheme, host and port for which the credentials were entered: they are sent nowhere else. */
  origin: z.string(),
  credentials: credentialsSchema,
});

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

  constructor(secrets: vscode.SecretStorage) {
    this.#secrets = secrets;
  }

  async read(connectionId: string): Promise<StoredSecret | undefined> {
    const text = await this.#secrets.get(keyOf(connectionId));
    const result = storedSecretSchema.safeParse(text === undefined ? undefined : parseJson(text));
    return result.success ? result.data : undefined;
  }

  async save(connectionId: string, { origin, credentials }: StoredSecret): Promise<void> {
    await this.#secrets.store(keyOf(connectionId), JSON.stringify({ version: 1, origin, credentials }));
  }

  async remove(connectionId: string): Promise<void> {
    await this.#secrets.delete(keyOf(connectionId));
  }

  /** Fires with the id of a connection whose secret was stored or deleted, in this window or another. */
  onDidChange(listener: (connectionId: string) => void): vscode.Disposable {
    return this.#secrets.onDidChange(({ key }) => {
      if (key.startsWith(prefix)) listener(key.slice(prefix.length));
    });
  }
}

const prefix = 'hestiaDomains.credentials.';
const keyOf = (connectionId: string): string => prefix + connectionId;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
