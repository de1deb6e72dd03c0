import type { Panels } from '../../platform/panels.ts';
import type { SecretStore } from '../../platform/secretStore.ts';
import { targetConnection, type Asking } from '../askTarget.ts';
import type { CommandArguments } from '../targets.ts';

interface SigningOut extends Asking {
  readonly secrets: SecretStore;
  readonly panels: Panels;
}

/** Removes a connection's secret from this machine; the connection stays. */
export async function signOut(args: CommandArguments, uses: SigningOut): Promise<void> {
  const connection = await targetConnection(args, uses);
  await uses.secrets.remove(connection.id);
  await uses.panels.close(connection.id);
}
