import { planAliases } from '../../src/domain/aliasPlan.ts';
import { prepareAliases, viewAliases, wholeView } from '../../src/domain/aliasView.ts';
import { parseWebDomains } from '../../src/hestia/webDomains.ts';
import { figure, type Figure } from './figure.ts';

const many = 10_000;
const name = (index: number): string => `${index % 2 === 0 ? '' : 'www.'}shop-${index >> 1}.example.com`;

/** What 10,000 aliases of one web domain cost, from the panel's answer to what the tree shows, and for planning. */
export function measureAliases(samples: number): Record<string, Figure> {
  const aliases = Array.from({ length: many }, (_, index) => name(index));
  const fields = { IP: '192.0.2.1', DOCUMENT_ROOT: '/home/admin/web', SSL: 'no', SUSPENDED: 'no' };
  const answer = JSON.stringify({ 'network.example.com': { ...fields, ALIAS: aliases.join(',') } });
  const [domain] = parseWebDomains(answer) ?? [];
  if (domain === undefined) throw new Error('the answer is no list');
  const prepared = prepareAliases(domain.aliases, 'always');
  const wanted = Array.from({ length: many }, (_, index) => `new-${name(index)}`);
  return {
    tenThousandListToTree: milliseconds(samples, () => {
      const [read] = parseWebDomains(answer) ?? [];
      viewAliases(prepareAliases(read?.aliases ?? [], 'always'), wholeView);
    }),
    tenThousandFilterKeystroke: milliseconds(samples, () => viewAliases(prepared, { ...wholeView, text: 'shop-49' })),
    tenThousandPlan: milliseconds(samples, () => planAliases(domain, { add: wanted, remove: domain.aliases })),
  };
}

function milliseconds(samples: number, run: () => void): Figure {
  run(); // what a window does is done often: the first time is not measured
  const times = Array.from({ length: samples }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return figure('ms', times);
}
