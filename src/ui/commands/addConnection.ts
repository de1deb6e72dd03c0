import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { askConnection } from '../connection/connectionSteps.ts';
import { keepConnection } from '../connection/keepConnection.ts';
import type { Services } from '../services.ts';

/** Asks for a new connection, tries it, and keeps it with its secret in SecretStorage. */
export async function addConnection(services: Services): Promise<void> {
  const title = vscode.l10n.t('Add Connection');
  const draft = await askConnection(title, 'all', { id: randomUUID() }, undefined, services);
  await keepConnection(draft, undefined, services);
}
