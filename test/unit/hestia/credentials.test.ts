import { expect, it } from 'vitest';
import { credentialsSchema, parseAccessKey, secretsOf } from '../../../src/hestia/credentials.ts';

const id = 'AbCdEfGhIjKlMnOpQr12';
const secret = 'abcdefghijklmnopqrstuvwxyz_ABCDEFGHIJK-=';

it('reads an access key in each form the panel prints', () => {
  const json = `{\n    "ACCESS_KEY_ID": "${id}",\n    "SECRET_ACCESS_KEY": "${secret}",\n    "USER": "admin",\n    "PERMISSIONS": []\n}`;
  const list = `ACCESS_KEY_ID:      ${id}\nSECRET_ACCESS_KEY:  ${secret}\nUSER:               admin`;
  for (const text of [`${id}:${secret}`, ` ${id}:${secret}\n`, json, list]) {
    expect(parseAccessKey(text)).toEqual({ id, secret });
  }
});

it('takes nothing that is shorter, longer or half', () => {
  for (const text of ['', id, `${id}:`, `${id}:${secret}x`, `x${id}:${secret}`, `"SECRET_ACCESS_KEY": "${secret}"`]) {
    expect(parseAccessKey(text)).toBeUndefined();
  }
});

it('names the secret of each kind', () => {
  expect(secretsOf({ kind: 'accessKey', id, secret })).toEqual([secret]);
  expect(secretsOf({ kind: 'legacyKey', key: 'k' })).toEqual(['k']);
  expect(secretsOf({ kind: 'password', user: 'admin', password: 'p' })).toEqual(['p']);
});

it('refuses stored credentials that are incomplete', () => {
  expect(credentialsSchema.safeParse({ kind: 'accessKey', id }).success).toBe(false);
  expect(credentialsSchema.safeParse({ kind: 'password', user: 'admin', password: '' }).success).toBe(false);
});
