import { expect, it } from 'vitest';
import { parseAccessKey } from '../../../src/domain/accessKey.ts';

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
