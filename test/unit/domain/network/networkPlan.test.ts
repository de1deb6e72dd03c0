import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planAliases, type AliasPlan } from '../../../../src/domain/aliasPlan.ts';
import { stages } from '../../../../src/domain/network/mappedDomain.ts';
import type { NetworkDifference } from '../../../../src/domain/network/networkDifferences.ts';
import type { NetworkList } from '../../../../src/domain/network/networkList.ts';
import { compareNetwork, type NetworkComparison } from '../../../../src/domain/network/networkPlan.ts';
import { comparable } from '../../../../src/domain/storedName.ts';
import type { WebDomain } from '../../../../src/domain/webDomain.ts';
import { wwwPolicies } from '../../../../src/domain/wwwPolicy.ts';
import { mapped, name, network, site, webDomain } from './lists.ts';

const base = 'net.example.com';
// Few names, so that most of them meet; some are neighbours of each other to the panel.
const names = ['a.b.example.org', 'a-b.example.org', 'axb.example.org', 's1.net.example.com', 'x.s2.net.example.com']
  .concat(['example.co.kr', 'xn--bcher-kva.example.org', 'other.example.net', base])
  .flatMap((each) => [each, `www.${each}`]);
const stored = names
  .concat(['*.net.example.com', '*.s2.net.example.com', '*.example.org', 'bücher.example.org'])
  .concat(['A.B.example.org', 'intranet', 'two words', 'index.php', 'axb.example.org.']);

const row = fc.record({
  id: fc.nat(),
  blogId: fc.integer({ min: 1, max: 4 }),
  name: fc.constantFrom(...names.map(name)),
  active: fc.boolean(),
  primary: fc.boolean(),
  secure: fc.boolean(),
  stage: fc.constantFrom(...stages),
});
const sites = fc.option(
  fc.tuple(
    ...[1, 2, 3].map((id) => fc.constantFrom('live', 'archived', 'deleted').map((state) => site(id, { state }))),
  ),
  { nil: undefined },
);
const lists = fc.record({
  rows: fc.array(row, { maxLength: 12 }),
  unreadable: fc.uniqueArray(fc.constantFrom('intranet', 'index.php'), { maxLength: 2 }),
  sites,
  www: fc.constantFrom(...wwwPolicies),
  from: fc.constantFrom('network', 'snapshot'),
  aliases: fc.uniqueArray(fc.constantFrom(...stored), { maxLength: 14 }),
  held: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 2 }),
});

it('10,000 pairs of lists: nothing mapped is removed, each difference is in one group, and a plan leaves nothing to plan', () => {
  fc.assert(
    fc.property(lists, ({ rows, unreadable, aliases, held, ...rest }) => {
      const list = network(rows, {
        ...rest,
        unreadable: unreadable.map((text) => ({ id: 1, blogId: 1, text, problem: 'singleLabel' })),
      });
      const free = aliases.filter((alias) => !held.includes(comparable(alias)));
      const [domain, other] = [webDomain(base, ...free), webDomain('elsewhere.example', ...held)];
      const comparison = compareNetwork(domain, list, [domain, other]);
      const plan = planOf(domain, comparison, [domain, other]);

      const subjects = comparison.differences.map(subjectOf);
      const after = applied(domain, plan);
      const again = compareNetwork(after, list, [after, other]);
      const { add, remove } = planOf(after, again, [after, other]);
      return (
        !plan.remove.some((alias) => list.from === 'snapshot' || isMapped(alias, list)) &&
        new Set(subjects).size === subjects.length &&
        add.length + remove.length === 0 &&
        !again.differences.some(({ kind }) => kind === 'missing')
      );
    }),
    { numRuns: 10_000 },
  );
}, 180_000);

it('what is missing is added with its companion; orphans may be removed, by a whole list alone', () => {
  const domain = webDomain(base, 'orphan.example.org', 'other.example.org');
  const rows = [mapped('shop.example.org'), mapped('held.example.org')];
  const domains = [domain, webDomain('x.example', 'held.example.org')];
  const plan = (from: NetworkList['from']) => {
    const { add, remove } = planOf(
      domain,
      compareNetwork(domain, network(rows, { www: 'always', from }), domains),
      domains,
    );
    return { add, remove };
  };
  const add = ['shop.example.org', 'www.shop.example.org', 'www.held.example.org'];
  expect(plan('network')).toEqual({ add, remove: ['orphan.example.org', 'other.example.org'] });
  expect(plan('snapshot')).toEqual({ add, remove: [] });
});

/** What a comparison comes to where a person checks all that is offered. */
function planOf(domain: WebDomain, { wanted, removable }: NetworkComparison, domains: readonly WebDomain[]): AliasPlan {
  return planAliases(domain, { ...wanted, remove: removable }, { domains });
}

/** Whether a stored alias is a name of the network, or the other one of its pair. */
function isMapped(alias: string, { mapped: rows, unreadable }: NetworkList): boolean {
  const bare = (text: string): string => comparable(text).replace(/^www\./, '');
  return rows.some((each) => bare(each.name) === bare(alias)) || unreadable.some(({ text }) => text === alias);
}

function subjectOf(difference: NetworkDifference): string {
  switch (difference.kind) {
    case 'elsewhere':
    case 'missing':
    case 'mappedTwice':
      return difference.name;
    case 'siteGone':
    case 'inactive':
    case 'stage':
      return difference.of.name;
    case 'twoPrimaries':
      return `site ${difference.blogId}`;
    case 'unreadable':
      return `row ${difference.row.text}`;
    case 'orphan':
      return `alias ${difference.alias}`;
  }
}

function applied(
  domain: WebDomain,
  { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
) {
  const gone = new Set(remove);
  return { ...domain, aliases: [...domain.aliases.filter((alias) => !gone.has(alias)), ...add] };
}
