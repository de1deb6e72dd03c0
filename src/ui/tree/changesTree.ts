import * as vscode from 'vscode';
import { changedNames, type ChangeRecord } from '../../domain/changeRecord.ts';
import type { ChangeStore } from '../../platform/changeStore.ts';
import type { ConnectionStore } from '../../platform/connectionStore.ts';
import type { ChangedNameElement, ChangeElement, ChangeGroupElement, ChangesElement } from '../changeElements.ts';
import { aliasCount, nameCount, shownName, shownNames } from '../../words/nameWords.ts';
import { plainText } from '../../words/plainText.ts';
import { changesOfOtherVersions, otherVersionItem } from './otherVersionItem.ts';

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
        return [...(await this.#groups()), ...changesOfOtherVersions(await this.#changes.otherVersions())];
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
      case 'otherVersion':
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
      case 'otherVersion':
        return otherVersionItem(element);
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
  const label = changeWords(record);
  const at = new Date(record.at);
  const marks = [
    ...(record.byAgent === true ? [vscode.l10n.t('by an agent')] : []),
    ...(record.isUndone ? [vscode.l10n.t('undone')] : []),
    ...(record.exceptions > 0 ? [vscode.l10n.t('exceptions: {0}', record.exceptions)] : []),
  ];
  const domains = record.parts.map(({ domain }) => shownName(domain)).join(' → ');
  const by = vscode.l10n.t('by {0}', plainText(record.by));
  const wholeDate = at.toLocaleString(vscode.env.language, { dateStyle: 'long', timeStyle: 'short' });
  const item = new vscode.TreeItem(label, Collapsed);
  return Object.assign(item, {
    id,
    description: [...marks, shortDate(at), domains].join(' · '),
    tooltip: [label, ...nameLines(record), ...marks, domains, wholeDate, by].join('\n'),
    iconPath: new vscode.ThemeIcon(record.isUndone ? 'discard' : record.exceptions > 0 ? 'warning' : 'history'),
    contextValue: record.kind === 'certificate' ? 'change certificate' : record.isUndone ? 'change undone' : 'change',
    accessibilityInformation: { label: [label, ...marks, shortDate(at), domains, by].join(', ') },
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

/** The time alone of what was today, since a side bar is narrow. */
function shortDate(at: Date): string {
  const isToday = at.toDateString() === new Date().toDateString();
  return at.toLocaleString(vscode.env.language, {
    ...(!isToday && { month: 'short', day: 'numeric' }),
    hour: 'numeric',
    minute: '2-digit',
  });
}

function changeWords(record: ChangeRecord): string {
  const { added, removed } = changedNames(record);
  const aliases = aliasCount(added.length + removed.length);
  switch (record.kind) {
    case 'add':
      return vscode.l10n.t('Added {0}', aliases);
    case 'remove':
      return vscode.l10n.t('Removed {0}', aliases);
    case 'companions':
      return vscode.l10n.t('www. companions: {0}', counts(record));
    case 'move':
      return vscode.l10n.t('Moved {0}', aliases);
    case 'compare':
      return vscode.l10n.t('Compared with list: {0}', counts(record));
    case 'undo':
      return vscode.l10n.t('Undone: {0}', counts(record));
    case 'certificate':
      return vscode.l10n.t('Certificate requested for {0}', nameCount(added.length));
  }
}

/** What became of how many names, where the kind of the change alone does not tell it. */
function counts(record: ChangeRecord): string {
  const { added, removed } = changedNames(record);
  if (isMove(record)) return vscode.l10n.t('{0} moved', added.length.toLocaleString());
  return [
    ...(added.length > 0 ? [vscode.l10n.t('{0} added', added.length.toLocaleString())] : []),
    ...(removed.length > 0 ? [vscode.l10n.t('{0} removed', removed.length.toLocaleString())] : []),
  ].join(', ');
}

/** Which names, the first of them. */
function nameLines(record: ChangeRecord): readonly string[] {
  const { added, removed } = changedNames(record);
  if (isMove(record)) return [vscode.l10n.t('Moved: {0}', shownNames(added))];
  if (record.kind === 'certificate') return [shownNames(added), vscode.l10n.t('It cannot be undone.')];
  return [
    ...(added.length > 0 ? [vscode.l10n.t('Added: {0}', shownNames(added))] : []),
    ...(removed.length > 0 ? [vscode.l10n.t('Removed: {0}', shownNames(removed))] : []),
  ];
}

function isMove({ parts }: ChangeRecord): boolean {
  return parts.length > 1;
}
