import type { Browser } from 'playwright-core';
import { startNetwork } from '../network/server.ts';
import { bulkRows, demoSeed as networkSeed } from '../network/seed.ts';
import { demoSeed } from '../panel/seed.ts';
import { startPanel } from '../panel/server.ts';
import { addConnection } from '../ui/steps.ts';
import { Workbench } from '../ui/workbench.ts';
import { figure, type Figure } from './figure.ts';
import { whenShown } from './firstPage.ts';
import { base, tenThousand } from './tenThousand.ts';

/**
 * From the press of Refresh on a connection whose base web domain has 10,000 aliases, each of them mapped in its network:
 * to the first rows on the screen, and to what the network says in them. Panel and network answer at once.
 */
export async function measureNetworkPage(
  browser: Browser,
  url: string,
  samples: number,
): Promise<Record<string, Figure>> {
  const names = [...tenThousand.values()].flat();
  const seed = demoSeed();
  const domain = seed.accounts['admin']?.domains[base];
  if (domain === undefined) throw new Error(`the demo panel has no ${base}`);
  domain.aliases = ['', ...names];
  const domains = bulkRows(10, names.length + 9).map((row, at) => ({ ...row, domain: names[at] ?? '', stage: 'done' }));
  const panel = await startPanel({ seed });
  const network = await startNetwork({ seed: { ...networkSeed(), domains } });
  const workbench = await Workbench.open(browser, url);
  await addConnection(workbench, panel, base);
  await workbench.command('Hestia: Connect WordPress Network…');
  await workbench.answer('Address of the network’s main site', network.url);
  await workbench.answer('API key of Ultimate Multisite', `${network.key.key}:${network.key.secret}`);
  await workbench.dialog(network.fingerprint, 'Trust This Certificate');
  await workbench.row('Sample Network Sites').filter({ hasText: '10,000' }).waitFor();
  const times: (readonly [rows: number, told: number])[] = [];
  for (let sample = 0; sample <= samples; sample += 1) {
    const name = `0-${sample}.example.net`;
    domain.aliases.splice(0, 1, name);
    const connection = workbench.row('admin @');
    await connection.hover();
    const shown = Promise.all([whenShown(workbench, name), whenShown(workbench, `${name}nobody maps it`)]);
    const refresh = connection.getByRole('button', { name: 'Refresh' });
    const start = Date.now();
    await refresh.click();
    const [rows, told] = await shown;
    times.push([rows - start, told - start]);
  }
  await workbench.page.context().close();
  await network.close();
  await panel.close();
  // The first one still loads code.
  const measured = times.slice(1);
  return {
    tenThousandMappedFirstRows: figure(
      'ms',
      measured.map(([rows]) => rows),
    ),
    tenThousandMappedTold: figure(
      'ms',
      measured.map(([, told]) => told),
    ),
  };
}
