import * as vscode from 'vscode';
import type { AliasQuota } from '../../domain/aliasQuota.ts';
import type { Connection } from '../../domain/connection.ts';
import { displayName } from '../../domain/domainName.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import type { FactsOf } from '../../domain/facts/factView.ts';
import type {
  ConnectionElement,
  GroupElement,
  MoreElement,
  NoteElement,
  TreeElement,
  WebDomainElement,
} from '../elements.ts';
import { aliasCount } from '../../words/nameWords.ts';
import { plainText } from '../../words/plainText.ts';
import { aliasItem } from './aliasItem.ts';
import { item, tooltip } from './item.ts';
import { mappedItem } from './mappedItem.ts';
import { networkItem } from './networkItem.ts';
import { otherVersionItem } from './otherVersionItem.ts';
import { checkItem, testItem } from './testItem.ts';
import { webDomainItem } from './webDomainItem.ts';

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** What elements are shown with beside what they hold themselves. */
interface Known {
  /** How many of a web domain's aliases are shown. */
  readonly shown: (element: WebDomainElement) => number;
  /** When a certificate was requested that is waited for. */
  readonly requested: (element: WebDomainElement) => number | undefined;
  /** How many aliases the account may have, where that was asked for. */
  readonly quota: (element: WebDomainElement) => AliasQuota | undefined;
  /** What is known of a web domain's names. */
  readonly facts: (element: WebDomainElement) => FactsOf<Fact>;
}

/** How an element looks. Panel text is plain text everywhere: labels draw `$(icon)`. */
export function toTreeItem(element: TreeElement, { shown, requested, quota, facts }: Known): vscode.TreeItem {
  switch (element.kind) {
    case 'connection':
      return connectionItem(element);
    case 'network':
      return networkItem(element);
    case 'mapped':
      return mappedItem(element);
    case 'webDomain':
      return webDomainItem(element, {
        shown: shown(element),
        requestedAt: requested(element),
        quota: quota(element),
        facts: facts(element)(element.domain.name),
      });
    case 'group':
      return groupItem(element);
    case 'alias':
      return aliasItem(element, facts(element.parent)(element.name));
    case 'more':
      return moreItem(element);
    case 'test':
      return testItem(element);
    case 'check':
      return checkItem(element);
    case 'note':
      return noteItem(element);
    case 'otherVersion':
      return otherVersionItem(element);
  }
}

function connectionItem({ id, connection, signedIn, pinned }: ConnectionElement): vscode.TreeItem {
  const { host, url } = connection.endpoint;
  const marks = protectionMarks(connection);
  const label = plainText(connection.name);
  const where = `${connection.account} @ ${host}`;
  return item(label, {
    id,
    description: [...marks, ...(label === where ? [] : [where])].join(' · '),
    tooltip: tooltip([
      connection.name,
      url,
      vscode.l10n.t('Account: {0}', connection.account),
      ...networkWords(connection),
    ]),
    iconPath: connectionIcon(connection, signedIn),
    contextValue: ['connection', signedIn ? 'signedIn' : 'signedOut', ...(pinned ? ['pinned'] : [])].join(' '),
    collapsibleState: Expanded,
    accessibilityInformation: {
      label: [vscode.l10n.t('Connection {0}, account {1} on {2}', label, connection.account, host), ...marks].join(
        ', ',
      ),
    },
  });
}

function networkWords({ network }: Connection): readonly string[] {
  if (network === undefined) return [];
  return [vscode.l10n.t('WordPress network: {0}', `${network.name} (${network.address.url})`)];
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

function groupItem({ id, name, aliases }: GroupElement): vscode.TreeItem {
  const label = plainText(displayName(name));
  const count = aliasCount(aliases.length);
  return item(label, {
    id,
    description: count,
    tooltip: tooltip([name]),
    iconPath: new vscode.ThemeIcon('folder'),
    contextValue: 'group',
    collapsibleState: Collapsed,
    accessibilityInformation: { label: `${label}, ${count}` },
  });
}

function moreItem(element: MoreElement): vscode.TreeItem {
  const { id, left, pageSize } = element;
  const label = vscode.l10n.t('Show {0} More', Math.min(left, pageSize));
  return item(label, {
    id,
    description: vscode.l10n.t('{0} are not shown', left.toLocaleString()),
    iconPath: new vscode.ThemeIcon('ellipsis'),
    contextValue: 'more',
    collapsibleState: None,
    command: { command: 'hestiaDomains.showMore', title: label, arguments: [element] },
  });
}

function noteItem(element: NoteElement): vscode.TreeItem {
  const { id, icon, label, description = '', detail, command, about = element } = element;
  const icons = {
    error: new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground')),
    warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')),
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
    ...(command && { command: { command, title: label, arguments: [about] } }),
  });
}
