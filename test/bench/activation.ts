import type { Browser } from 'playwright-core';
import { Workbench } from '../ui/workbench.ts';
import { startupTimes } from './startup-times.ts';
import { figure, type Figure } from './figure.ts';

const ours = 'hestia-domains.hestia-domains';
const builtin = 'vscode.php-language-features';

/** The last to be loaded by a window: what comes after them does not compete with the start of the host. */
const whenStarted = ['vscode.merge-conflict', 'vscode.emmet'];

/**
 * What "Developer: Startup Performance" says of us and, in the same window, of a built-in extension; one window a sample, in turn
 * before and after it.
 */
export async function measureActivation(
  browser: Browser,
  url: string,
  samples: number,
): Promise<Record<string, Figure>> {
  const runs = [];
  for (let sample = 0; sample < samples; sample++) {
    const workbench = await Workbench.open(browser, url);
    await startupTimes(workbench, whenStarted);
    const activate = [() => openOurView(workbench), () => workbench.openFile('wp-config.php')];
    for (const step of sample % 2 === 0 ? activate : activate.toReversed()) await step();
    const times = await startupTimes(workbench, [ours, builtin]);
    runs.push({ ours: times(ours), builtin: times(builtin) });
    await workbench.page.context().close();
  }
  return {
    activationCall: figure(
      'ms',
      runs.map((run) => run.ours.call),
    ),
    activationLoad: figure(
      'ms',
      runs.map((run) => run.ours.load),
    ),
    phpLanguageFeaturesLoad: figure(
      'ms',
      runs.map((run) => run.builtin.load),
    ),
    activationLoadRatio: figure(
      'of php-language-features',
      runs.map((run) => run.ours.load / Math.max(run.builtin.load, 1)),
    ),
  };
}

async function openOurView(workbench: Workbench): Promise<void> {
  await workbench.openView();
  await workbench.page.locator('.part.sidebar .monaco-button').first().waitFor();
}
