import * as vscode from 'vscode';
import type { SecretStore, StoredSecret } from '../../platform/secretStore.ts';
import { runSteps } from '../../platform/steps.ts';
import { askCredentials } from '../connection/credentialSteps.ts';
import { keepSecret } from '../connection/keepSecret.ts';
import { plainText } from '../../words/plainText.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import type { CommandArguments } from '../targets.ts';

interface SigningIn extends Asking {
  readonly secrets: SecretStore;
}

/** Asks for a connection's secret again and stores it for the origin of its API URL. The tree then reads anew. */
export async function signIn(args: CommandArguments, uses: SigningIn): Promise<void> {
  await ask(args, uses, (id, secret) => keepSecret(id, secret, uses.secrets, 'store'));
}

/** The same without storing it: it is forgotten when the window closes. */
export async function signInForSession(args: CommandArguments, uses: SigningIn): Promise<void> {
  await ask(args, uses, (id, secret) => uses.secrets.keepForSession(id, secret));
}

async function ask(
  args: CommandArguments,
  asking: Asking,
  keep: (connectionId: string, secret: StoredSecret) => Promise<void>,
): Promise<void> {
  const { id, name, endpoint, credentialKind } = await targetConnection(args, asking);
  await runSteps(vscode.l10n.t('Sign In to {0}', plainText(name)), [
    async (place) => {
      const credentials = await askCredentials(place, credentialKind);
      if (credentials !== undefined) await keep(id, { origin: endpoint.origin, credentials });
      return undefined;
    },
  ]);
}
