import * as vscode from 'vscode';
import { isFiltered, type AliasView } from '../../domain/aliasView.ts';
import { apartDifferences, nameOf } from '../../domain/network/apartDifferences.ts';
import { filterDifferences } from '../../domain/network/filterDifferences.ts';
import type { NetworkDifference } from '../../domain/network/networkDifferences.ts';
import type { NetworkList } from '../../domain/network/networkList.ts';
import type { WwwPolicy } from '../../domain/wwwPolicy.ts';
import type { NetworkFacts } from '../../inventory/networkFacts.ts';
import type { Networks } from '../../inventory/networks.ts';
import { SecretError } from '../../platform/secretStore.ts';
import { wwwPolicy } from '../../platform/settings.ts';
import { networkWords } from '../../words/networkWords.ts';
import { policyWords } from '../../words/policyWords.ts';
import { actions, type Advice } from '../../words/words.ts';
import { NetworkError } from '../../wordpress/networkFailure.ts';
import type { ConnectionElement, MappedElement, MoreElement, NetworkElement, NoteElement } from '../elements.ts';
import { describeError } from '../failure/describeError.ts';
import { otherPolicy } from './otherPolicy.ts';
import type { Pages } from './pages.ts';

/** The rows of WordPress networks, as VS Code was given them: one for each connection that has one, or a snapshot of it. */
export class NetworkBranches {
  readonly #networks: Networks;
  readonly #facts: NetworkFacts;
  readonly #pages: Pages;
  readonly #given = new Map<string, NetworkElement>();

  constructor(networks: Networks, facts: NetworkFacts, pages: Pages) {
    this.#networks = networks;
    this.#facts = facts;
    this.#pages = pages;
  }

  /** The row of a connection's network, which is read then if it is not yet. */
  of(parent: ConnectionElement): NetworkElement | undefined {
    const { id, connection } = parent;
    if (connection.network !== undefined) void this.#networks.read(id);
    const reading = this.#networks.of(id);
    if (connection.network === undefined && reading.kind !== 'value') {
      this.#given.delete(id);
      return undefined;
    }
    const apart = this.#apart(id);
    const fresh: NetworkElement = { kind: 'network', id: `${id}#network`, parent, reading, apart };
    const element = Object.assign(this.#given.get(id) ?? fresh, fresh);
    this.#given.set(id, element);
    return element;
  }

  /** What stands under a row: why it could not be read, or what it maps that no alias tells of. */
  children(parent: NetworkElement, view: AliasView): readonly (NoteElement | MappedElement | MoreElement)[] {
    const { reading, apart } = parent;
    if (reading.kind === 'failure') return networkNotes(parent, reading.error);
    if (reading.kind !== 'value') return [];
    if (parent.parent.connection.baseWebDomain === undefined) return [baseNote(parent)];
    const rows = mappedRows(parent, reading.value, filterDifferences(apart, view));
    const policy = isFiltered(view) ? undefined : otherPolicy(reading);
    return [...(policy === undefined ? [] : [policyNote(parent, policy)]), ...this.#pages.of(parent, rows)];
  }

  /** Whether a filter leaves anything of what a row maps and no alias tells of. */
  isShown(row: NetworkElement | undefined, view: AliasView): boolean {
    return row !== undefined && filterDifferences(row.apart, view).length > 0;
  }

  /** The row of a name that no alias tells of, on a page that is shown then, else that of the network. */
  find(parent: ConnectionElement, name: string, view: AliasView): NetworkElement | MappedElement | undefined {
    const network = this.of(parent);
    if (network?.reading.kind !== 'value') return network;
    const rows = mappedRows(network, network.reading.value, filterDifferences(network.apart, view));
    const index = rows.findIndex(({ difference }) => nameOf(difference) === name);
    this.#pages.reach(network.id, index);
    return rows[index] ?? network;
  }

  #apart(connectionId: string): readonly NetworkDifference[] {
    const laid = this.#facts.laid(connectionId);
    return laid === undefined ? [] : apartDifferences(laid.base, laid.differences);
  }

  /** The rows that are given, for being drawn anew. */
  get given(): readonly NetworkElement[] {
    return [...this.#given.values()];
  }
}

function mappedRows(
  parent: NetworkElement,
  network: NetworkList,
  differences: readonly NetworkDifference[],
): readonly MappedElement[] {
  return differences.map((difference, index) => {
    const id = `${parent.id}/${difference.kind}/${nameOf(difference) ?? index}`;
    return { kind: 'mapped', id, parent, difference, network };
  });
}

/** Why a network could not be read, what helps, the commands to copy, and what does it from here. */
function networkNotes(parent: NetworkElement, error: unknown): readonly NoteElement[] {
  const { what, remedy, actions: helping } = describeError(error, parent.parent.connection);
  const { why, serverCommands } = reasonOf(error);
  const note = (name: string, icon: NoteElement['icon'], label: string, rest: Partial<NoteElement>): NoteElement => ({
    kind: 'note',
    id: `${parent.id}#${name}`,
    parent,
    icon,
    label,
    detail: '',
    command: undefined,
    ...rest,
  });
  return [
    note('what', 'error', what, {}),
    ...(why === '' ? [] : [note('why', 'info', why, {})]),
    note('remedy', 'info', remedy, {}),
    ...serverCommands.map((text, index) =>
      note(`command ${index}`, 'serverCommand', text, {
        detail: vscode.l10n.t('A command for WP-CLI, in the folder of WordPress. A click copies it.'),
        command: 'hestiaDomains.copyServerCommand',
      }),
    ),
    ...(error instanceof SecretError ? [actions.editNetwork, actions.readSnapshot] : helping).map(
      ({ title, command }) => note(command, 'action', title, { command }),
    ),
  ];
}

function reasonOf(error: unknown): Pick<Advice, 'why' | 'serverCommands'> {
  return error instanceof NetworkError ? networkWords(error.failure, '') : { why: '', serverCommands: [] };
}

/** Without a base web domain there is nothing that the network's list could be laid beside. */
function baseNote(parent: NetworkElement): NoteElement {
  const { title, command } = actions.chooseBase;
  return { kind: 'note', id: `${parent.id}#base`, parent, icon: 'action', label: title, detail: '', command };
}

/** The policy for `www.` of the network and that of the setting, where they are not the same. */
function policyNote(parent: NetworkElement, policy: WwwPolicy): NoteElement {
  const { title, command } = actions.useNetworkPolicy;
  return {
    kind: 'note',
    id: `${parent.id}#policy`,
    parent,
    icon: 'action',
    label: title,
    description: policyWords(policy),
    detail: vscode.l10n.t('The setting here: {0}.', policyWords(wwwPolicy())),
    command,
  };
}
