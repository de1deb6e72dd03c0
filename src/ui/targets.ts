import type * as vscode from 'vscode';
import * as z from 'zod';
import { nameOf } from '../domain/network/apartDifferences.ts';
import {
  connectionOf,
  isOtherVersionElement,
  isRowElement,
  webDomainOf,
  type OtherVersionElement,
  type RowElement,
  type TreeElement,
} from './elements.ts';

/** What a command was called with: `(element, elements?)` by a menu or a key of the view, ids by others, nothing by the palette. */
export type CommandArguments = readonly unknown[];

/**
 * A connection, or one of its web domains, or an alias of that, or a name that its network maps and no alias tells of: a
 * connection by its id, the others by their exact names.
 */
export interface RowTarget {
  readonly connection: string;
  readonly webDomain?: string | undefined;
  readonly alias?: string | undefined;
  readonly mapped?: string | undefined;
}

/** The long list of a web domain, or of a group of its aliases, by its id in the view. */
export interface ListTarget extends RowTarget {
  readonly list: string;
}

/** What a command is about, in ids. Other rows than connections, web domains and aliases are about what they stand under. */
export type Target = RowTarget &
  (
    | { readonly kind: 'connection' | 'network' }
    | { readonly kind: 'test'; readonly of: 'connection' | 'domain' | 'network' }
    | { readonly kind: 'webDomain'; readonly webDomain: string }
    | { readonly kind: 'alias'; readonly webDomain: string; readonly alias: string }
    | { readonly kind: 'mapped'; readonly name: string }
    | { readonly kind: 'group' | 'note' | 'check'; readonly text: string }
    | { readonly kind: 'more'; readonly list: string }
  );

const idSchema = z.string().min(1);
const rowSchema = z.union([
  idSchema.transform((connection): RowTarget => ({ connection })),
  z.object({ connection: idSchema, webDomain: idSchema, alias: idSchema }),
  z.object({ connection: idSchema, mapped: idSchema }),
  z.object({ connection: idSchema, webDomain: idSchema.optional() }),
]);

/**
 * What a command is for, the clicked one first: elements of the view, the id of a connection, or
 * `{ connection, webDomain?, alias? }` or `{ connection, mapped }`. Anything else counts as nothing, so that the person is asked.
 */
export function targetsOf([first, all]: CommandArguments): readonly Target[] {
  return (Array.isArray(all) ? all : [first]).flatMap((each: unknown) => {
    if (isRowElement(each)) return targetOf(each);
    const row = rowSchema.safeParse(each);
    return row.success ? targetOfRow(row.data) : [];
  });
}

const withName = z.object({ name: z.string() });

/** A name that whoever calls a command proposes for what it asks. */
export function proposedName([first]: CommandArguments): string {
  return withName.safeParse(first).data?.name ?? '';
}

/** What is not understood since another version has made it, for a command that is about that. */
export type OtherVersionTarget = Pick<OtherVersionElement, 'of' | 'name' | 'texts'>;

export function otherVersionOf([element]: CommandArguments): OtherVersionTarget | undefined {
  return isOtherVersionElement(element) ? element : undefined;
}

/** What is selected in the view. */
export function selectedTargets({ selection }: Pick<vscode.TreeView<TreeElement>, 'selection'>): readonly Target[] {
  return selection.filter(isRowElement).map(targetOf);
}

/** What an element of the view is about: its ids and nothing else of it. */
function targetOf(element: RowElement): Target {
  const row = { connection: connectionOf(element).id, webDomain: webDomainOf(element)?.domain.name };
  switch (element.kind) {
    case 'connection':
    case 'webDomain':
      return targetOfRow(row);
    case 'alias':
      return targetOfRow({ ...row, alias: element.name });
    case 'mapped':
      return { ...row, kind: 'mapped', name: nameOf(element.difference) ?? '' };
    case 'network':
      return { ...row, kind: 'network' };
    case 'test':
      return { ...row, kind: 'test', of: element.of };
    case 'group':
      return { ...row, kind: 'group', text: element.name };
    case 'note':
      return { ...row, kind: 'note', text: element.label };
    case 'check':
      return { ...row, kind: 'check', text: element.check.title };
    case 'more':
      return { ...row, kind: 'more', list: element.parent.id };
  }
}

function targetOfRow({ connection, webDomain, alias, mapped }: RowTarget): Target {
  if (mapped !== undefined) return { kind: 'mapped', connection, mapped, name: mapped };
  if (webDomain === undefined) return { kind: 'connection', connection };
  if (alias === undefined) return { kind: 'webDomain', connection, webDomain };
  return { kind: 'alias', connection, webDomain, alias };
}
