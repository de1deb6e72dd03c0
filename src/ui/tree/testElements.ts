import * as vscode from 'vscode';
import type { CheckElement, NoteElement, TestElement } from '../elements.ts';

/** All checks of a test, those that are still to come too. */
export function checksOf(parent: TestElement): readonly CheckElement[] {
  return parent.told.checks.map((check) => {
    // With the verdict in its id, a check that failed is a new one to VS Code, and so comes unfolded.
    const verdict = check.state === 'running' || check.state === 'toCome' ? '' : check.state;
    return { kind: 'check', id: `${parent.id}/${check.id}/${verdict}`, parent, check };
  });
}

/** Why a check came to what it did, what helps, the commands to copy for the server, and what does it from here. */
export function adviceNotes(parent: CheckElement): readonly NoteElement[] {
  const { advice, state } = parent.check;
  if (advice === undefined) return [];
  const { what, why, remedy, serverCommands, wpCommands = [], actions } = advice;
  const { told, parent: root } = parent.parent;
  const about = told.about && { connection: root.id, webDomain: root.connection.baseWebDomain, ...told.about };
  const note = (
    name: string,
    rest: Pick<NoteElement, 'icon' | 'label' | 'detail' | 'command' | 'about'>,
  ): NoteElement => ({
    kind: 'note',
    id: `${parent.id}#${name}`,
    parent,
    ...rest,
  });
  return [
    note('what', {
      icon: state === 'failed' ? 'error' : 'warning',
      label: what,
      detail: '',
      command: undefined,
    }),
    note('why', { icon: 'info', label: why, detail: '', command: undefined }),
    note('remedy', { icon: 'info', label: remedy, detail: '', command: undefined }),
    ...serverCommands.map((text, index) =>
      note(`server ${index}`, {
        icon: 'serverCommand',
        label: text,
        detail: vscode.l10n.t('A command for the server, as root. A click copies it.'),
        command: 'hestiaDomains.copyServerCommand',
      }),
    ),
    ...wpCommands.map((text, index) =>
      note(`wp ${index}`, {
        icon: 'serverCommand',
        label: text,
        detail: vscode.l10n.t('A command for WP-CLI, in the folder of WordPress. A click copies it.'),
        command: 'hestiaDomains.copyServerCommand',
      }),
    ),
    ...actions.map(({ title, command }) => note(command, { icon: 'action', label: title, detail: '', command, about })),
  ];
}
