import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { ServedCertificate } from '../panel/certificate.ts';
import { demoSeed } from '../panel/seed.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';
import { launchBrowser } from '../workbench/browser.ts';
import { workbenchUrl } from '../workbench/code-server.ts';
import { ownServer } from './server.ts';
import { Workbench } from './workbench.ts';

/** What the tests of one file work with, from `useWorkbench` on. */
export let panel: DemoPanel;
export let workbench: Workbench;

/** The web domain of the demo panel's account `admin` that serves WordPress. */
export const base = 'network.example.com';

interface SessionOptions {
  /** The window's address, where it is not the server's own workspace. */
  readonly url?: () => string;
  readonly language?: string;
  readonly look?: BrowserContextOptions;
}

/** Gives the tests of a file a demo panel and a new person's window; takes a picture of what fails. */
export function useWorkbench({ url = ownUrl, language, look }: SessionOptions = {}): void {
  let browser: Browser;
  beforeAll(async () => {
    panel = await startPanel({ seed: demoSeed() });
    browser = await launchBrowser();
    workbench = await Workbench.open(browser, url(), language, look);
  });
  afterAll(async () => {
    await browser.close();
    await panel.close();
  });
  beforeEach((context) => {
    context.onTestFailed(() => workbench.picture(`failed ${context.task.name.replace(/\W+/g, ' ')}`));
  });
}

/** A window on the workspace of the server. */
const ownUrl = (): string => workbenchUrl(ownServer().base, ownServer().workspace);

/** The panel comes up anew on the same port, with other keys and another certificate. */
export async function restartPanel(certificate?: ServedCertificate): Promise<void> {
  const { port } = panel;
  await panel.close();
  panel = await startPanel({ port, seed: demoSeed(), ...(certificate && { certificate }) });
}

/** Another panel takes the place of the one so far, on another port: it has refused nothing yet. */
export async function replacePanel(): Promise<void> {
  await panel.close();
  panel = await startPanel({ seed: demoSeed() });
}

/** The aliases that the panel has of a web domain; another writer may change them. */
export function stored(domain = base): string[] {
  const found = panel.state.accounts['admin']?.domains[domain];
  if (found === undefined) throw new Error(`the demo panel has no ${domain}`);
  return found.aliases;
}
