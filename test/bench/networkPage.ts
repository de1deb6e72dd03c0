import type { Browser } from 'playwright-core';
import { bulkRows, demoSeed as networkSeed } from '../network/seed.ts';
import { startNetwork } from '../network/server.ts';
import { demoSeed } from '../panel/seed.ts';
import { startPanel } from '../panel/server.ts';
import { addConnection, connectNetwork } from '../ui/steps.ts';
import { Workbench } from '../ui/workbench.ts';
import { figure, type Figure } from './figure.ts';
import { whenShown } from './firstPage.ts';
import { base } from './tenThousand.ts';

/**
 * From the press of Refresh on a connection with 10,000 aliases, each of them mapped in its network, to the first rows on
 * the screen, while the network's list is read anew. Panel and network answer at once.
 */
export async function measureNetworkPage(
  browser: Browser,
  url: string,
  samples: number,
): Promise<Record<string, Figure>> {
  // Short ones: of a web domain with more than 131 kB of aliases a panel gives no list.
  const names = Array.from({ length: 10_000 }, (_, at) => `s${at}.net`);
  const seed = demoSeed();
  const like = seed.accounts['admin']?.domains[base];
  if (like === undefined) throw new Error(`the demo panel has no ${base}`);
  like.aliases = [...names];
  const domains = bulkRows(10, names.length + 9).map((row, at) => ({ ...row, domain: names[at] ?? '', stage: 'done' }));
  const panel = await startPanel({ seed });
  const network = await startNetwork({ seed: { ...networkSeed(), domains } });
  const workbench = await Workbench.open(browser, url);
  await addConnection(workbench, panel, base);
  await connectNetwork(workbench, network);
  const read = workbench.row('Sample Network Sites').filter({ hasText: '10,000' });
  await read.waitFor();
  const times: number[] = [];
  for (let sample = 0; sample <= samples; sample += 1) {
    const name = `a${sample}.net`; // nobody maps it, and it comes first
    panel.state.accounts['admin']?.domains[base]?.aliases.splice(0, 1, name);
    const connection = workbench.row('admin @');
    await connection.hover();
    const shown = whenShown(workbench, name);
    const refresh = connection.getByRole('button', { name: 'Refresh' });
    const start = Date.now();
    await refresh.click();
    times.push((await shown) - start);
  }
  await workbench.page.context().close();
  await network.close();
  await panel.close();
  // The first one still loads code.
  return { tenThousandMappedFirstRows: figure('ms', times.slice(1)) };
}
