import { randomInt } from 'node:crypto';
import { Refusal } from './refusal.ts';
import type { AccessKeySeed, PanelState } from './state.ts';

export interface AccessKey extends AccessKeySeed {
  readonly id: string;
  readonly secret: string;
}

export interface PanelCredentials {
  /** Of the root user: the only password that the API takes. */
  readonly password: string;
  readonly legacyKey: string;
  /** By the names of the seed. */
  readonly accessKeys: Readonly<Record<string, AccessKey>>;
}

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Credentials of this one start, in the lengths and alphabets of a panel. */
export function makeCredentials(keys: Readonly<Record<string, AccessKeySeed>>): PanelCredentials {
  const made = Object.entries(keys).map(([name, key]): [string, AccessKey] => [
    name,
    { ...key, id: random(20, letters), secret: random(40, letters + '_-=') },
  ]);
  return { password: random(16, letters), legacyKey: random(32, letters), accessKeys: Object.fromEntries(made) };
}

/** The legacy checks: a key by its name, or the root user's password (`v-check-api-key`, `v-check-user-hash`). */
export function checkLegacy(form: ReadonlyMap<string, string>, credentials: PanelCredentials, rootUser: string): void {
  const hash = form.get('hash') ?? '';
  if (hash !== '') {
    const key = hash.slice(hash.lastIndexOf('/') + 1);
    if (key !== credentials.legacyKey) throw new Refusal(9, 'Error: authentication failed', true);
    return;
  }
  if (form.get('user') !== rootUser) throw new Refusal(10, 'Error: authentication failed');
  if (form.get('password') !== credentials.password) throw new Refusal(9, 'Error: authentication failed', true);
}

/** The checks of `v-check-access-key`, in its order. Gives the key. */
export function checkAccessKey(
  id: string,
  secret: string,
  command: { readonly name: string; readonly known: boolean },
  credentials: PanelCredentials,
  state: PanelState,
): AccessKey {
  const { name } = command;
  if (!/^[0-9A-Za-z]{20}$/.test(id)) throw new Refusal(9, `Error: invalid access_key_id format :: ${id}`, true);
  const key = Object.values(credentials.accessKeys).find((each) => each.id === id);
  if (!key) throw new Refusal(9, `Error: key ${id} doesn't exist`, true);
  if (!/^[\w.+/^~=%|-]{40}$/.test(secret)) throw new Refusal(9, 'Error: invalid secret_access_key format', true);
  if (key.secret !== secret) throw new Refusal(9, `Error: Invalid secret key for key ${id}`, true);
  if (!command.known) throw new Refusal(10, `Error: Command ${name} not found`, true);
  if (!mayRun(key, name, state)) {
    throw new Refusal(10, `Error: Key ${id} don't have permission to run the command ${name}`, true);
  }
  if (state.accounts[key.user]?.suspended) throw new Refusal(9, `Error: user ${key.user} is suspended`, true);
  return key;
}

function mayRun(key: AccessKey, command: string, state: PanelState): boolean {
  if (key.permissions === '') return key.user === state.panel.ROOT_USER;
  const profiles = key.permissions.split(',').map((name) => state.profiles[name]);
  return profiles.some((profile) => profile?.COMMANDS.split(',').includes(command));
}

function random(length: number, alphabet: string): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}
