import * as fs from 'node:fs';
import * as path from 'node:path';
import { temporaryFolder } from './temporary.ts';

/** A copy of the sample WordPress network, to be changed at will. */
export function sampleWorkspace(): string {
  const folder = path.join(temporaryFolder('workspace'), 'network');
  fs.cpSync(path.join(import.meta.dirname, 'sample'), folder, { recursive: true });
  return folder;
}
