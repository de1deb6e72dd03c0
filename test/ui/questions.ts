import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { root } from '../workbench/tools.ts';
import type { Language } from './language.ts';
import { untilDone } from './untilDone.ts';

const pictures = path.join(root, 'test-results/ui');

/** A window in which something is asked: by the steps of the quick input, or by a modal dialog. */
export class Questions {
  readonly page: Page;
  protected readonly language: Language;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.language = language;
  }

  /** Waits for the step that asks `prompt`, types an answer and accepts it. */
  async answer(prompt: string | RegExp, text: string): Promise<void> {
    await this.asked(prompt);
    await this.input.fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Waits for the step that asks `prompt` and accepts what is filled in. */
  async confirm(prompt: string | RegExp): Promise<void> {
    await this.asked(prompt);
    await this.page.keyboard.press('Enter');
  }

  /** Waits for the step that asks `prompt` and takes the choice with that label. */
  async choose(prompt: string, label: string): Promise<void> {
    await this.quick.locator(`input[placeholder*="${this.language.part(prompt)}"]`).waitFor();
    await this.page.mouse.move(0, 0); // a hover where the mouse rests would cover the choices beside it
    await this.option(this.language.part(label)).click();
  }

  /**
   * Reads to its end, by keyboard, what a question is about: takes `choice`, waits for `last` in the editor, closes that, and is
   * asked again.
   */
  async read(choice: string, last: string): Promise<void> {
    await this.option(choice).waitFor();
    await this.input.fill(choice);
    await this.page.keyboard.press('Enter');
    await this.quick.waitFor({ state: 'hidden' });
    const editor = this.page.locator('.monaco-editor.focused');
    await editor.locator('.view-line').first().waitFor();
    await untilDone(async () => {
      await this.page.keyboard.press('Control+End');
      await editor.locator('.view-line', { hasText: last }).waitFor({ timeout: 2_000 });
    }, 30_000);
    await this.picture(choice.toLowerCase());
    await this.page.keyboard.press('Control+w');
    await this.option(choice).waitFor();
  }

  async asked(prompt: string | RegExp): Promise<void> {
    await this.quick.locator('.quick-input-message').getByText(this.said(prompt)).waitFor();
  }

  get quick(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  /** One of the choices of a question, by a text in it as it stands there: a name, mostly. */
  option(text: string | RegExp): Locator {
    return this.quick.locator('.monaco-list-row', { hasText: text }).first();
  }

  /** Leaves a question by Esc, again where it has not taken the focus yet. */
  async leave(): Promise<void> {
    await untilDone(async () => {
      await this.page.keyboard.press('Escape');
      await this.quick.waitFor({ state: 'hidden', timeout: 2_000 });
    }, 30_000);
  }

  get input(): Locator {
    return this.quick.locator('input.input').first();
  }

  /** Answers the file dialog, which fills in the folder by itself while it opens. */
  async answerPath(file: string): Promise<void> {
    await expect.poll(() => this.input.inputValue(), { timeout: 20_000 }).toMatch(/\/$/);
    await this.quick.locator('.monaco-list-row').first().waitFor();
    await this.input.fill(file);
    await this.option(path.basename(file)).waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Presses a button of the modal dialog, after it has shown `text`. */
  async dialog(text: string | RegExp, button: string): Promise<void> {
    await this.modal
      .filter({ hasText: this.said(text) })
      .locator('.monaco-button')
      .getByText(this.language.whole(button), { exact: true })
      .click();
  }

  get modal(): Locator {
    return this.page.locator('.monaco-dialog-box');
  }

  async picture(name: string): Promise<void> {
    fs.mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: path.join(pictures, `${name}.png`) });
  }

  /** A text of the extension by some part of it, in the language of the window. */
  said(text: string | RegExp): string | RegExp {
    return typeof text === 'string' ? this.language.part(text) : text;
  }
}
