import * as z from 'zod';
import type * as vscode from 'vscode';
import type { CertificateOrder, CertificateOrders } from '../operations/certificates/certificateOrders.ts';

const key = 'hestiaDomains.certificateOrders';

const orderSchema = z.object({
  connectionId: z.string(),
  domain: z.string(),
  names: z.array(z.string()),
  at: z.number(),
  before: z.string().optional(),
});

/** Certificates that were requested and are followed, in VS Code's global state. An entry that is not understood stays. */
export class CertificateOrderStore implements CertificateOrders {
  readonly #state: vscode.Memento;
  readonly #listeners = new Set<(connectionId: string) => void>();

  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  list(): readonly CertificateOrder[] {
    return this.#entries().flatMap((entry) => readOrder(entry) ?? []);
  }

  find(connectionId: string, domain: string): CertificateOrder | undefined {
    return this.list().find((each) => each.connectionId === connectionId && each.domain === domain);
  }

  async add(order: CertificateOrder): Promise<void> {
    await this.#state.update(key, [...this.#entries(), order]);
    this.#tell(order);
  }

  async remove(order: CertificateOrder): Promise<void> {
    const isIt = (entry: unknown): boolean => {
      const read = readOrder(entry);
      return read?.connectionId === order.connectionId && read.domain === order.domain;
    };
    await this.#state.update(
      key,
      this.#entries().filter((entry) => !isIt(entry)),
    );
    this.#tell(order);
  }

  /** Tells the id of a connection for which one was added or removed in this window. */
  onDidChange(listener: (connectionId: string) => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  }

  #entries(): readonly unknown[] {
    const kept = this.#state.get<unknown>(key);
    return Array.isArray(kept) ? kept : [];
  }

  #tell({ connectionId }: CertificateOrder): void {
    for (const listener of this.#listeners) listener(connectionId);
  }
}

function readOrder(entry: unknown): CertificateOrder | undefined {
  const { data } = orderSchema.safeParse(entry);
  return data && { ...data, before: data.before };
}
