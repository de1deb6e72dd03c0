import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { changeRecordSchema, type ChangeRecord } from '../domain/changeRecord.ts';

/** Of one connection. */
const mostRecords = 500;

/**
 * What was changed, the newest first, kept across restarts, without secrets: a file for each change in a folder of ours, so
 * that no window overwrites what another one keeps.
 */
export class ChangeStore {
  readonly #folder: string;
  readonly #changed = new vscode.EventEmitter<undefined>();
  /** Fires for what this window does. */
  readonly onDidChange = this.#changed.event;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Of one connection, or of all. What cannot be read is passed over. */
  async list(connectionId?: string): Promise<readonly ChangeRecord[]> {
    const files = await readdir(this.#folder).catch((): readonly string[] => []);
    const ids = files.filter((file) => file.endsWith('.json')).map((file) => path.basename(file, '.json'));
    const records = await Promise.all(ids.map((id) => this.#read(id)));
    return records
      .filter((record) => record !== undefined)
      .filter((record) => connectionId === undefined || record.connectionId === connectionId)
      .sort((a, b) => b.at - a.at);
  }

  async add(record: ChangeRecord): Promise<void> {
    await this.#write(record);
    await this.#remove((await this.list(record.connectionId)).slice(mostRecords));
  }

  async markUndone(id: string): Promise<void> {
    const record = await this.#read(id);
    if (record !== undefined) await this.#write({ ...record, isUndone: true });
  }

  /** Forgets the changes of a connection that is deleted. */
  async forget(connectionId: string): Promise<void> {
    await this.#remove(await this.list(connectionId));
  }

  #file(id: string): string {
    return path.join(this.#folder, `${id}.json`);
  }

  async #read(id: string): Promise<ChangeRecord | undefined> {
    try {
      return changeRecordSchema.parse(JSON.parse(await readFile(this.#file(id), 'utf8')));
    } catch {
      return undefined;
    }
  }

  async #write(record: ChangeRecord): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const whole = `${this.#file(record.id)}.new`;
    await writeFile(whole, JSON.stringify(record));
    await rename(whole, this.#file(record.id));
    this.#changed.fire(undefined);
  }

  async #remove(records: readonly ChangeRecord[]): Promise<void> {
    if (records.length === 0) return;
    await Promise.all(records.map(({ id }) => rm(this.#file(id), { force: true })));
    this.#changed.fire(undefined);
  }
}
