import type { ChangeRecord } from '../domain/changeRecord.ts';
import type { Connection } from '../domain/connection.ts';
import type { OtherVersionElement } from './elements.ts';

/** What the view Changes shows: connection → change → names. */
export type ChangesElement = ChangeGroupElement | ChangeElement | ChangedNameElement | OtherVersionElement;

export interface ChangeGroupElement {
  readonly kind: 'changeGroup';
  readonly id: string;
  readonly parent: undefined;
  readonly connection: Connection;
}

export interface ChangeElement {
  readonly kind: 'change';
  readonly id: string;
  readonly parent: ChangeGroupElement;
  readonly record: ChangeRecord;
}

export interface ChangedNameElement {
  readonly kind: 'changedName';
  readonly id: string;
  readonly parent: ChangeElement;
  readonly action: 'added' | 'removed';
  readonly name: string;
}

/** The change that a menu of the view gave to a command. */
export function isChangeElement(value: unknown): value is ChangeElement {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'change' && 'record' in value;
}
