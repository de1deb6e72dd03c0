import type * as vscode from 'vscode';
import type { CommandId } from '../manifest.ts';

interface Manifest {
  readonly contributes: {
    /** VS Code puts a translated title together with the original one. */
    readonly commands: readonly { readonly command: string; readonly title: string | { readonly value: string } }[];
  };
}

/** A command's title as the menus have it, in the language of the window; without the dots that say that it asks. */
export function commandTitle({ extension }: vscode.ExtensionContext, id: CommandId): string {
  const { contributes } = extension.packageJSON as Manifest;
  const title = contributes.commands.find(({ command }) => command === id)?.title ?? '';
  return (typeof title === 'string' ? title : title.value).replace('…', '');
}
