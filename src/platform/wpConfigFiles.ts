import * as vscode from 'vscode';
import { wpConfigPaths } from '../manifest.ts';
import { previewScheme } from './previewDocuments.ts';

const foldersWithout = new Set(['node_modules', 'vendor', 'wp-admin', 'wp-content', 'wp-includes']);
/** Bounds of the search: a wp-config.php lies near the root of what people open. */
const deepest = 4;
const mostFolders = 1_000;

/** Whether a document is one whose constants WordPress sees: by its name, or any PHP text that speaks of them. */
export function hasConstants(document: vscode.TextDocument): boolean {
  if (document.uri.scheme === previewScheme) return false;
  return isKnown(document.uri) || (document.languageId === 'php' && document.getText().includes('WU_HESTIA_'));
}

/**
 * The wp-config.php files of some folders, nearest first; also the one above a folder that has none, which WordPress takes
 * unless another installation lies there. Works on every file system that VS Code can list.
 */
export async function findWpConfigs(folders: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  const found = await Promise.all(folders.map(findBelow));
  return [...new Map(found.flat().map((uri) => [uri.toString(), uri])).values()];
}

function isKnown({ path }: vscode.Uri): boolean {
  return wpConfigPaths.some((known) => path.endsWith(`/${known}`));
}

async function findBelow(root: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  let level: readonly vscode.Uri[] = [root];
  let read = 0;
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) {
    const listings = await Promise.all(level.map(async (folder) => ({ folder, entries: await list(folder) })));
    read += level.length;
    const next: vscode.Uri[] = [];
    for (const { folder, entries } of listings) {
      for (const [name, type] of entries) {
        const uri = vscode.Uri.joinPath(folder, name);
        if ((type & vscode.FileType.File) !== 0 && isKnown(uri)) found.push(uri);
        if (type === vscode.FileType.Directory && !foldersWithout.has(name) && !name.startsWith('.')) next.push(uri);
      }
    }
    level = next.slice(0, Math.max(0, mostFolders - read));
  }
  return found.some(({ path }) => path === vscode.Uri.joinPath(root, 'wp-config.php').path)
    ? found
    : [...found, ...(await findAbove(root))];
}

async function findAbove(root: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const above = vscode.Uri.joinPath(root, '..');
  if (above.path === root.path) return [];
  const config = vscode.Uri.joinPath(above, 'wp-config.php');
  const other = vscode.Uri.joinPath(above, 'wp-settings.php');
  return (await exists(config)) && !(await exists(other)) ? [config] : [];
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    ({ type }) => (type & vscode.FileType.File) !== 0,
    () => false,
  );
}

/** A folder that cannot be listed has nothing to find. */
async function list(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  return Promise.resolve(vscode.workspace.fs.readDirectory(folder)).catch(() => []);
}
