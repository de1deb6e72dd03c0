import { expect, it } from 'vitest';
import { credentialsSchema, secretsOf } from '../../../src/hestia/credentials.ts';

const id = 'AbCdEfGhIjKlMnOpQr12';
const secret = 'abcdefghijklmnopqrstuvwxyz_ABCDEFGHIJK-=';

it('names the secret of each kind', () => {
  expect(secretsOf({ kind: 'accessKey', id, secret })).toEqual([secret]);
  expect(secretsOf({ kind: 'legacyKey', key: 'k' })).toEqual(['k']);
  expect(secretsOf({ kind: 'password', user: 'admin', password: 'p' })).toEqual(['p']);
});

it('refuses stored credentials that are incomplete', () => {
  expect(credentialsSchema.safeParse({ kind: 'accessKey', id }).success).toBe(false);
  expect(credentialsSchema.safeParse({ kind: 'password', user: 'admin', password: '' }).success).toBe(false);
});
