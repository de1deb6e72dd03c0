import * as vscode from 'vscode';
import type { ConnectionStore } from '../../platform/connectionStore.ts';
import { targetsOf, type CommandArguments, type Target } from '../targets.ts';

/** Copies the chosen names, one a line, exactly as the panel stores them. */
export async function copyName(args: CommandArguments, uses: { readonly connections: ConnectionStore }): Promise<void> {
  const names = targetsOf(args)
    .map((target) => nameOf(target, uses.connections))
    .filter((name) => name !== '');
  if (names.length > 0) await vscode.env.clipboard.writeText(names.join('\n'));
}

function nameOf(target: Target, connections: ConnectionStore): string {
  switch (target.kind) {
    case 'connection':
    case 'test':
      return connections.find(target.connection)?.name ?? '';
    case 'webDomain':
      return target.webDomain;
    case 'alias':
      return target.alias;
    case 'check':
    case 'group':
    case 'note':
      return target.text;
    case 'mapped':
      return target.name;
    case 'network':
      return connections.find(target.connection)?.network?.name ?? '';
    case 'more':
      return '';
  }
}
