import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

const folders: string[] = [];

/** A new folder that is removed when this process ends, however it ends. */
export function temporaryFolder(name: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `hestia-domains-${name}-`));
  if (folders.length === 0) {
    process.once('exit', removeFolders);
    exitOnSignal();
  }
  folders.push(folder);
  return folder;
}

/** Lets `exit` handlers run when a signal ends the process, as Vitest ends its workers. */
function exitOnSignal(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(130));
  }
}

function removeFolders(): void {
  for (const folder of folders) removeFolder(folder);
}

/** Removes a folder in which an ending process may still be writing. */
export function removeFolder(folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
