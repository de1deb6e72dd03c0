import type { Connection } from '../domain/connection.ts';
import type { WebDomain } from '../domain/webDomain.ts';
import type { CommandId } from '../manifest.ts';

/** What the tree shows, as plain data: connection → web domain → alias, and notes where a branch could not be read. */
export type TreeElement = ConnectionElement | WebDomainElement | AliasElement | NoteElement;

export interface ConnectionElement {
  readonly kind: 'connection';
  readonly id: string;
  readonly parent: undefined;
  readonly connection: Connection;
  readonly signedIn: boolean;
  /** Its panel's certificate is trusted by hand. */
  readonly pinned: boolean;
}

export interface WebDomainElement {
  readonly kind: 'webDomain';
  readonly id: string;
  readonly parent: ConnectionElement;
  /** As last read. Replaced in place, since VS Code refreshes an element by its identity. */
  domain: WebDomain;
}

export interface AliasElement {
  readonly kind: 'alias';
  readonly id: string;
  readonly parent: WebDomainElement;
  /** Exactly as the panel stores it. */
  readonly name: string;
}

/** A sentence in place of children, or an action that helps. */
export interface NoteElement {
  readonly kind: 'note';
  readonly id: string;
  readonly parent: ConnectionElement | WebDomainElement;
  readonly icon: 'error' | 'info' | 'action';
  readonly label: string;
  readonly detail: string;
  readonly command: CommandId | undefined;
}

export function webDomainElement(parent: ConnectionElement, domain: WebDomain): WebDomainElement {
  return { kind: 'webDomain', id: `${parent.id}/${domain.name}`, parent, domain };
}

export function aliasElement(parent: WebDomainElement, name: string): AliasElement {
  return { kind: 'alias', id: `${parent.id}/${name}`, parent, name };
}

/** The element that a command was given; commands are also called by keys, the palette and other extensions. */
export function isTreeElement(value: unknown): value is TreeElement {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    'id' in value &&
    'parent' in value &&
    ['connection', 'webDomain', 'alias', 'note'].includes(String(value.kind))
  );
}

export function connectionOf(element: TreeElement): ConnectionElement {
  switch (element.kind) {
    case 'connection':
      return element;
    case 'webDomain':
      return element.parent;
    case 'alias':
      return element.parent.parent;
    case 'note':
      return connectionOf(element.parent);
  }
}
