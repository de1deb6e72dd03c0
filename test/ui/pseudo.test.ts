import type { Locator } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { demoSeed } from '../network/seed.ts';
import { startNetwork } from '../network/server.ts';
import { pseudo } from './language.ts';
import { base, panel, useWorkbench, workbench } from './session.ts';
import { connectNetwork, fullKey } from './steps.ts';
import { useVisitors } from './visitorsServer.ts';

// Every text of ours in brackets and longer by two fifths: what is not in brackets was not translated, and where the closing
// bracket is not to be seen, a longer language would be cut off.

useWorkbench({ url: useVisitors(), language: pseudo });

/** Names and values, and what VS Code says itself. */
const notOurs =
  /\(Press 'Enter' to confirm or 'Escape' to cancel\)|\d+ (?:Results|Selected)|openssl x509 [^\n]*|\bv-[\w-]+(?: [\w.-]+)*|\S*[./:]\S*|\b(?:Hestia|Demo(?:admin)?|admin|UTC|Ctrl|Insert|OK|Cancel|SSL|Sample (?:Network Sites|root)|Bakery|Bookshop|Garden Club|Old Fair|Reading Room|Studio Nine)\b/g;

/** The words in these parts of the window that are in no brackets. */
async function unbracketed(part: Locator): Promise<readonly string[]> {
  const texts = await part.allInnerTexts();
  return texts.flatMap((text) => {
    let left = text;
    while (/⟦[^⟦⟧]*⟧/.test(left)) left = left.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ');
    return left.replaceAll(notOurs, ' ').match(/[a-z]{2,}/gi) ?? [];
  });
}

/** The texts in these parts of which the end is not on the screen. */
function cutOff(selector: string): Promise<readonly string[]> {
  return workbench.page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].flatMap((part) => {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    const cut = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.data.lastIndexOf('⟧');
      if (at < 0 || !node.parentElement.checkVisibility()) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { left, top, width, height } = range.getBoundingClientRect();
      const seen = document.elementFromPoint(left + width / 2, top + height / 2);
      if (!seen?.contains(node)) cut.push(node.data);
    }
    return cut;
  })`);
}

/** Rows of lists, and what can be scrolled, may end in an ellipsis: they are looked at for their words alone. */
async function look(name: string, selector: string, whole = false): Promise<void> {
  const parts = workbench.page.locator(selector);
  await parts.first().waitFor();
  await workbench.picture(`pseudo ${name}`);
  expect.soft(await unbracketed(parts), `${name}: not translated`).toEqual([]);
  if (whole) expect.soft(await cutOff(selector), `${name}: cut off`).toEqual([]);
}

async function addConnection(): Promise<void> {
  await workbench.command('Hestia: Add Connection…');
  await workbench.asked('A name for this connection');
  await look('name', '.quick-input-widget', true);
  await workbench.answer('A name for this connection', 'Demo');
  await workbench.asked('API URL of the panel');
  await workbench.answer('API URL of the panel', panel.url);
  await workbench.quick.locator('.monaco-list-row').first().waitFor();
  await look('kind', '.quick-input-widget');
  await workbench.choose('How do you sign in to the panel?', 'Access key');
  await workbench.answer('Access key, as ID:SECRET', fullKey(panel));
  await workbench.answer('Account on the panel', 'admin');
  await workbench.modal.getByText(panel.fingerprint).waitFor();
  await look('trust', '.monaco-dialog-box', true);
  await workbench.dialog(panel.fingerprint, 'Trust This Certificate');
  await workbench.choose('Base web domain', base);
  await workbench.quick.locator('.monaco-list-row').nth(2).waitFor();
  await look('restart', '.quick-input-widget');
  await workbench.endConnection('Demo');
}

/** The rows and the report of the network, of visitors and of why a domain is not live. */
async function lookFromOutside(): Promise<void> {
  const report = workbench.webview.locator('body');
  await workbench.menu(workbench.row('Connection test'), 'Dismiss Test');
  const network = await startNetwork({ seed: demoSeed() });
  onTestFinished(() => network.close());
  await connectNetwork(workbench, network);
  await workbench.command('Hestia: Check What Visitors Get');
  await workbench.row(/choir\.example\.org.*no DNS/).waitFor();
  await workbench.progressEnds();
  await look('network', '.part.sidebar, .notification-list-item');
  await workbench.clearToasts();
  await workbench.menu(workbench.row(/choir\.example\.org.*no DNS/), 'Why Is This Domain Not Live?');
  await workbench.toast('DNS has no address for choir.example.org');
  await workbench.progressEnds();
  await look('explained', '.part.sidebar, .notification-list-item');
  await workbench.menu(workbench.row(/choir\.example\.org.*no address in DNS/), 'Show Report');
  await report.getByText('choir.example.org').first().waitFor();
  expect.soft(await unbracketed(report), 'explanation: not translated').toEqual([]);
  await workbench.clearToasts();
}

test('every text of ours is translated, and has room for one that is longer by two fifths', async () => {
  const { page, quick } = workbench;
  await workbench.openView();
  await page.locator('.part.sidebar .monaco-button').first().waitFor();
  await look('welcome', '.part.sidebar .welcome-view-content', true);
  await page.locator('.part.sidebar .monaco-link').first().click();
  await page.getByRole('checkbox').first().waitFor();
  await look('walkthrough', '.getting-started-step, .gettingStartedDetailsContent .category-title');
  await addConnection();
  await workbench.row('studio-nine.example.com').waitFor();
  await look('tree', '.part.sidebar');
  await workbench.row('Demo').click({ button: 'right' });
  await look('menu', '.monaco-menu', true);
  await page.keyboard.press('Escape');
  await workbench.row(base).click({ button: 'right' });
  await look('menu domain', '.monaco-menu', true);
  await page.keyboard.press('Escape');
  await workbench.command('Hestia: Test Connection');
  await workbench.toast('WordPress does not know this certificate');
  await workbench.progressEnds();
  await look('test', '.part.sidebar, .notification-list-item');
  await workbench.clearToasts();
  await workbench.menu(workbench.row('Connection test'), 'Show Report');
  const report = workbench.webview.locator('body');
  await report.getByText('All checks').waitFor();
  await workbench.picture('pseudo report');
  expect.soft(await unbracketed(report), 'report: not translated').toEqual([]);
  await lookFromOutside();
  await workbench.command('Hestia: Remove Aliases…');
  await quick.locator('.monaco-list-row').first().waitFor();
  await look('remove', '.quick-input-widget', true);
  await page.keyboard.press('Escape');
  await workbench.command('Hestia: Create a Least-Privilege Key…');
  await look('key', '.monaco-dialog-box', true);
  await page.keyboard.press('Escape');
  await workbench.openFile('wp-config.php');
  await workbench.command('Hestia: Write Constants to wp-config.php…');
  await workbench.choose('Base web domain', base);
  await quick.locator('.monaco-list-row').first().waitFor();
  await look('secret', '.quick-input-widget');
  await workbench.choose('How should the secret', 'Look It Up in the Environment');
  await quick.locator('input[placeholder*="Apply"]').waitFor();
  await look('apply', '.quick-input-widget', true);
  await page.keyboard.press('Escape');
}, 200_000);
