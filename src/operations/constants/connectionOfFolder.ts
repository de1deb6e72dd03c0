import type { Connection } from '../../domain/connection.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import { fileConnection, type FileConnection } from './fileConnection.ts';

/** A wp-config.php of an open folder. */
interface FolderFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The connection that a folder belongs to: a wp-config.php there lies in the document root of one of its web domains, as far
 * as `domainsOf` knows them by its id, or else leads to its panel and account by constants. Undefined where none or several
 * do.
 */
export function connectionOfFolder(
  connections: readonly Connection[],
  files: readonly FolderFile[],
  domainsOf: (connectionId: string) => readonly WebDomain[] | undefined,
): Connection | undefined {
  const placed = connections.filter(({ id }) =>
    (domainsOf(id) ?? []).some(({ documentRoot }) => files.some(({ path }) => lies(path, documentRoot))),
  );
  const here = only(placed);
  if (here !== undefined) return here;
  const read = files.map(({ text }) => fileConnection(text));
  return only(connections.filter((each) => read.some((file) => leadsTo(file, each))));
}

function only(connections: readonly Connection[]): Connection | undefined {
  return connections.length === 1 ? connections[0] : undefined;
}

/** Whether the constants of a wp-config.php lead to the panel and the account of a connection. */
export function leadsTo({ known }: FileConnection, { endpoint, account }: Connection): boolean {
  return known.apiUrl === endpoint.url && known.account === account;
}

function lies(path: string, root: string): boolean {
  return root !== '' && path.startsWith(`${root.replace(/\/$/, '')}/`);
}
