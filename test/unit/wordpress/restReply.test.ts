import { expect, it } from 'vitest';
import { readRestReply } from '../../../src/wordpress/restReply.ts';

const url = 'https://net.example.com/wp-json/wu/v2/domain';
const reply = (status: number, body: string, headers: Readonly<Record<string, string>> = {}) =>
  readRestReply({ status, body, headers }, url);

it.each([
  [reply(200, '[]', { 'x-wp-total': '250' }), { kind: 'value', value: [], total: 250 }],
  [reply(200, '[]'), { kind: 'value', value: [], total: undefined }],
  [reply(200, '[]', { 'x-wp-total': 'many' }), { kind: 'value', value: [], total: undefined }],
  [
    reply(403, '{"code":"rest_login_required","message":"x"}'),
    { kind: 'error', status: 403, code: 'rest_login_required' },
  ],
  [reply(500, '{"code":"<b>","message":"x"}'), { kind: 'failure', failure: { kind: 'notJson', status: 500 } }],
  [reply(500, '<h1>critical error</h1>'), { kind: 'failure', failure: { kind: 'notJson', status: 500 } }],
])('%#', (read, expected) => {
  expect(read).toEqual(expected);
});

it.each([
  [
    'https://www.net.example.com/wp-json/?a=1#b',
    { kind: 'redirect', location: 'https://www.net.example.com/wp-json/' },
  ],
  ['/ko/', { kind: 'redirect', location: 'https://net.example.com/ko/' }],
  ['https://', { kind: 'redirect', location: '' }],
  ['https://net.example.com/wp-signup.php?new=x.example', { kind: 'noSite', host: 'x.example' }],
])('a redirect to %s', (location, failure) => {
  expect(reply(302, '', { location })).toEqual({ kind: 'failure', failure });
});
