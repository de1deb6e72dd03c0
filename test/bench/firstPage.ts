import type { Browser } from 'playwright-core';
import * as z from 'zod';
import { addConnection } from '../ui/steps.ts';
import { Workbench } from '../ui/workbench.ts';
import { demoSeed } from '../panel/seed.ts';
import { startPanel } from '../panel/server.ts';
import { figure, type Figure } from './figure.ts';
import { base, tenThousand } from './tenThousand.ts';

/** From the press of Refresh in the workbench to the first page of 10,000 aliases on the screen; the panel answers at once. */
export async function measureFirstPage(
  browser: Browser,
  url: string,
  samples: number,
): Promise<Record<string, Figure>> {
  const seed = demoSeed();
  const { domains } = seed.accounts['admin'] ?? {};
  const like = domains?.[base];
  if (domains === undefined || like === undefined) throw new Error(`the demo panel has no ${base}`);
  for (const [domain, aliases] of tenThousand) domains[domain] = { ...like, aliases: [...aliases] };
  const panel = await startPanel({ seed });
  const workbench = await Workbench.open(browser, url);
  await workbench.openView();
  await addConnection(workbench, panel, base);
  const times: number[] = [];
  for (let sample = 0; sample <= samples; sample += 1) {
    const name = `a-${sample}.example.net`; // no other name has it in it, and it comes first
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
  await panel.close();
  // The first one still loads code.
  return { tenThousandFirstPage: figure('ms', times.slice(1)) };
}

/** The time at which a row of the view has a text, to the frame. Rejects where none has it within 30 seconds. */
export async function whenShown({ page }: Workbench, text: string): Promise<number> {
  const time = await page.evaluate(
    `new Promise((resolve, reject) => {
      const last = Date.now() + 30_000;
      const look = () => {
        const rows = [...document.querySelectorAll('.part.sidebar .monaco-list-row')];
        if (rows.some((row) => row.textContent.includes(${JSON.stringify(text)}))) resolve(Date.now());
        else if (Date.now() > last) reject(new Error(${JSON.stringify(`no row of the view says ${text}`)}));
        else requestAnimationFrame(look);
      };
      look();
    })`,
  );
  return z.number().parse(time);
}
