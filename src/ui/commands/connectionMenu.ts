import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import type { CommandId } from '../../manifest.ts';
import { plainText } from '../../words/plainText.ts';
import { pick } from '../ask.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import type { CommandArguments } from '../targets.ts';

interface Offering extends Asking {
  /** What a command is called in the menus. */
  readonly titleOf: (id: CommandId) => string;
}

/** Offers what can be done with a connection: the menu of its item in the status bar. */
export async function connectionMenu(args: CommandArguments, uses: Offering): Promise<void> {
  const connection = await targetConnection(args, uses);
  const choices = offered(connection).map((value) => ({ label: uses.titleOf(value), value }));
  const title = plainText(connection.name);
  const { value } = await pick(choices, vscode.l10n.t('What should be done with this connection?'), { title });
  await vscode.commands.executeCommand(value, connection.id);
}

function offered({ network }: Connection): readonly CommandId[] {
  return [
    'hestiaDomains.showRow',
    'hestiaDomains.explainDomain',
    'hestiaDomains.checkNetwork',
    ...(network === undefined ? [] : (['hestiaDomains.compareNetwork'] as const)),
    'hestiaDomains.addAlias',
    'hestiaDomains.testConnection',
    'hestiaDomains.writeConstants',
    'hestiaDomains.openPanel',
  ];
}
