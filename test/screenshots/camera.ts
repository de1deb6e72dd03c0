import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { root } from '../workbench/tools.ts';
import { toAnimation, toWebp, type Frame } from './webp.ts';

const folder = path.join(root, 'docs/pictures');

/** Takes the pictures of the READMEs. */
export class Camera {
  readonly #page: Page;
  readonly #frames: Frame[] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  /** A picture of what these parts of the window take up together. */
  async shoot(name: string, parts: readonly Locator[]): Promise<void> {
    const boxes = await Promise.all(parts.map((part) => part.boundingBox()));
    const shown = boxes.filter((box) => box !== null);
    const x = Math.min(...shown.map((box) => box.x));
    const y = Math.min(...shown.map((box) => box.y));
    const width = Math.max(...shown.map((box) => box.x + box.width)) - x;
    const height = Math.max(...shown.map((box) => box.y + box.height)) - y;
    const png = await this.#page.screenshot({ animations: 'disabled', clip: { x, y, width, height } });
    await this.#keep(name, (page) => toWebp(page, png));
  }

  /** Adds the window as it is now to the film. */
  async film(ms: number): Promise<void> {
    this.#frames.push({ png: await this.#page.screenshot({ animations: 'disabled' }), ms });
  }

  async keepFilm(name: string): Promise<void> {
    await this.#keep(name, (page) => toAnimation(page, this.#frames));
  }

  async #keep(name: string, develop: (darkroom: Page) => Promise<Buffer>): Promise<void> {
    const darkroom = await this.#page.context().newPage();
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, `${name}.webp`), await develop(darkroom));
    await darkroom.close();
  }
}
