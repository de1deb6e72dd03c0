import * as vscode from 'vscode';
import type { StoredSecret } from '../../platform/secretStore.ts';
import { runSteps } from '../../platform/steps.ts';
import { askCredentials } from '../connection/credentialSteps.ts';
import { plainText } from '../plainText.ts';
import type { Services } from '../services.ts';
import { targetConnection, type CommandArguments } from '../targets.ts';

/** Asks for a connection's secret again and stores it for the origin of its API URL. The tree then reads anew. */
export async function signIn(args: CommandArguments, services: Services): Promise<void> {
  await ask(args, services, (id, secret) => services.secrets.store(id, secret));
}

/** The same without storing it: it is forgotten when the window closes. */
export async function signInForSession(args: CommandArguments, services: Services): Promise<void> {
  await ask(args, services, (id, secret) => services.secrets.keepForSession(id, secret));
}

async function ask(
  args: CommandArguments,
  services: Services,
  keep: (connectionId: string, secret: StoredSecret) => Promise<void>,
): Promise<void> {
  const { id, name, apiUrl, credentialKind } = await targetConnection(args, services);
  await runSteps(vscode.l10n.t('Sign In to {0}', plainText(name)), [
    async (place) => {
      const credentials = await askCredentials(place, credentialKind);
      if (credentials !== undefined) await keep(id, { origin: new URL(apiUrl).origin, credentials });
      return undefined;
    },
  ]);
}
