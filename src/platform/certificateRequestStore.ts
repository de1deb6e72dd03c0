import * as z from 'zod';
import type * as vscode from 'vscode';
import type { CertificateRequest, CertificateRequests } from '../operations/certificates/certificateRequests.ts';

const key = 'hestiaDomains.certificateRequests';

const requestSchema = z.object({
  connectionId: z.string(),
  domain: z.string(),
  names: z.array(z.string()),
  at: z.number(),
  before: z.string().optional(),
});

/** Certificates that were requested and are followed, in VS Code's global state. An entry that is not understood stays. */
export class CertificateRequestStore implements CertificateRequests {
  readonly #state: vscode.Memento;
  readonly #listeners = new Set<(connectionId: string) => void>();

  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  list(): readonly CertificateRequest[] {
    return this.#entries().flatMap((entry) => readRequest(entry) ?? []);
  }

  find(connectionId: string, domain: string): CertificateRequest | undefined {
    return this.list().find((each) => each.connectionId === connectionId && each.domain === domain);
  }

  async add(request: CertificateRequest): Promise<void> {
    await this.#state.update(key, [...this.#entries(), request]);
    this.#tell(request);
  }

  async remove(request: CertificateRequest): Promise<void> {
    const isIt = (entry: unknown): boolean => {
      const read = readRequest(entry);
      return read?.connectionId === request.connectionId && read.domain === request.domain;
    };
    await this.#state.update(
      key,
      this.#entries().filter((entry) => !isIt(entry)),
    );
    this.#tell(request);
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

  #tell({ connectionId }: CertificateRequest): void {
    for (const listener of this.#listeners) listener(connectionId);
  }
}

function readRequest(entry: unknown): CertificateRequest | undefined {
  const { data } = requestSchema.safeParse(entry);
  return data && { ...data, before: data.before };
}
