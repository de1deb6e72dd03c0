import fc from 'fast-check';
import { expect, it } from 'vitest';
import { endpointAt } from '../../../../src/domain/endpoint.ts';
import { parseSiteAddress } from '../../../../src/domain/network/siteAddress.ts';

it.each([
  ['https://net.example.com/', 'https://net.example.com/', false],
  ['https://net.example.com', 'https://net.example.com/', false],
  [' Net.Example.com ', 'https://net.example.com/', true],
  ['https://net.example.com:8443/blogs', 'https://net.example.com:8443/blogs/', false],
  ['https://net.example.com/wp-admin/network/admin.php?page=wp-ultimo-settings#tab', 'https://net.example.com/', true],
  ['net.example.com/blogs/wp-login.php', 'https://net.example.com/blogs/', true],
  ['https://net.example.com/wp-json/wu/v2/auth', 'https://net.example.com/', true],
  ['https://net.example.com/index.php?rest_route=/', 'https://net.example.com/', true],
])('%s', (text, url, changed) => {
  expect(parseSiteAddress(text)).toEqual({ ok: true, address: endpointAt(url), changed });
});

it.each([
  ['', 'empty'],
  ['http://net.example.com/', 'notHttps'],
  ['ftp://net.example.com/', 'notHttps'],
  ['https://key:secret@net.example.com/', 'userinfo'],
  ['https://net.example.com/?api_key=x', 'query'],
  ['https://net.example.com/#x', 'query'],
  ['https://', 'notUrl'],
  ['two words', 'notUrl'],
  ['https://net.example.com:0/', 'notUrl'],
])('%s is refused', (text, reason) => {
  expect(parseSiteAddress(text)).toEqual({ ok: false, reason });
});

it('whatever is read is an https address without credentials and query, and reads as itself', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.domain()), (text) => {
      const result = parseSiteAddress(text);
      if (!result.ok) return;
      expect(result.address.url).toMatch(/^https:\/\/[^/?#@]+\/(?:[^?#]*\/)?$/);
      expect(parseSiteAddress(result.address.url)).toEqual({ ...result, changed: false });
    }),
  );
});
