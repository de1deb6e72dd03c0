import { logLine, type Log } from '../../platform/log.ts';
import type { Panels } from '../../platform/panels.ts';
import type { ConnectionElement } from '../elements.ts';
import { branchOf, failedBranch, type Branch } from './branches.ts';

/**
 * Asks the panel for what stands under a connection; what fails becomes notes that say why. `newer`: a reading that has
 * taken this one's place; then the panel is not asked twice.
 */
export async function readBranch(
  root: ConnectionElement,
  { panels, log }: { readonly panels: Panels; readonly log: Log },
  newer: () => Promise<Branch> | undefined,
): Promise<Branch> {
  try {
    const { client, connection } = await panels.open(root.connection);
    const other = newer();
    if (other !== undefined) return await other;
    return branchOf(root, await client.listWebDomains(connection.account));
  } catch (error) {
    log.error(`${root.connection.name}: ${logLine(error)}`);
    return failedBranch(root, error);
  }
}
