import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { readChange, writeChange, type ChangeRecord } from '../domain/changeRecord.ts';

/** Of one connection. */
const mostRecords = 500;

/**
 * What was changed, the newest first, kept across restarts, without secrets: a file for each change in a folder of ours, so
 * that no window overwrites what another one keeps. A file that is not understood stays as it is.
 */
export class ChangeStore {
  readonly #folder: string;
  readonly #changed: () => void;

  /** `changed` is called for what this window does. */
  constructor(folder: string, changed: () => void) {
    this.#folder = folder;
    this.#changed = changed;
  }

  /** Of one connection, or of all. What is not understood is passed over. */
  async list(connectionId?: string): Promise<readonly ChangeRecord[]> {
    return (await this.#files())
      .flatMap(({ record }) => record ?? [])
      .filter((record) => connectionId === undefined || record.connectionId === connectionId)
      .sort((a, b) => b.at - a.at);
  }

  async add(record: ChangeRecord): Promise<void> {
    await this.#write(record.id, writeChange(record));
    await this.#remove((await this.list(record.connectionId)).slice(mostRecords).map(({ id }) => id));
  }

  async markUndone(id: string): Promise<void> {
    const file = await this.#read(id);
    if (file?.record !== undefined) await this.#write(id, writeChange({ ...file.record, isUndone: true }, file.text));
  }

  /** Forgets the changes of a connection that is deleted. */
  async forget(connectionId: string): Promise<void> {
    await this.#remove((await this.list(connectionId)).map(({ id }) => id));
  }

  /** The texts that are not understood: kept by another version, or damaged. */
  async otherVersions(): Promise<readonly string[]> {
    return (await this.#files()).flatMap(({ text, record }) => (record === undefined ? text : []));
  }

  /** Removes these and no others. */
  async removeOtherVersions(texts: readonly string[]): Promise<void> {
    const files = (await this.#files()).filter(({ text, record }) => record === undefined && texts.includes(text));
    await this.#remove(files.map(({ id }) => id));
  }

  async #files(): Promise<readonly KeptFile[]> {
    const files = await readdir(this.#folder).catch((): readonly string[] => []);
    const ids = files.filter((file) => file.endsWith('.json')).map((file) => path.basename(file, '.json'));
    return (await Promise.all(ids.map((id) => this.#read(id)))).filter((file) => file !== undefined);
  }

  /** Undefined for a file that is gone meanwhile, or cannot be read. */
  async #read(id: string): Promise<KeptFile | undefined> {
    const text = await readFile(this.#file(id), 'utf8').catch(() => undefined);
    return text === undefined ? undefined : { id, text, record: readChange(id, text) };
  }

  #file(id: string): string {
    return path.join(this.#folder, `${id}.json`);
  }

  async #write(id: string, text: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const whole = `${this.#file(id)}.new`;
    await writeFile(whole, text);
    await rename(whole, this.#file(id));
    this.#changed();
  }

  async #remove(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await Promise.all(ids.map((id) => rm(this.#file(id), { force: true })));
    this.#changed();
  }
}

interface KeptFile {
  readonly id: string;
  readonly text: string;
  /** Undefined for one that is not understood. */
  readonly record: ChangeRecord | undefined;
}
