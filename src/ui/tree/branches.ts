import * as vscode from 'vscode';
import { byName } from '../../domain/nameOrder.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import { SignedOutError } from '../../platform/panels.ts';
import { firstBy } from '../ask.ts';
import { webDomainElement, type ConnectionElement, type NoteElement, type WebDomainElement } from '../elements.ts';
import { failureTitle } from '../failure/failureTitle.ts';
import { describeError } from '../failure/describeError.ts';

/** What stands under a connection: its web domains, or notes that say why there are none and what helps. */
export type Branch = readonly (WebDomainElement | NoteElement)[];

/** The web domains of a listing. */
export function branchOf(root: ConnectionElement, domains: readonly WebDomain[]): Branch {
  if (domains.length === 0) {
    const label = vscode.l10n.t('No web domains in account {0}', root.connection.account);
    return [note(root, 'info', label, vscode.l10n.t('Add one on the panel, then refresh.'), 'hestiaDomains.openPanel')];
  }
  return domains.map((domain) => webDomainElement(root, domain));
}

/** The base web domain first, the others by name. */
export function inOrder(branch: Branch): Branch {
  const nameOf = (element: Branch[number]): string => (element.kind === 'webDomain' ? element.domain.name : '');
  return byName(branch, nameOf).toSorted(
    firstBy(
      (element) => element.kind !== 'webDomain' || element.domain.name === element.parent.connection.baseWebDomain,
    ),
  );
}

/** What stands under a connection of which the filter leaves nothing. */
export function nothingShown(root: ConnectionElement): Branch {
  const label = vscode.l10n.t('No web domain or alias matches the filter');
  return [note(root, 'info', label, vscode.l10n.t('A click clears the filter.'), 'hestiaDomains.clearFilter')];
}

/** Why a listing could not be read, and the actions that help. */
export function failedBranch(root: ConnectionElement, error: unknown): Branch {
  if (error instanceof SignedOutError) {
    const label = vscode.l10n.t('Signed out: sign in again');
    const detail = vscode.l10n.t(
      'No credentials of this connection are stored on this machine. Where the system has no keyring, VS Code forgets them when it closes.',
    );
    const session = vscode.l10n.t('Sign in for this session, without storing');
    return [
      note(root, 'action', label, detail, 'hestiaDomains.signIn'),
      note(root, 'action', session, '', 'hestiaDomains.signInForSession'),
    ];
  }
  const { what, remedy, actions } = describeError(error, root.connection);
  return [
    {
      ...note(root, 'error', failureTitle(error), remedy, 'hestiaDomains.testConnection'),
      description: what,
    },
    note(root, 'info', remedy, '', undefined),
    note(root, 'action', vscode.l10n.t('Test Connection'), '', 'hestiaDomains.testConnection'),
    ...actions.map(({ title, command }) => note(root, 'action', title, '', command)),
  ];
}

function note(
  parent: ConnectionElement,
  icon: NoteElement['icon'],
  label: string,
  detail: string,
  command: NoteElement['command'],
): NoteElement {
  return { kind: 'note', id: `${parent.id}#${icon}#${command ?? ''}`, parent, icon, label, detail, command };
}
