import type { DomainName } from '../../../domain/domainName.ts';
import type { NetworkList } from '../../../domain/network/networkList.ts';
import type { NetworkSite } from '../../../domain/network/networkSite.ts';
import { withoutWww } from '../../../domain/wwwPolicy.ts';
import { failed, notKnown, notReached, passed, warning, type Check } from './check.ts';
import { askSource } from './sources.ts';

/** Whether WordPress knows the name: a row of its own, that of its `www.` companion, or none needed. */
export const mapping: Check = async ({ sources, signal, found: { name, webDomain } }) => {
  if (name === undefined) return notReached;
  const network = await askSource('network', sources.network, signal);
  if (!network.ok) return notKnown(network.reason, { network });
  const list = network.truth;
  const rows = list.mapped.filter((row) => row.name === name);
  const sites = list.sites ?? [];
  const isOwn = isOwnAddress(name, webDomain?.name, sites);
  const [first] = rows;
  const row = rows.find(({ blogId }) => stateOf(blogId, sites) === 'live') ?? first;
  if (row === undefined) {
    if (isOwn) return passed({ kind: 'ownAddress' }, { network, ownAddress: true });
    const of = list.mapped.find((each) => withoutWww(each.name) === withoutWww(name));
    if (of !== undefined) return passed({ kind: 'companionOf', row: of }, { network, row: of });
    const meant = unreadableFor(name, list);
    return failed(meant ? { kind: 'mappingUnreadable', text: meant.text, id: meant.id } : { kind: 'notMapped', name }, {
      network,
    });
  }
  const found = { network, row };
  if (new Set(rows.map(({ blogId }) => blogId)).size > 1) return warning({ kind: 'mappedTwice', name, rows }, found);
  const site = sites.find(({ blogId }) => blogId === row.blogId);
  if (name === webDomain?.name && site !== undefined && !isMain(site, name))
    return failed({ kind: 'baseMapped', row }, found);
  if (site !== undefined && webDomain !== undefined && name !== webDomain.name && isMain(site, webDomain.name)) {
    return warning({ kind: 'mappedToMainSite', row }, found);
  }
  return passed({ kind: 'mapped', row }, found);
};

function isOwnAddress(name: DomainName, base: string | undefined, sites: readonly NetworkSite[]): boolean {
  const pair = withoutWww(name);
  return (
    (base !== undefined && withoutWww(base) === pair) ||
    sites.some(({ domain }) => withoutWww(domain.toLowerCase()) === pair)
  );
}

/** The network's own site, which has the base web domain's name and no path. */
function isMain({ domain, path }: NetworkSite, base: string): boolean {
  return withoutWww(domain.toLowerCase()) === withoutWww(base) && path === '/';
}

function stateOf(id: number, sites: readonly NetworkSite[]): NetworkSite['state'] | undefined {
  return sites.find(({ blogId }) => blogId === id)?.state;
}

/** A row that is no name as it is written, and has this one in it. */
function unreadableFor(name: DomainName, { unreadable }: NetworkList): NetworkList['unreadable'][number] | undefined {
  return unreadable.find(({ text }) =>
    text
      .toLowerCase()
      .split(/[^a-z\d.-]+/)
      .includes(name),
  );
}
