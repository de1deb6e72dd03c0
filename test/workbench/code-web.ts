#!/usr/bin/env node
// Looks like VS Code's own executable to @vscode/test-electron (same arguments, output and exit code), but runs the workbench of
// code-server in a headless Chromium. The extension and its suite run in a real Node extension host.
//   code-web.ts FOLDER --extensionDevelopmentPath=DIR --extensionTestsPath=FILE.js [--extensions-dir=DIR] [--disable-extensions]
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser, still } from './browser.ts';
import { startCodeServer, workbenchUrl } from './code-server.ts';
import { setUpVscode } from './setup-vscode.ts';
import { unusedBuiltins } from './settings.ts';
import { temporaryFolder } from './temporary.ts';
import { release } from './tools.ts';

const limitSeconds = 300;

/** Without its test driver a built workbench ignores extensionTestsPath; with it no notification is shown. */
const enableTestDriver = `new MutationObserver((_, observer) => {
  const meta = document.getElementById('vscode-workbench-web-configuration');
  if (!meta) return;
  observer.disconnect();
  const settings = JSON.parse(meta.dataset.settings);
  settings.developmentOptions = { ...settings.developmentOptions, enableSmokeTestDriver: true };
  meta.dataset.settings = JSON.stringify(settings);
}).observe(document, { childList: true, subtree: true });`;

const { values, positionals } = parseArgs({ strict: false, allowPositionals: true });
const text = (name: string) => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};

setUpVscode(release);
process.exit(await runSuite(positionals[0] ?? '.'));

/** Opens the workbench and waits for the suite's exit code. */
async function runSuite(folder: string): Promise<number> {
  const extensionsDir = text('extensions-dir');
  const server = await startCodeServer({
    release,
    profile: temporaryFolder('host'),
    skipBuiltins: unusedBuiltins,
    ...(extensionsDir !== undefined && { extensionsDir }),
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    await page.addInitScript({ content: still + enableTestDriver });
    await page.exposeFunction('codeAutomationLog', (_level: string, line: readonly unknown[]) => {
      if (typeof line[0] === 'string' && line[0].startsWith('[t] ')) console.log(line[0].slice(4));
    });
    await page.exposeFunction('codeAutomationExit', resolve);
    page.on('crash', () => reject(new Error('the workbench page crashed')));
    page.on('pageerror', (error) => {
      console.error('[workbench]', error.message);
    });
    browser.on('disconnected', () => reject(new Error('the browser went away')));
    const timer = setTimeout(() => reject(new Error(`no result after ${limitSeconds} s`)), limitSeconds * 1000);
    await page.goto(workbenchUrl(server.base, folder, payload(server.base)));
    return await promise.finally(() => {
      clearTimeout(timer);
    });
  } catch (error) {
    console.error(error);
    console.error(fs.readFileSync(server.logFile, 'utf8').slice(-4000));
    return 1;
  } finally {
    await browser.close();
    await server.stop();
  }
}

function payload(base: string): readonly (readonly [string, string])[] {
  const remote = (file: string) => `vscode-remote://${new URL(base).host}${encodeURI(path.resolve(file))}`;
  const rows: [string, string][] = [];
  for (const name of ['extensionDevelopmentPath', 'extensionTestsPath']) {
    const file = text(name);
    if (file !== undefined) rows.push([name, remote(file)]);
  }
  if (values['disable-extensions'] === true) rows.push(['disableExtensions', 'true']);
  return rows;
}
