import { describe, expect, it } from 'vitest';
import { parseEndpoint } from '../../../src/domain/endpoint.ts';
import { routeOf, secretsOfRoute, type ProxySettings, type Route } from '../../../src/net/route.ts';

const none: ProxySettings = { proxy: '', noProxy: [], support: 'override', authorization: '', environment: {} };
const proxy = 'http://proxy.example.net:3128';

function route(address: string, settings: Partial<ProxySettings> = { proxy }): Route {
  const result = parseEndpoint(address);
  if (!result.ok) throw new Error(result.reason);
  return routeOf(result.endpoint, { ...none, ...settings });
}

describe('which one counts', () => {
  it.each<[string, Partial<ProxySettings>, object]>([
    ['nothing is set', {}, { kind: 'direct', why: 'noneSet' }],
    ['the setting', { proxy }, { kind: 'proxy', origin: proxy, from: 'http.proxy' }],
    [
      'the setting before the environment',
      { proxy, environment: { HTTPS_PROXY: 'other:1' } },
      { origin: proxy, from: 'http.proxy' },
    ],
    [
      'https before http, and a name without a scheme is an HTTP proxy',
      { environment: { HTTP_PROXY: 'http://other:1', HTTPS_PROXY: 'proxy.example.net:3128' } },
      { origin: proxy, from: 'HTTPS_PROXY' },
    ],
    [
      'lower case before upper case, and an empty one is none',
      { environment: { https_proxy: '', http_proxy: proxy, HTTP_PROXY: 'other:1' } },
      { origin: proxy, from: 'http_proxy' },
    ],
    ['switched off', { proxy, support: 'off' }, { kind: 'direct', why: 'off' }],
    [
      'an exception of the environment, also to the setting',
      { proxy, environment: { NO_PROXY: 'a.example, example.com' } },
      { kind: 'direct', why: 'noProxy', entry: 'example.com', from: 'NO_PROXY' },
    ],
    [
      'exceptions in the setting replace those of the environment',
      { proxy, noProxy: ['a.example'], environment: { no_proxy: '*' } },
      { kind: 'proxy' },
    ],
    ['an HTTPS proxy', { proxy: 'https://proxy.example.net/' }, { origin: 'https://proxy.example.net' }],
    ['SOCKS', { proxy: 'socks5://proxy:1080' }, { kind: 'unsupported', what: 'socks', from: 'http.proxy' }],
    ['a PAC file', { environment: { https_proxy: 'http://wpad/proxy.pac' } }, { kind: 'unsupported', what: 'pac' }],
    ['no address', { proxy: 'http://a b' }, { kind: 'unsupported', what: 'invalid' }],
    ['another scheme', { proxy: 'ftp://proxy:21' }, { kind: 'unsupported', what: 'invalid' }],
  ])('%s', (_, settings, expected) => {
    expect(route('panel.example.com', settings)).toMatchObject(expected);
  });

  it.each([
    'localhost',
    'LOCALHOST:8083',
    'panel.localhost',
    '127.0.0.1',
    '127.9.9.9:1',
    '[::1]',
    '[::ffff:127.0.0.1]',
  ])('loopback is direct: %s', (address) => {
    expect(route(address)).toEqual({ kind: 'direct', why: 'loopback' });
    expect(route(address, { proxy: 'socks5://x' })).toEqual({ kind: 'direct', why: 'loopback' });
  });
});

describe('exceptions', () => {
  it.each([
    ['*', 'panel.example.com'],
    ['example.com', 'example.com'],
    ['example.com', 'panel.Example.com'],
    ['.EXAMPLE.com', 'panel.example.com'],
    ['.example.com', 'example.com'],
    ['*.example.com', 'panel.example.com'],
    ['example.com:8083', 'panel.example.com'],
    ['example.com:443', 'panel.example.com:443'],
    ['*:8083', 'panel.example.com'],
    ['192.0.2.7', '192.0.2.7'],
    ['192.0.2.7:8083', '192.0.2.7'],
    ['192.0.2.0/24', '192.0.2.7'],
    ['192.0.2.0/24:8083', '192.0.2.7'],
    ['2001:db8::0:7', '[2001:db8::7]'],
    ['[2001:db8::7]', '[2001:db8::7]'],
    ['[2001:db8::7]:8083', '[2001:db8::7]'],
    ['2001:db8::/32', '[2001:db8:1::7]'],
    ['192.0.2.7', '[::ffff:192.0.2.7]'],
  ])('%s is for %s', (entry, address) => {
    expect(route(address, { proxy, noProxy: ['other.example', entry] })).toEqual({
      kind: 'direct',
      why: 'noProxy',
      entry,
      from: 'http.noProxy',
    });
  });

  it.each([
    ['ample.com', 'panel.example.com'],
    ['panel.example.com', 'example.com'],
    ['*.example.com', 'example.com'],
    ['example.com:443', 'panel.example.com'],
    ['example.com.evil.example', 'panel.example.com'],
    ['2.7', '192.0.2.7'],
    ['192.0.2.0/33', '192.0.2.7'],
    ['192.0.2.0/', '192.0.2.7'],
    ['192.0.3.0/24', '192.0.2.7'],
    ['[2001:db8::7]:443', '[2001:db8::7]'],
    ['2001:db9::/32', '[2001:db8::7]'],
  ])('%s is not for %s', (entry, address) => {
    expect(route(address, { proxy, noProxy: [entry] })).toMatchObject({ kind: 'proxy' });
  });
});

describe('credentials of a proxy', () => {
  const header = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;
  const authorization = (settings: Partial<ProxySettings>): string | undefined => {
    const found = route('panel.example.com', settings);
    return found.kind === 'proxy' ? found.authorization : undefined;
  };

  it.each<[string, Partial<ProxySettings>, string | undefined]>([
    ['none', { proxy }, undefined],
    ['in the address, decoded', { proxy: 'http://me:p%40ss%20w@proxy:1' }, header('me:p@ss w')],
    ['a user alone', { proxy: 'http://me@proxy:1' }, header('me:')],
    ['what cannot be decoded, as it is', { proxy: 'http://me:100%@proxy:1' }, header('me:100%')],
    ['the setting first', { proxy: 'http://me:pw@proxy:1', authorization: 'Bearer x' }, 'Bearer x'],
    ['one line only', { proxy, authorization: ' Bearer x\r\nEvil: y' }, 'Bearer xEvil: y'],
  ])('%s', (_, settings, expected) => {
    expect(authorization(settings)).toBe(expected);
  });

  it('are not in the origin, and all their forms are named as secrets', () => {
    const found = route('panel.example.com', { proxy: 'http://me:p%40ss@proxy.example.net:3128' });
    expect(found).toMatchObject({ origin: proxy });
    expect(secretsOfRoute(found)).toEqual([header('me:p@ss'), header('me:p@ss').slice(6), 'me:p@ss', 'p@ss']);
    expect(secretsOfRoute(route('panel.example.com', { proxy, authorization: 'Bearer abc' }))).toEqual([
      'Bearer abc',
      'abc',
    ]);
    expect(secretsOfRoute(route('panel.example.com'))).toEqual([]);
  });
});
