import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod';
import type { Workbench } from '../ui/workbench.ts';

/** Milliseconds that an extension took to be loaded, and for its `activate()` to return. */
export interface StartupTimes {
  readonly load: number;
  readonly call: number;
}

/** Reads the table "Extension Activation Stats" of "Developer: Startup Performance" until it has all extensions of `ids`. */
export async function startupTimes(
  workbench: Workbench,
  ids: readonly string[],
): Promise<(id: string) => StartupTimes> {
  const { page } = workbench;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const end = Date.now() + 60_000; ;) {
    await workbench.command('Developer: Startup Performance');
    await page.locator('.view-line', { hasText: 'System Info' }).first().waitFor();
    await page.locator('.editor-instance .view-lines').last().click();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+C'); // the editor shows some lines only; the clipboard has all
    const rows = parseRows(z.string().parse(await page.evaluate('navigator.clipboard.readText()')));
    await workbench.command('View: Close Editor');
    if (ids.every((id) => rows.has(id))) {
      return (id) => rows.get(id) ?? { load: NaN, call: NaN };
    }
    if (Date.now() > end) throw new Error(`not activated: ${ids.filter((id) => !rows.has(id)).join(', ')}`);
    await delay(200);
  }
}

/** `| id | eager | load | call | finish | event | by |` */
function parseRows(text: string): ReadonlyMap<string, StartupTimes> {
  const rows = new Map<string, StartupTimes>();
  for (const line of text.replaceAll('\u00a0', ' ').split('\n')) {
    const [, id, load, call] = /^\| ([\w-]+\.[\w.-]+) +\| (?:true|false) +\| (\d+) +\| (\d+) +\|/.exec(line) ?? [];
    if (id !== undefined) rows.set(id, { load: Number(load), call: Number(call) });
  }
  return rows;
}
