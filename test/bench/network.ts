import { parseDomainName } from '../../src/domain/domainName.ts';
import { networkFacts } from '../../src/domain/facts/networkFact.ts';
import type { MappedDomain } from '../../src/domain/network/mappedDomain.ts';
import type { NetworkList } from '../../src/domain/network/networkList.ts';
import { networkDifferences } from '../../src/domain/network/networkDifferences.ts';
import { joinNetwork } from '../../src/domain/network/networkJoin.ts';
import { compareNetwork } from '../../src/domain/network/networkPlan.ts';
import { figure, type Figure } from './figure.ts';

const count = 10_000;

/** 10,000 mapped domains laid beside 10,000 aliases: most of them meet, some are missing, some are orphans. */
export function measureNetwork(samples: number): Record<string, Figure> {
  const names = Array.from({ length: count + 500 }, (_, at) => `shop-${at}.example.net`);
  const mapped = names.slice(500).map((text, at): MappedDomain => ({
    id: at + 1,
    blogId: (at % 2_000) + 1,
    name: nameOf(text),
    active: true,
    primary: at < 2_000,
    secure: true,
    stage: at % 10 === 0 ? 'failed' : 'done',
  }));
  const sites = Array.from({ length: 2_000 }, (_, at) => {
    const domain = `site-${at}.network.example.com`;
    return { blogId: at + 1, title: domain, domain, path: '/', state: 'live' } as const;
  });
  const list: NetworkList = { mapped, unreadable: [], sites, www: 'main_only', mapsDomains: true, from: 'network' };
  const domain = { suspended: false, ssl: true, ip: '192.0.2.1', documentRoot: '/home/admin/web' };
  const base = { ...domain, name: 'network.example.com', aliases: names.slice(0, count) };
  const compare = (): unknown => compareNetwork(base, list, [base]);
  const tell = (): unknown => {
    const join = joinNetwork(base, list);
    return base.aliases.map(networkFacts(join, networkDifferences(base, list, [base], join), list.from));
  };
  return {
    tenThousandNetworkCompare: figure('ms', timesOf(compare, samples)),
    // What the rows, the filter and the export go by.
    tenThousandNetworkFacts: figure('ms', timesOf(tell, samples)),
  };
}

function timesOf(run: () => unknown, samples: number): readonly number[] {
  run(); // what a window does is done often: the first time is not measured
  return Array.from({ length: samples }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
}

function nameOf(text: string): MappedDomain['name'] {
  const parsed = parseDomainName(text);
  if (!parsed.ok) throw new Error(`${text} is no domain name`);
  return parsed.name;
}
