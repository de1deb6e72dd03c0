import { describe, expect, it } from 'vitest';
import { networkDifferences } from '../../../../src/domain/network/networkDifferences.ts';
import { mapped, network, site, webDomain } from './lists.ts';

const alias = 'shop.example.org';
const base = webDomain('net.example.com', alias);
const secure = webDomain('secure.example.com', 'held.example.org');

describe('a name that', () => {
  const first = mapped(alias);
  const other = mapped(alias, { id: 2, blogId: 3 });
  const gone = mapped('gone.example.org', { blogId: 3 });
  const sites = [site(2), site(3, { state: 'archived' })];
  it.each([
    ['is live and an alias has no difference', [first], []],
    ['is no alias is missing', [mapped('new.example.org')], [['missing', 'new.example.org']]],
    ['another web domain has', [mapped('held.example.org')], [['elsewhere', 'held.example.org']]],
    ['is another web domain', [mapped('secure.example.com')], [['elsewhere', 'secure.example.com']]],
    ['has two rows', [first, other], [['mappedTwice', alias]]],
    ['has two rows, one of an archived site', [mapped(alias, { blogId: 3 }), first], [['mappedTwice', alias]]],
    ['shows an archived site is not to be added', [gone], [['siteGone', gone.name]]],
    ['is switched off', [mapped(alias, { active: false, stage: 'failed' })], [['inactive', alias]]],
    ['is being checked', [mapped(alias, { stage: 'checking-dns' })], [['stage', alias]]],
    ['has no certificate', [mapped(alias, { stage: 'ssl-failed' })], [['stage', alias]]],
    [
      'is dead and missing is missing',
      [mapped('new.example.org', { active: false })],
      [['missing', 'new.example.org']],
    ],
  ])('%s', (_, rows, expected) => {
    const all = networkDifferences(base, network(rows, { sites }), [base, secure]);
    const told = all.filter(({ kind }) => kind !== 'orphan').map((each) => [each.kind, subjectOf(each)]);
    expect(told).toEqual(expected);
  });
});

it('a companion by the policy is missing, or elsewhere, on its own account', () => {
  const list = network([mapped(alias), mapped('www.pair.example.org'), mapped('pair.example.org')], { www: 'always' });
  const domain = webDomain('net.example.com', alias, 'www.pair.example.org', 'pair.example.org');
  expect(networkDifferences(domain, list, [])).toEqual([{ kind: 'missing', name: `www.${alias}`, of: mapped(alias) }]);
  expect(networkDifferences(domain, list, [webDomain('x.example', `www.${alias}`)])).toEqual([
    { kind: 'elsewhere', name: `www.${alias}`, of: mapped(alias), by: 'x.example' },
  ]);
});

it('two primary names of one site are told of the site, unless one is switched off', () => {
  const rows = [mapped(alias, { primary: true }), mapped('x.example.org', { id: 2, primary: true })];
  const domain = webDomain('net.example.com', alias, 'x.example.org');
  expect(networkDifferences(domain, network(rows), [])).toEqual([{ kind: 'twoPrimaries', blogId: 2, rows }]);
  const off = rows.map((row, at) => ({ ...row, active: at === 0 }));
  expect(networkDifferences(domain, network(off), []).map(({ kind }) => kind)).toEqual(['inactive']);
});

it('a site that is not in the list is absent; where sites were not read none is', () => {
  const row = mapped(alias, { blogId: 99 });
  expect(networkDifferences(base, network([row]), [])).toEqual([{ kind: 'siteGone', of: row, state: 'absent' }]);
  expect(networkDifferences(base, network([row], { sites: undefined }), [])).toEqual([]);
});

it('an alias that nobody maps is an orphan, told by its stored text; a row that is no name is told as it is', () => {
  const row = { id: 5, blogId: 2, text: 'intranet', problem: 'singleLabel' } as const;
  const domain = webDomain('net.example.com', 'ALONE.example.org', 'intranet', 'www.net.example.com');
  expect(networkDifferences(domain, network([], { unreadable: [row] }), [])).toEqual([
    { kind: 'unreadable', row },
    { kind: 'orphan', alias: 'ALONE.example.org' },
  ]);
});

function subjectOf(difference: ReturnType<typeof networkDifferences>[number]): string {
  if ('name' in difference) return difference.name;
  return 'of' in difference ? difference.of.name : '';
}
