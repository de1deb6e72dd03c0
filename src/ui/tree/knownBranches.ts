import type { WebDomain } from '../../domain/webDomain.ts';
import type { Branch } from './branches.ts';

/** What was read of each connection, by its id, or is being read. */
export class KnownBranches {
  readonly #branches = new Map<string, Promise<Branch>>();
  readonly #read = new Map<string, Branch>();
  readonly #changed: (read: readonly Branch[]) => void;

  /** `changed` is told what is read already whenever that is something else. */
  constructor(changed: (read: readonly Branch[]) => void) {
    this.#changed = changed;
  }

  get(id: string): Promise<Branch> | undefined {
    return this.#branches.get(id);
  }

  set(id: string, branch: Promise<Branch>): void {
    this.#branches.set(id, branch);
    this.#read.delete(id);
    void branch.then((read) => {
      if (this.#branches.get(id) !== branch) return;
      this.#read.set(id, read);
      this.tell();
    });
  }

  /** Forgets one connection's, or all. */
  forget(id?: string): void {
    for (const each of id === undefined ? [...this.#branches.keys()] : [id]) {
      this.#branches.delete(each);
      this.#read.delete(each);
    }
    this.tell();
  }

  /** The web domains of a connection as far as they are read already. */
  listed(id: string): readonly WebDomain[] {
    return (this.#read.get(id) ?? []).flatMap((element) => (element.kind === 'webDomain' ? element.domain : []));
  }

  /** Something in them was replaced in place. */
  tell(): void {
    this.#changed([...this.#read.values()]);
  }
}
