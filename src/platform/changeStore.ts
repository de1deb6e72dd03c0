import * as vscode from 'vscode';
import * as z from 'zod';
import { changeRecordSchema, withRecord, type ChangeRecord } from '../domain/changeRecord.ts';

const key = 'hestiaDomains.changes';
const storedSchema = z.object({ version: z.literal(1), records: z.array(changeRecordSchema) });

/** What was changed, the newest first, in VS Code's global state: kept across restarts, without secrets. */
export class ChangeStore {
  readonly #state: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChange = this.#changed.event;

  constructor(globalState: vscode.Memento) {
    this.#state = globalState;
  }

  /** Of one connection, or of all. */
  list(connectionId?: string): readonly ChangeRecord[] {
    const result = storedSchema.safeParse(this.#state.get(key));
    const records = result.success ? result.data.records : [];
    return connectionId === undefined ? records : records.filter((record) => record.connectionId === connectionId);
  }

  async add(record: ChangeRecord): Promise<void> {
    await this.#write(withRecord(this.list(), record));
  }

  async markUndone(id: string): Promise<void> {
    await this.#write(this.list().map((record) => (record.id === id ? { ...record, isUndone: true } : record)));
  }

  /** Forgets the changes of a connection that is deleted. */
  async forget(connectionId: string): Promise<void> {
    await this.#write(this.list().filter((record) => record.connectionId !== connectionId));
  }

  async #write(records: readonly ChangeRecord[]): Promise<void> {
    await this.#state.update(key, { version: 1, records });
    this.#changed.fire(undefined);
  }
}
