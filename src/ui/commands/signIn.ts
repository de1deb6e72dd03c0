import * as vscode from 'vscode';
import { askCredentials } from '../credentialSteps.ts';
import type { Services } from '../services.ts';
import { runSteps } from '../../platform/steps.ts';
import { targetConnection, type CommandArguments } from '../targets.ts';

/** Asks for a connection's secret again and stores it for the origin of its API URL. The tree then reads anew. */
export async function signIn(args: CommandArguments, services: Services): Promise<void> {
  const connection = await targetConnection(args, services);
  await runSteps(vscode.l10n.t('Sign In to {0}', connection.name), [
    async (place) => {
      const credentials = await askCredentials(place, connection.credentialKind, undefined);
      if (credentials === undefined) return undefined;
      await services.secrets.save(connection.id, { origin: new URL(connection.apiUrl).origin, credentials });
      return undefined;
    },
  ]);
}
