import type { WebDomain } from '../../domain/webDomain.ts';
import type { Accounts } from '../../inventory/accounts.ts';
import type { Reading } from '../../inventory/source.ts';
import type { ConnectionStore } from '../../platform/connectionStore.ts';
import type { ConnectionElement, TreeElement } from '../elements.ts';
import { branchOf, failedBranch, type Branch } from './branches.ts';

/** A reading of an account that has come to its end. */
export type AccountRead = Extract<Reading<readonly WebDomain[]>, { readonly kind: 'value' | 'failure' }>;

/**
 * The elements under connections, as VS Code was given them. It refreshes by identity, so the element of a web domain
 * stays while only its aliases change.
 */
export class AccountBranches {
  readonly #given = new Map<string, { readonly read: AccountRead; readonly branch: Branch }>();

  /** The elements for what is known of a connection's account. */
  of(root: ConnectionElement, read: AccountRead): Branch {
    const given = this.#given.get(root.id);
    if (given?.read === read) return given.branch;
    const branch = read.kind === 'value' ? branchOf(root, read.value) : failedBranch(root, read.error);
    this.#given.set(root.id, { read, branch });
    return branch;
  }

  /** Brings what was given to what is known now. Returns what VS Code has to be told of, which then asks for it. */
  follow(root: ConnectionElement, reading: Reading<readonly WebDomain[]>): readonly TreeElement[] {
    const given = this.#given.get(root.id)?.branch;
    this.#given.delete(root.id);
    if (reading.kind === 'notRead' || reading.kind === 'underWay') return [root];
    // It asks for it, or will once the branch is opened.
    if (given === undefined) return [];
    const domains = reading.kind === 'value' ? reading.value : [];
    const now = new Map(domains.map((domain) => [domain.name, domain]));
    const isSame = (each: Branch[number]): boolean => each.kind === 'webDomain' && now.has(each.domain.name);
    if (given.length !== domains.length || !given.every(isSame)) return [root];
    this.#given.set(root.id, { read: reading, branch: given });
    return given.filter((each) => {
      const domain = each.kind === 'webDomain' ? now.get(each.domain.name) : undefined;
      if (each.kind !== 'webDomain' || domain === undefined || domain === each.domain) return false;
      each.domain = domain;
      return true;
    });
  }
}

/** What is known of an account, read now where it is not; undefined for a connection that was deleted meanwhile. */
export async function readAccount(
  connectionId: string,
  connections: Pick<ConnectionStore, 'find'>,
  accounts: Accounts,
): Promise<AccountRead | undefined> {
  while (connections.find(connectionId) !== undefined) {
    const reading = accounts.of(connectionId);
    if (reading.kind === 'value' || reading.kind === 'failure') return reading;
    await accounts.read(connectionId);
  }
  return undefined;
}
