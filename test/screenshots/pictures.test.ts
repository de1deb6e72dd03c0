import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, inject, test } from 'vitest';
import { demoSeed as networkSeed } from '../network/seed.ts';
import { startNetwork, type DemoNetwork } from '../network/server.ts';
import { demoSeed } from '../panel/seed.ts';
import { startPanel, type DemoPanel } from '../panel/server.ts';
import { enterConnection, fullKey, giveNames } from '../ui/steps.ts';
import { Workbench } from '../ui/workbench.ts';
import { startSampleVisitors, type SampleVisitors } from '../web/sampleVisitors.ts';
import { launchBrowser } from '../workbench/browser.ts';
import { startCodeServer, workbenchUrl, type CodeServer } from '../workbench/code-server.ts';
import { sampleWorkspace } from '../workbench/sample-workspace.ts';
import { temporaryFolder } from '../workbench/temporary.ts';
import { visitorWorld } from '../workbench/visitors.ts';
import { Camera } from './camera.ts';

// `npm run screenshots`: what is in docs/pictures, of the packaged extension in a real workbench. Each picture is worth looking at.

const base = 'network.example.com';
const fonts = '"Open Sans", "Nanum Gothic", sans-serif';
let browser: Browser;
let visitors: SampleVisitors;
let server: CodeServer;
let panel: DemoPanel;
let network: DemoNetwork;
let workbench: Workbench;
let camera: Camera;

beforeAll(async () => {
  browser = await launchBrowser();
  visitors = await startSampleVisitors(demoSeed());
  const { settings, env } = visitorWorld(visitors);
  server = await startCodeServer({
    release: 'current',
    profile: temporaryFolder('pictures'),
    extensionsDir: inject('extensionsDir'),
    settings: { ...settings, 'markdown.preview.fontFamily': fonts },
    env,
  });
});
afterAll(() => Promise.all([browser.close(), server.stop(), visitors.close()]));
beforeEach(async (context) => {
  panel = await startPanel({ port: 8083, seed: demoSeed() });
  network = await startNetwork({ seed: networkSeed() });
  return async () => {
    if (context.task.result?.state === 'fail') await workbench.picture('failed');
    await workbench.page.context().close();
    await Promise.all([panel.close(), network.close()]);
  };
});

interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly deviceScaleFactor: number;
  readonly viewport: { readonly width: number; readonly height: number };
}

async function open(language: string, look: Look): Promise<void> {
  workbench = await Workbench.open(browser, workbenchUrl(server.base, sampleWorkspace()), language, look);
  const { page } = workbench;
  camera = new Camera(page);
  await page.addStyleTag({ content: `.monaco-workbench { font-family: ${fonts} !important; }` });
  await workbench.openView();
  const edge = await page.locator('.part.sidebar').boundingBox();
  if (edge === null) throw new Error('the view is not open');
  const [x, y] = [edge.x + edge.width, edge.y + edge.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 160, y);
  await page.mouse.up();
  await page.mouse.move(0, 0);
  await page.locator('.monaco-sash.hover').waitFor({ state: 'hidden' });
  await page.locator('.monaco-progress-container.active').first().waitFor({ state: 'hidden' });
}

/** Adds the connection, up to the dialog with the panel's certificate. */
async function connect(): Promise<void> {
  await enterConnection(workbench, { name: 'My network', url: 'localhost', key: fullKey(panel) });
  await workbench.modal.getByText(panel.fingerprint).waitFor();
}

async function trust(): Promise<void> {
  await workbench.dialog(panel.fingerprint, 'Trust This Certificate');
  await workbench.choose('Base web domain', base);
  await workbench.endConnection('My network');
  await workbench.row('choir.example.org').locator('[class*=itemBadge]').waitFor();
  await workbench.progressEnds();
}

/** Connects the network, so that its facts are in the rows. */
async function connectNetwork(): Promise<void> {
  await workbench.menu(workbench.row(/My network/), 'Connect WordPress Network…');
  await workbench.answer('Address of the network’s main site', network.url);
  await workbench.answer('API key of Ultimate Multisite', `${network.key.key} ${network.key.secret}`);
  await workbench.dialog(network.fingerprint, 'Trust This Certificate');
  await workbench.row('Sample Network Sites').filter({ hasText: '12' }).waitFor();
}

/** Looks at all names of the network's web domain as visitors come to them. */
async function lookAtAll(): Promise<void> {
  await workbench.menu(workbench.row(/^network\.example\.com/), 'Check What Visitors Get');
  await workbench
    .row('choir.example.org')
    .filter({ hasText: workbench.said('no DNS') })
    .waitFor();
  await workbench.progressEnds();
  await workbench.clearToasts();
}

/** Opens wp-config.php beside what it becomes. */
async function previewConstants(): Promise<void> {
  await workbench.openFile('wp-config.php');
  await workbench.command('View: Toggle Primary Side Bar Visibility');
  await workbench.command('Hestia: Write Constants to wp-config.php…');
  await workbench.choose('Base web domain', base);
  await workbench.choose('How should the secret', 'Look It Up in the Environment');
  await workbench.quick.locator('.monaco-list-row').first().waitFor();
  await workbench.page.locator('.editor.modified .view-line', { hasText: 'WU_HESTIA_RESTART' }).waitFor();
}

const looks = [
  ['en', 'light'],
  ['en', 'dark'],
  ['ko', 'light'],
] as const;

test.each(looks)('pictures in %s, %s', async (language, colorScheme) => {
  await open(language, { colorScheme, deviceScaleFactor: 2, viewport: { width: 1000, height: 620 } });
  const { page, quick } = workbench;
  const shoot = (name: string, parts: readonly Locator[]): Promise<void> =>
    camera.shoot(`${name}.${language}.${colorScheme}`, parts);
  const shootWhole = async (name: string): Promise<void> => {
    await workbench.clearToasts();
    await page.mouse.move(0, 0);
    await page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
    await shoot(name, [page.locator('.part.sidebar'), page.locator('.part.editor')]);
  };

  await connect();
  await shoot('trust', [workbench.modal]);
  await trust();
  const domain = panel.state.accounts['admin']?.domains[base] ?? {};
  Object.assign(domain, { suspended: true });
  await workbench.command('Hestia: Test Connection');
  await workbench.toast(/network\.example\.com/);
  await workbench.row(/14/).waitFor();
  await workbench.clearToasts();
  await workbench.menu(workbench.row('Connection test'), 'Show Report');
  await workbench.webview.getByText('v-unsuspend-web-domain').first().waitFor();
  await shootWhole('test');
  await workbench.command('View: Close All Editors');
  await workbench.menu(workbench.row('Connection test'), 'Dismiss Test');
  Object.assign(domain, { suspended: false });
  await workbench.command('Hestia: Refresh All');

  await connectNetwork();
  await lookAtAll();
  await shoot('tree', [page.locator('.part.sidebar')]);

  await giveNames(workbench, 'Hestia: Add Aliases…', base, 'Type or paste names');
  await workbench.answer(
    'Names between commas',
    'https://One.example.org/shop, two.example.co.kr, ada@example.org, choir.example.org',
  );
  await workbench.option('ada@example.org').waitFor();
  await shoot('plan', [quick]);
  await page.keyboard.press('Escape');

  await workbench.menu(workbench.row(/^network\.example\.com/), 'Request Certificate…');
  await workbench.option('www.bakery.example.net').waitFor();
  await shoot('order', [quick]);
  await workbench.leave();

  await workbench.menu(workbench.row('bakery.example.net'), 'Why Is This Domain Not Live?');
  await (
    await workbench.toast(/bakery\.example\.net/)
  )
    .getByRole('button', { name: workbench.said('Show Report') })
    .click();
  await workbench.webview.getByText('bakery.example.net').first().waitFor();
  await shootWhole('explain');
  await workbench.command('View: Close All Editors');
  await page.setViewportSize({ width: 700, height: 360 });
  await previewConstants();
  await shoot('constants', [quick, page.locator('.part.editor')]);
});

test('tour', async () => {
  await open('en', { colorScheme: 'light', deviceScaleFactor: 1.5, viewport: { width: 900, height: 560 } });
  const { page } = workbench;
  await page.locator('.part.sidebar .monaco-button').first().waitFor();
  await camera.film(1500);
  await workbench.command('Hestia: Add Connection…');
  await workbench.asked('A name for this connection');
  await workbench.input.fill('My network');
  await camera.film(1500);
  await page.keyboard.press('Enter');
  await workbench.asked('API URL of the panel');
  await workbench.input.fill('localhost');
  await camera.film(1500);
  await page.keyboard.press('Escape');
  await connect();
  await camera.film(3000);
  await trust();
  await camera.film(2500);

  await workbench.row(base).click();
  await page.keyboard.press('ArrowRight'); // the click has folded it
  await page.keyboard.press('Insert');
  await workbench.asked('Domain name to add');
  await workbench.input.fill('https://Flowers.example.net/shop');
  await workbench.asked('Will be added as flowers.example.net');
  await camera.film(2500);
  await page.keyboard.press('Enter');
  await workbench.option('www.flowers.example.net').waitFor();
  await camera.film(2000);
  await page.keyboard.press('Enter');
  await workbench.toast('Added to');
  await workbench.selected('flowers.example.net').waitFor();
  await workbench.progressEnds();
  await camera.film(3000);
  await workbench.clearToasts();

  await previewConstants();
  await camera.film(3500);
  await workbench.choose('Apply this change', 'Apply');
  await workbench.toast('The constants are in wp-config.php');
  await workbench.command('View: Toggle Primary Side Bar Visibility');
  await camera.film(2500);
  await workbench.clearToasts();

  await workbench.command('Hestia: Test Connection');
  await workbench.row('13 of 14 passed').waitFor();
  await workbench.toast('WordPress does not know this certificate');
  await workbench.progressEnds();
  await camera.film(4000);
  await camera.keepFilm('tour');
});
