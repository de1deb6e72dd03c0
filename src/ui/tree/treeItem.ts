import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import { displayName } from '../../domain/domainName.ts';
import { storedNameFlaw } from '../../domain/storedName.ts';
import type { AliasElement, ConnectionElement, NoteElement, TreeElement, WebDomainElement } from '../elements.ts';
import { aliasCount } from '../nameWords.ts';
import { plainText } from '../plainText.ts';
import { item, tooltip } from './item.ts';
import { checkItem, testItem } from './testItem.ts';

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** How an element looks. Panel text is plain text everywhere: labels draw `$(icon)`. */
export function toTreeItem(element: TreeElement): vscode.TreeItem {
  switch (element.kind) {
    case 'connection':
      return connectionItem(element);
    case 'webDomain':
      return webDomainItem(element);
    case 'alias':
      return aliasItem(element);
    case 'test':
      return testItem(element);
    case 'check':
      return checkItem(element);
    case 'note':
      return noteItem(element);
  }
}

function connectionItem({ id, connection, signedIn, pinned }: ConnectionElement): vscode.TreeItem {
  const { host } = new URL(connection.apiUrl);
  const marks = protectionMarks(connection);
  return item(plainText(connection.name), {
    id,
    description: [...marks, `${connection.account} @ ${host}`].join(' · '),
    tooltip: tooltip([connection.name, connection.apiUrl, vscode.l10n.t('Account: {0}', connection.account)]),
    iconPath: connectionIcon(connection, signedIn),
    contextValue: ['connection', signedIn ? 'signedIn' : 'signedOut', ...(pinned ? ['pinned'] : [])].join(' '),
    collapsibleState: Expanded,
    accessibilityInformation: {
      label: [
        vscode.l10n.t('Connection {0}, account {1} on {2}', plainText(connection.name), connection.account, host),
        ...marks,
      ].join(', '),
    },
  });
}

function protectionMarks({ protection }: Connection): readonly string[] {
  switch (protection) {
    case 'production':
      return [vscode.l10n.t('production')];
    case 'readOnly':
      return [vscode.l10n.t('read-only')];
    case undefined:
      return [];
  }
}

function connectionIcon({ protection }: Connection, signedIn: boolean): vscode.ThemeIcon {
  const color = protection === 'production' ? new vscode.ThemeColor('charts.red') : undefined;
  return new vscode.ThemeIcon(signedIn ? (protection === 'readOnly' ? 'eye' : 'server') : 'account', color);
}

function webDomainItem({ id, parent, domain }: WebDomainElement): vscode.TreeItem {
  const isBase = parent.connection.baseWebDomain === domain.name;
  const marks = [
    ...(isBase ? [vscode.l10n.t('base web domain')] : []),
    ...(domain.suspended ? [vscode.l10n.t('suspended')] : []),
    ...(domain.ssl ? ['SSL'] : []),
  ];
  const label = plainText(displayName(domain.name));
  const count = aliasCount(domain.aliases.length);
  return item(label, {
    id,
    description: [...marks, count].join(' · '),
    tooltip: tooltip([
      domain.name,
      vscode.l10n.t('IP address: {0}', domain.ip),
      vscode.l10n.t('Document root: {0}', domain.documentRoot),
    ]),
    iconPath: new vscode.ThemeIcon(domain.suspended ? 'debug-pause' : isBase ? 'home' : domain.ssl ? 'lock' : 'globe'),
    contextValue: 'webDomain',
    collapsibleState: isBase ? Expanded : Collapsed,
    accessibilityInformation: { label: [label, ...marks, count].join(', ') },
  });
}

function aliasItem({ id, name }: AliasElement): vscode.TreeItem {
  const label = plainText(displayName(name));
  const flaw = storedNameFlaw(name);
  const mark = vscode.l10n.t('Not a domain name');
  const stuck = vscode.l10n.t('The panel cannot remove such a text; only its web.conf can be edited');
  const marks = flaw === undefined ? [] : flaw.removable ? [mark] : [mark, stuck];
  return item(label, {
    id,
    description: marks.join(' · '),
    tooltip: tooltip([name, ...marks]),
    iconPath:
      flaw === undefined
        ? new vscode.ThemeIcon('link')
        : new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')),
    contextValue: 'alias',
    collapsibleState: None,
    accessibilityInformation: { label: [vscode.l10n.t('Alias {0}', label), ...marks].join(', ') },
  });
}

function noteItem(element: NoteElement): vscode.TreeItem {
  const { id, icon, label, description = '', detail, command } = element;
  const icons = {
    error: new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground')),
    info: new vscode.ThemeIcon('info'),
    action: new vscode.ThemeIcon('lightbulb'),
    serverCommand: new vscode.ThemeIcon('terminal'),
  };
  return item(plainText(label), {
    id,
    description: plainText(description),
    tooltip: tooltip([label, description, detail]),
    iconPath: icons[icon],
    contextValue: icon === 'serverCommand' ? icon : 'note',
    collapsibleState: None,
    accessibilityInformation: {
      label: plainText([label, description, detail].filter((part) => part !== '').join(' ')),
    },
    ...(command && { command: { command, title: label, arguments: [element] } }),
  });
}
