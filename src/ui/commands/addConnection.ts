import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { askConnection } from '../connection/connectionSteps.ts';
import { keepConnection, type Keeping } from '../connection/keepConnection.ts';
import type { Trying } from '../connection/tryOut.ts';
import type { CommandArguments } from '../targets.ts';

/** Asks for a new connection, tries it, and keeps it with its secret in SecretStorage. */
export async function addConnection(_args: CommandArguments, uses: Trying & Keeping): Promise<void> {
  const title = vscode.l10n.t('Add Connection');
  const draft = await askConnection(title, 'all', { id: randomUUID() }, undefined, uses);
  await keepConnection(draft, undefined, uses);
}
