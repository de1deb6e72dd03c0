import { parseDomainName } from '../../src/domain/domainName.ts';
import type { MappedDomain } from '../../src/domain/network/mappedDomain.ts';
import type { NetworkList } from '../../src/domain/network/networkList.ts';
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
  const list: NetworkList = { mapped, unreadable: [], sites, www: 'main_only', from: 'network' };
  const domain = { suspended: false, ssl: true, ip: '192.0.2.1', documentRoot: '/home/admin/web' };
  const base = { ...domain, name: 'network.example.com', aliases: names.slice(0, count) };
  compareNetwork(base, list, [base]); // what a window does is done often: the first time is not measured
  const times = Array.from({ length: samples }, () => {
    const start = performance.now();
    compareNetwork(base, list, [base]);
    return performance.now() - start;
  });
  return { tenThousandNetworkCompare: figure('ms', times) };
}

function nameOf(text: string): MappedDomain['name'] {
  const parsed = parseDomainName(text);
  if (!parsed.ok) throw new Error(`${text} is no domain name`);
  return parsed.name;
}
