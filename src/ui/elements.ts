import type { AliasMark, ListedAlias } from '../domain/aliasView.ts';
import type { Connection } from '../domain/connection.ts';
import type { NetworkDifference } from '../domain/network/networkDifferences.ts';
import type { NetworkList } from '../domain/network/networkList.ts';
import type { WebDomain } from '../domain/webDomain.ts';
import type { Reading } from '../inventory/source.ts';
import type { CommandId } from '../manifest.ts';
import type { ToldCheck, ToldRun } from './diagnosis/told.ts';

/**
 * What the tree shows, as plain data: connection → web domain → alias, and notes where a branch could not be read. Aliases
 * may stand in groups, and of long lists a page is shown at a time.
 * A connection that was tested also has its test → checks → what helps.
 */
export type TreeElement = RowElement | OtherVersionElement;

/** All that stands at a connection. */
export type RowElement =
  | ConnectionElement
  | NetworkElement
  | MappedElement
  | WebDomainElement
  | GroupElement
  | AliasElement
  | MoreElement
  | TestElement
  | CheckElement
  | NoteElement;

export interface ConnectionElement {
  readonly kind: 'connection';
  readonly id: string;
  readonly parent: undefined;
  /** As it is now. Replaced in place, since VS Code refreshes an element by its identity. */
  connection: Connection;
  signedIn: boolean;
  /** Its panel's certificate is trusted by hand. */
  pinned: boolean;
}

/** The WordPress network of a connection, or a snapshot of what it maps. */
export interface NetworkElement {
  readonly kind: 'network';
  readonly id: string;
  readonly parent: ConnectionElement;
  /** What is known of it. Replaced in place, since VS Code refreshes an element by its identity. */
  reading: Reading<NetworkList>;
  /** What differs and stands under it, since no alias tells of it. */
  apart: readonly NetworkDifference[];
}

/** Something that the network maps, or a site, of which no alias tells. */
export interface MappedElement {
  readonly kind: 'mapped';
  readonly id: string;
  readonly parent: NetworkElement;
  readonly difference: NetworkDifference;
  /** What the network says, by which it differs. */
  readonly network: NetworkList;
}

export interface WebDomainElement {
  readonly kind: 'webDomain';
  readonly id: string;
  readonly parent: ConnectionElement;
  /** As last read. Replaced in place, since VS Code refreshes an element by its identity. */
  domain: WebDomain;
}

/** The aliases of a web domain that belong to one registrable domain, where they are shown in groups. */
export interface GroupElement {
  readonly kind: 'group';
  readonly id: string;
  readonly parent: WebDomainElement;
  readonly name: string;
  readonly aliases: readonly ListedAlias[];
}

export interface AliasElement {
  readonly kind: 'alias';
  readonly id: string;
  readonly parent: WebDomainElement;
  /** Where it stands, if not directly under its web domain. */
  readonly group: GroupElement | undefined;
  /** Exactly as the panel stores it. */
  readonly name: string;
  readonly mark: AliasMark | undefined;
}

/** Stands for the rest of a long list. */
export interface MoreElement {
  readonly kind: 'more';
  readonly id: string;
  readonly parent: WebDomainElement | GroupElement | NetworkElement;
  readonly left: number;
  readonly pageSize: number;
}

export interface TestElement {
  readonly kind: 'test';
  /** What is examined: the connection itself, a domain with the help of it, or all names of its network. */
  readonly of: 'connection' | 'domain' | 'network';
  readonly id: string;
  readonly parent: ConnectionElement;
  /** As far as it has come. Replaced in place, since VS Code refreshes an element by its identity. */
  told: ToldRun;
}

export interface CheckElement {
  readonly kind: 'check';
  readonly id: string;
  readonly parent: TestElement;
  readonly check: ToldCheck;
}

/** A sentence in place of children, an action that helps, or a command to copy. */
export interface NoteElement {
  readonly kind: 'note';
  readonly id: string;
  readonly parent: ConnectionElement | WebDomainElement | NetworkElement | CheckElement;
  readonly icon: 'error' | 'warning' | 'info' | 'action' | 'serverCommand';
  readonly label: string;
  /** Beside the label, where there is room. */
  readonly description?: string;
  readonly detail: string;
  readonly command: CommandId | undefined;
  /** What the command is called with; the element itself unless told. */
  readonly about?: object | undefined;
}

/** What is kept in a form that this version does not know: a connection, all of them, or changes. Another version made it, or it is damaged. */
export interface OtherVersionElement {
  readonly kind: 'otherVersion';
  readonly id: string;
  readonly parent: undefined;
  readonly of: 'connection' | 'change';
  /** What it is called, where that can be told. */
  readonly name: string | undefined;
  /** All of it, as it is kept. */
  readonly texts: readonly string[];
}

/** The element of a web domain under its connection. */
export function webDomainElement(parent: ConnectionElement, domain: WebDomain): WebDomainElement {
  return { kind: 'webDomain', id: `${parent.id}/${domain.name}`, parent, domain };
}

/** The element that a command was given; commands are also called by keys, the palette and other extensions. */
export function isRowElement(value: unknown): value is RowElement {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    'id' in value &&
    'parent' in value &&
    ['connection', 'network', 'mapped', 'webDomain', 'group', 'alias', 'more', 'test', 'check', 'note'].includes(
      String(value.kind),
    )
  );
}

/** What another version has made, that a menu gave to a command. */
export function isOtherVersionElement(value: unknown): value is OtherVersionElement {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'otherVersion' && 'texts' in value
  );
}

/** The connection that an element belongs to. */
export function connectionOf(element: RowElement): ConnectionElement {
  switch (element.kind) {
    case 'connection':
      return element;
    case 'network':
    case 'mapped':
    case 'webDomain':
    case 'group':
    case 'alias':
    case 'more':
    case 'test':
    case 'check':
    case 'note':
      return connectionOf(element.parent);
  }
}

/** The web domain that an element is, or is under. */
export function webDomainOf(element: RowElement): WebDomainElement | undefined {
  return element.kind === 'webDomain' ? element : element.parent && webDomainOf(element.parent);
}

/** The element under which one stands in the tree. */
export function parentOf(element: TreeElement): TreeElement | undefined {
  return element.kind === 'alias' ? (element.group ?? element.parent) : element.parent;
}
