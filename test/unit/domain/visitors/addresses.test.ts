import { Resolver } from 'node:dns';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDnsServer } from '../../../../src/domain/visitors/dnsServer.ts';
import { isPrivate, parseIpAddress } from '../../../../src/domain/visitors/ipAddress.ts';
import { address } from './name.ts';

describe('an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    [' 2001:DB8:0:0::1 ', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:C000:0201', '192.0.2.1'],
    ['64:ff9b::c000:201', '192.0.2.1'],
    ['example.org', undefined],
    ['192.0.2.1:80', undefined],
    ['192.0.2', undefined],
    ['fe80::1%eth0', undefined],
    ['', undefined],
  ])('%j is %s', (text, canonical) => {
    expect(parseIpAddress(text)).toBe(canonical);
  });

  it('comes back as it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
        const once = address(text);
        expect(parseIpAddress(once)).toBe(once);
      }),
    );
  });

  it.each([
    '10.1.2.3',
    '127.0.0.2',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    '::',
    'fd00::1',
    'fe80::1',
    '::ffff:127.0.0.1',
  ])('%s is private', (text) => expect(isPrivate(address(text))).toBe(true));

  it.each(['1.1.1.1', '172.32.0.1', '203.0.113.9', '2606:4700:4700::1111', '::ffff:1.1.1.1'])('%s is not', (text) =>
    expect(isPrivate(address(text))).toBe(false),
  );
});

describe('a DNS server', () => {
  it.each([
    ['1.1.1.1', '1.1.1.1'],
    [' 1.1.1.1:5353 ', '1.1.1.1:5353'],
    ['2606:4700:4700::1111', '2606:4700:4700::1111'],
    ['[2606:4700:4700::1111]:53', '2606:4700:4700::1111'],
    ['[::1]', '::1'],
    ['[::1]:5300', '[::1]:5300'],
  ])('%j is taken by Node as %s', (text, known) => {
    const parsed = parseDnsServer(text);
    const resolver = new Resolver();
    resolver.setServers(parsed.ok ? [parsed.server] : []);
    expect(resolver.getServers()).toEqual([known]);
  });

  it.each([
    ['', 'empty'],
    ['dns.example.org', 'name'],
    ['dns.example.org:53', 'name'],
    ['::1:53', 'brackets'],
    ['1.1.1', 'address'],
    ['1.1.1.1 8.8.8.8', 'address'],
    ['[1.1.1.1]:53', 'address'],
    ['[::1', 'address'],
    ['1.1.1.1:', 'port'],
    ['1.1.1.1:0', 'port'],
    ['1.1.1.1:99999', 'port'],
    ['[::1]:x', 'port'],
    ['https://1.1.1.1', 'address'],
  ])('%j is none: %s', (text, problem) => {
    expect(parseDnsServer(text)).toEqual({ ok: false, problem });
  });

  it('is never something that Node refuses', () => {
    const text = fc.oneof(
      fc.string(),
      fc.ipV4(),
      fc.ipV6(),
      fc.tuple(fc.ipV4(), fc.nat()).map(([a, b]) => `${a}:${b}`),
    );
    fc.assert(
      fc.property(text, (each) => {
        const parsed = parseDnsServer(each);
        if (parsed.ok) new Resolver().setServers([parsed.server]);
      }),
    );
  });
});
