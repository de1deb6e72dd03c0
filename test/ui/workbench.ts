import * as fs from 'node:fs';
import type { Browser, BrowserContext, BrowserContextOptions, FrameLocator, Locator } from 'playwright-core';
import { expect } from 'vitest';
import { still } from '../workbench/browser.ts';
import { Language } from './language.ts';
import { Questions } from './questions.ts';
import { ownServer } from './server.ts';
import { untilDone } from './untilDone.ts';

/**
 * A person's hands and eyes in the workbench. Every method waits for what it names: texts of the extension in English,
 * whatever the language of the window.
 */
export class Workbench extends Questions {
  /**
   * Opens the workbench at a URL, with a memory of its own, and waits until it has restored itself. The theme follows
   * `look.colorScheme`, which is light, and `look.forcedColors`.
   */
  static async open(browser: Browser, url: string, language = 'en', look?: BrowserContextOptions): Promise<Workbench> {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, permissions, ...look });
    context.setDefaultTimeout(60_000);
    await context.addInitScript({ content: still });
    return Workbench.#window(context, url, language);
  }

  /** Opens a second window of the same person: it shares the first one's state and secrets. */
  static beside({ page }: Workbench, url: string, language = 'en'): Promise<Workbench> {
    return Workbench.#window(page.context(), url, language);
  }

  /** With `language` the workbench's own texts stay English (there is no language pack), an extension's are in it. */
  static async #window(context: BrowserContext, url: string, language: string): Promise<Workbench> {
    const page = await context.newPage();
    await page.addInitScript((value) => {
      if (value !== 'en')
        Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => value, set: () => {} });
    }, language);
    await page.goto(url);
    await page.waitForFunction(() => performance.getEntriesByName('code/didStartWorkbench').length > 0, null, {
      timeout: 90_000,
    });
    return new Workbench(page, new Language(language));
  }

  /**
   * Runs a command from the palette by its whole title. Right after a load ours are not there yet, and what takes the focus
   * closes the palette: then it is opened again, and by the mouse where the key does not open it.
   */
  async command(english: string): Promise<void> {
    const [, category = '', own = ''] = /^(Hestia: )?(.*)/.exec(english) ?? [];
    const title = category + this.language.whole(own);
    const row = this.option(title);
    await untilDone(async () => {
      await this.page.keyboard.press('F1');
      const isOpen = await this.input.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
      if (!isOpen) await this.page.locator('.command-center').click({ timeout: 2_000 });
      await this.input.fill('>', { timeout: 2_000 });
      await this.input.fill(`>${title}`, { timeout: 2_000 });
      await row.click({ timeout: 5_000 }); // Enter would go elsewhere where the palette has just closed
      await row.waitFor({ state: 'hidden', timeout: 5_000 }); // a click on one that is just drawn anew is lost
    }, 60_000);
    await this.page.mouse.move(0, 0); // away from what is asked next
  }

  /** Answers the last question about a connection, after which the keyboard is on its row. */
  async endConnection(name: string, restart = 'Reload'): Promise<void> {
    await this.choose('What should the web server do', restart);
    await this.keyboardOn(new RegExp(name)).waitFor(); // the person's own word, in any language
  }

  /** The row of a list that the keyboard is on, by a text in it. */
  keyboardOn(text: string | RegExp): Locator {
    return this.page.locator('.monaco-list:focus .monaco-list-row.focused').filter({ hasText: this.said(text) });
  }

  /** A row of the view, by a text in it. */
  row(text: string | RegExp): Locator {
    return this.page
      .locator('.part.sidebar .monaco-list-row')
      .filter({ hasText: this.said(text) })
      .first();
  }

  /** Selects a row of the view by a click. One that falls on a row that is just drawn anew is lost: then it is repeated. */
  async select(text: string | RegExp): Promise<void> {
    await untilDone(async () => {
      await this.row(text).click();
      await this.selected(text).waitFor({ timeout: 2_000 });
    }, 30_000);
  }

  /** The same of the rows that are selected. */
  selected(text: string | RegExp): Locator {
    return this.page
      .locator('.part.sidebar .monaco-list-row.selected')
      .filter({ hasText: this.said(text) })
      .first();
  }

  get rows(): Locator {
    return this.page.locator('.part.sidebar .monaco-list-row');
  }

  /**
   * The notification that has this text. The fourth within 800 ms, which only a test is quick enough for, is not shown by
   * VS Code but kept behind the bell: that is opened once nothing is on its way any more.
   */
  async toast(text: string | RegExp): Promise<Locator> {
    const toast = this.notifications.filter({ hasText: this.said(text) }).first();
    const bell = this.page.locator('.statusbar .codicon-bell-dot');
    await untilDone(async () => {
      await toast.waitFor({ timeout: 2_000 }).catch(async (error: unknown) => {
        if ((await this.#progress.count()) === 0 && (await bell.isVisible())) await bell.click();
        throw error;
      });
    }, 60_000);
    return toast;
  }

  get notifications(): Locator {
    return this.page.locator('.notification-list-item:visible');
  }

  /**
   * Picks an entry of the context menu of a row. One that is revealed or drawn anew after a change closes a menu that has
   * just opened: then it is opened again.
   */
  async menu(row: Locator, english: string): Promise<void> {
    const entry = this.language.whole(english);
    const menu = this.page.locator('.monaco-menu');
    await this.progressEnds(); // a progress notification that closes takes an open menu with it
    await untilDone(async () => {
      if (await menu.isVisible()) await this.page.keyboard.press('Escape');
      await row.click({ button: 'right', timeout: 5_000 });
      // A menu ignores the mouse button for a moment after it has opened; the focused entry takes Enter at once.
      await menu.locator('.action-label').getByText(entry, { exact: true }).hover({ timeout: 2_000 });
      await menu.locator('.action-item.focused').filter({ hasText: entry }).press('Enter', { timeout: 2_000 });
    }, 60_000);
    await menu.waitFor({ state: 'hidden' });
  }

  /** Points at something until it says this text. A hover over what just moves away is lost: then it is repeated. */
  async hover(target: Locator, text: string): Promise<Locator> {
    const hover = this.page.locator('.monaco-hover').filter({ hasText: this.said(text) });
    await untilDone(async () => {
      await this.page.mouse.move(0, 0);
      await target.hover({ timeout: 5_000 });
      await hover.waitFor({ timeout: 5_000 });
    }, 60_000);
    return hover;
  }

  async progressEnds(): Promise<void> {
    await this.#progress.first().waitFor({ state: 'detached' });
  }

  get #progress(): Locator {
    return this.page.locator('.notifications-toasts .monaco-progress-container.active');
  }

  /** Puts the notifications that are shown away, and one that comes meanwhile. */
  async clearToasts(): Promise<void> {
    await untilDone(async () => {
      await this.command('Notifications: Clear All Notifications');
      await this.notifications.first().waitFor({ state: 'detached', timeout: 2_000 });
    }, 60_000);
  }

  /** Opens our view. A window that is loaded again opens it by itself, and a click on an open one would close it. */
  async openView(): Promise<void> {
    const title = this.page.locator('.part.sidebar .composite.title', { hasText: 'Hestia' });
    await untilDone(async () => {
      if (!(await title.isVisible())) {
        await this.page.locator('.activitybar').getByRole('tab', { name: 'Hestia' }).click();
      }
      await title.waitFor({ timeout: 2_000 });
    }, 60_000);
  }

  /** Unfolds a view of our container, or folds it to leave its room to the other one. */
  async unfold(title: string, isOpen = true): Promise<void> {
    const header = this.page.locator('.part.sidebar .pane-header', { hasText: this.said(title) });
    const wanted = header.and(this.page.locator(`[aria-expanded=${String(isOpen)}]`));
    await untilDone(async () => {
      if (!(await wanted.isVisible())) await header.click({ timeout: 2_000 });
      await wanted.waitFor({ timeout: 2_000 });
    }, 30_000);
  }

  /** Types the value of a setting in the settings editor, and closes that once it is kept. */
  async setting(id: string, value: string): Promise<void> {
    await this.command('Preferences: Open User Settings');
    const editor = this.page.locator('.settings-editor');
    await editor.locator('.settings-header .suggest-input-container').click();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(`@id:${id}`);
    const input = editor.locator(`.setting-item-contents[data-key="${id}"] input`);
    await input.fill(value);
    await input.press('Tab');
    const kept = (): string => fs.readFileSync(ownServer().settings, 'utf8');
    await expect.poll(kept, { timeout: 20_000 }).toContain(`${JSON.stringify(id)}: ${JSON.stringify(value)}`);
    // The editor takes the focus back when the value is kept: a palette would not stay open.
    await this.page.locator('.part.editor').getByRole('tab', { name: 'Settings' }).first().click({ button: 'middle' });
    await editor.waitFor({ state: 'hidden' });
  }

  /** Opens a file of the workspace in an editor. A dialog that is just closing swallows the key: then it is pressed again. */
  async openFile(name: string): Promise<void> {
    await untilDone(async () => {
      await this.page.keyboard.press('Control+P');
      await this.input.fill(name, { timeout: 2_000 });
      await this.option(name).click({ timeout: 5_000 });
      await this.page.locator(`.tab[data-resource-name="${name}"]`).waitFor({ timeout: 10_000 });
    }, 60_000);
  }

  /** The tabs of the open editors. */
  get tabs(): Locator {
    return this.page.locator('.tabs-container .tab');
  }

  /** The text that the active editor shows; of a comparison the right side. */
  async editorText(): Promise<string> {
    const lines = this.page.locator('.editor-group-container.active .view-lines').last();
    return (await lines.innerText()).replaceAll('\u00a0', ' ');
  }

  /** The Markdown preview, or what else VS Code shows in a frame of its own. */
  get webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** Puts a text on the clipboard. */
  async copy(text: string): Promise<void> {
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  }

  /** The text on the clipboard. */
  copied(): Promise<string> {
    return this.page.evaluate<string>('navigator.clipboard.readText()');
  }
}
