import { expect, it } from 'vitest';
import { parseWebDomains, withSharedAliases } from '../../../src/hestia/webDomains.ts';

const fields = {
  IP: '127.0.0.2',
  DOCUMENT_ROOT: '/home/a/web/d/public_html/',
  SSL: 'yes',
  SUSPENDED: 'no',
  TPL: 'default',
};
const listing = (aliases: Readonly<Record<string, string>>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(aliases).map(([name, ALIAS]) => [name, { ...fields, ALIAS }])));

it('keeps the exact text of aliases and drops empty ones', () => {
  expect(parseWebDomains(listing({ 'd.example.org': 'd1.example.org, d2.example.org,,sp1 sp2' }))).toEqual([
    {
      name: 'd.example.org',
      aliases: ['d1.example.org', ' d2.example.org', 'sp1 sp2'],
      suspended: false,
      ssl: true,
      ip: '127.0.0.2',
      documentRoot: '/home/a/web/d/public_html/',
    },
  ]);
});

it('reads an account without domains', () => {
  expect(parseWebDomains('{\n}')).toEqual([]);
});

it.each(['', 'OK', '{', '[]', '{"d": {}}', '{"d": {"ALIAS": 1}}', listing({ d: '' }).replace('public_html', '"')])(
  'gives nothing for %s',
  (text) => {
    expect(parseWebDomains(text)).toBeUndefined();
  },
);

it('finds the domains that have an alias in common', () => {
  const domains = parseWebDomains(listing({ a: 'x,y', b: 'y', c: 'z', d: '' })) ?? [];
  expect([...withSharedAliases(domains)]).toEqual(['a', 'b']);
});
