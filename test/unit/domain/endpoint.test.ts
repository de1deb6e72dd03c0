import fc from 'fast-check';
import { expect, it, describe } from 'vitest';
import { endpointAt, parseEndpoint } from '../../../src/domain/endpoint.ts';

describe('parseEndpoint', () => {
  it.each([
    ['https://panel.example.com:8083/api/', 'https://panel.example.com:8083/api/', false],
    ['panel.example.com', 'https://panel.example.com:8083/api/', true],
    ['https://panel.example.com', 'https://panel.example.com:8083/api/', true],
    ['panel.example.com:8083/api', 'https://panel.example.com:8083/api/', true],
    ['https://panel.example.com:8083/api/index.php', 'https://panel.example.com:8083/api/', true],
    ['https://panel.example.com:8083/list/web/', 'https://panel.example.com:8083/api/', true],
    [' HTTPS://Panel.Example.com:9000/login/ ', 'https://panel.example.com:9000/api/', true],
    ['https://panel.example.com:443/api/', 'https://panel.example.com:443/api/', false],
    ['203.0.113.7', 'https://203.0.113.7:8083/api/', true],
    ['https://[2001:db8::1]/', 'https://[2001:db8::1]:8083/api/', true],
    ['https://[2001:db8::1]:8083/api/', 'https://[2001:db8::1]:8083/api/', false],
  ])('reads %s', (text, url, changed) => {
    expect(parseEndpoint(text)).toEqual({ ok: true, endpoint: endpointAt(url), changed });
  });

  it.each([
    ['  ', 'empty'],
    ['http://panel.example.com:8083/api/', 'notHttps'],
    ['ftp://panel.example.com/', 'notHttps'],
    ['https://admin:secret@panel.example.com:8083/', 'userinfo'],
    ['panel.example.com:8083/api/?cmd=x', 'query'],
    ['panel.example.com:8083/api/?', 'query'],
    ['https://panel.example.com:8083/api/#top', 'fragment'],
    ['https://panel.example.com:8083/phpmyadmin/', 'path'],
    ['https://panel.example.com:8083/api/v2/', 'path'],
    ['panel example.com', 'notUrl'],
    ['https://panel.example.com:99999/', 'notUrl'],
    ['https://', 'notUrl'],
    ['2001:db8::1', 'notUrl'],
  ])('refuses %s', (text, reason) => {
    expect(parseEndpoint(text)).toEqual({ ok: false, reason });
  });

  it('never throws, gives https only, and reads its own result back', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.domain()), (text) => {
        const result = parseEndpoint(text);
        if (!result.ok) return;
        const { url, origin } = result.endpoint;
        expect(parseEndpoint(url)).toEqual({ ok: true, endpoint: result.endpoint, changed: false });
        expect(origin).toMatch(/^https:\/\//);
      }),
    );
  });
});

it.each([
  ['https://h.example:8083/api/', 'https://h.example:8083', 'h.example:8083', { host: 'h.example', port: 8083 }],
  ['https://h.example:443/api/', 'https://h.example', 'h.example', { host: 'h.example', port: 443 }],
  [
    'https://[2001:db8::1]:8083/api/',
    'https://[2001:db8::1]:8083',
    '[2001:db8::1]:8083',
    { host: '2001:db8::1', port: 8083 },
  ],
])('the endpoint at %s', (url, origin, host, target) => {
  expect(endpointAt(url)).toEqual({ url, origin, host, target });
});
