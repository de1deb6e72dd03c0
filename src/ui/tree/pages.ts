import type { MoreElement } from '../elements.ts';

const pageSize = 500;

/** Long lists of the view, a page at a time: how much of each is shown, by its id, where more than a page. */
export class Pages {
  readonly #shown = new Map<string, number>();

  /** What is shown of a list, and behind it what stands for the rest. */
  of<Element>(parent: MoreElement['parent'], all: readonly Element[]): readonly (Element | MoreElement)[] {
    const shown = this.#shown.get(parent.id) ?? pageSize;
    if (all.length <= shown) return all;
    const more: MoreElement = { kind: 'more', id: `${parent.id}#more`, parent, left: all.length - shown, pageSize };
    return [...all.slice(0, shown), more];
  }

  /** Shows the next page of a list, by its id. */
  showMore(listId: string): void {
    this.#shown.set(listId, (this.#shown.get(listId) ?? pageSize) + pageSize);
  }

  /** Shows as much of a list as has an index in it. Whether that is more than before. */
  reach(listId: string, index: number): boolean {
    if (index < (this.#shown.get(listId) ?? pageSize)) return false;
    this.#shown.set(listId, Math.ceil((index + 1) / pageSize) * pageSize);
    return true;
  }

  /** Shows one page of each list again. */
  clear(): void {
    this.#shown.clear();
  }
}
