import { randomInt } from 'node:crypto';

/** The one key of a network: it may do everything. */
export interface NetworkKey {
  readonly key: string;
  readonly secret: string;
}

/** A key as the plugin makes it. */
export function makeKey(): NetworkKey {
  return { key: randomText(), secret: randomText() };
}

/** How a request proves who it is. */
export type AuthKind = 'none' | 'basic' | 'query' | 'body';

/** What of a request the plugin looks for a key in, in this order. */
export interface Proofs {
  readonly authorization: string | undefined;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export function authKind({ authorization, query, body }: Proofs): AuthKind {
  if (authorization?.startsWith('Basic ') === true) return 'basic';
  if (query.has('api_key') || query.has('api-key')) return 'query';
  return typeof body === 'object' && body !== null && 'api_key' in body ? 'body' : 'none';
}

/** The key and secret that a request has, `key:secret`. */
export function proofIn(proofs: Proofs): string | undefined {
  const { authorization = '', query, body } = proofs;
  switch (authKind(proofs)) {
    case 'basic':
      return Buffer.from(authorization.slice('Basic '.length), 'base64').toString();
    case 'query':
      return `${query.get('api_key') ?? query.get('api-key')}:${query.get('api_secret') ?? query.get('api-secret')}`;
    case 'body': {
      const { api_key, api_secret } = body as Record<string, unknown>;
      return `${String(api_key)}:${String(api_secret)}`;
    }
    case 'none':
      return undefined;
  }
}

function randomText(): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  return Array.from({ length: 24 }, () => letters[randomInt(letters.length)]).join('');
}
