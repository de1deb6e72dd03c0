import * as vscode from 'vscode';
import { changeSize, type ChangeKind, type ChangeRecord } from '../../domain/changeRecord.ts';
import type { ChangeStore } from '../../platform/changeStore.ts';
import type { ConnectionStore } from '../../platform/connectionStore.ts';
import type { ChangedNameElement, ChangeElement, ChangeGroupElement, ChangesElement } from '../changeElements.ts';
import { shownName } from '../nameWords.ts';
import { plainText } from '../plainText.ts';

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** The model of the view Changes: what was changed over each connection, the newest first. */
export class ChangesTree {
  readonly #changes: ChangeStore;
  readonly #connections: ConnectionStore;

  constructor(changes: ChangeStore, connections: ConnectionStore) {
    this.#changes = changes;
    this.#connections = connections;
  }

  async children(element: ChangesElement | undefined): Promise<readonly ChangesElement[]> {
    switch (element?.kind) {
      case undefined:
        return this.#groups();
      case 'changeGroup':
        return (await this.#changes.list(element.connection.id)).map((record) => ({
          kind: 'change' as const,
          id: record.id,
          parent: element,
          record,
        }));
      case 'change':
        return namesOf(element);
      case 'changedName':
        return [];
    }
  }

  item(element: ChangesElement): vscode.TreeItem {
    switch (element.kind) {
      case 'changeGroup':
        return groupItem(element);
      case 'change':
        return changeItem(element);
      case 'changedName':
        return nameItem(element);
    }
  }

  async #groups(): Promise<readonly ChangeGroupElement[]> {
    const changed = new Set((await this.#changes.list()).map(({ connectionId }) => connectionId));
    return this.#connections
      .list()
      .filter(({ id }) => changed.has(id))
      .map((connection) => ({ kind: 'changeGroup', id: connection.id, parent: undefined, connection }));
  }
}

function namesOf(parent: ChangeElement): readonly ChangedNameElement[] {
  return parent.record.parts.flatMap(({ domain, added, removed }) => {
    const element = (action: ChangedNameElement['action']) => (name: string) => ({
      kind: 'changedName' as const,
      id: `${parent.id}/${domain}/${action}/${name}`,
      parent,
      action,
      name,
    });
    return [...removed.map(element('removed')), ...added.map(element('added'))];
  });
}

function groupItem({ id, connection }: ChangeGroupElement): vscode.TreeItem {
  const item = new vscode.TreeItem(plainText(connection.name), Expanded);
  return Object.assign(item, {
    id: `changes/${id}`,
    iconPath: new vscode.ThemeIcon('server'),
    contextValue: 'changeGroup',
  });
}

function changeItem({ id, record }: ChangeElement): vscode.TreeItem {
  const label = kindWords(record.kind, counts(record));
  const time = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'short', timeStyle: 'short' });
  const marks = [
    time.format(record.at),
    ...(record.isUndone ? [vscode.l10n.t('undone')] : []),
    ...(record.exceptions > 0 ? [vscode.l10n.t('exceptions: {0}', record.exceptions)] : []),
    record.parts.map(({ domain }) => shownName(domain)).join(' → '),
  ];
  const by = vscode.l10n.t('by {0}', plainText(record.by));
  const item = new vscode.TreeItem(label, Collapsed);
  return Object.assign(item, {
    id,
    description: marks.join(' · '),
    tooltip: [label, ...marks, by].join('\n'),
    iconPath: new vscode.ThemeIcon(record.isUndone ? 'discard' : record.exceptions > 0 ? 'warning' : 'history'),
    contextValue: record.isUndone ? 'change undone' : 'change',
    accessibilityInformation: { label: [label, ...marks, by].join(', ') },
  });
}

function nameItem({ id, action, name }: ChangedNameElement): vscode.TreeItem {
  const item = new vscode.TreeItem(shownName(name), None);
  return Object.assign(item, {
    id,
    tooltip: plainText(name),
    iconPath: new vscode.ThemeIcon(action === 'added' ? 'add' : 'remove'),
    accessibilityInformation: {
      label: `${shownName(name)}, ${action === 'added' ? vscode.l10n.t('added') : vscode.l10n.t('removed')}`,
    },
  });
}

/** How many names; with a sign where the kind alone does not tell what became of them. */
function counts(record: ChangeRecord): string {
  const { added, removed } = changeSize(record);
  const isOneWay = record.kind === 'add' || record.kind === 'remove' || record.kind === 'move';
  if (isOneWay && Math.min(added, removed) === 0) return String(added + removed);
  return [...(added > 0 ? [`+${added}`] : []), ...(removed > 0 ? [`−${removed}`] : [])].join(' ');
}

function kindWords(kind: ChangeKind, names: string): string {
  switch (kind) {
    case 'add':
      return vscode.l10n.t('Added: {0}', names);
    case 'remove':
      return vscode.l10n.t('Removed: {0}', names);
    case 'companions':
      return vscode.l10n.t('www. companions: {0}', names);
    case 'move':
      return vscode.l10n.t('Moved: {0}', names);
    case 'compare':
      return vscode.l10n.t('Compared with list: {0}', names);
    case 'undo':
      return vscode.l10n.t('Undo: {0}', names);
  }
}
