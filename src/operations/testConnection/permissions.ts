import type { ExaminingClient } from '../../hestia/client.ts';
import { getUserValue, type AliasLimit } from '../../hestia/commands/getUserValue.ts';
import { listWebDomains } from '../../hestia/commands/listWebDomains.ts';
import { neededCommands } from '../../hestia/commands/panelCommands.ts';
import { isCallError } from '../../hestia/callError.ts';
import { failed, notReached, passed, warning, type Check } from './check.ts';
import { judgeListing } from './judgeListing.ts';
import type { CommandProbe } from './verdict.ts';

/** The panel's fail2ban counts a missing permission like a wrong password, and bans an address after five in ten minutes. */
const mostRefusals = 2;
const probed = neededCommands.filter((command) => command.refusesAccountAlone);

/**
 * Each command that we need is permitted, by calls that change nothing. After two refusals nothing more is probed. The
 * optional command is not probed after any, nor where it was refused a little while ago.
 */
export const permissions: Check = async ({
  connection: { account, credentialKind },
  tools,
  signal,
  found: { client, listing },
}) => {
  const verdict = judgeListing('permissions', listing);
  const mayList = verdict === 'passed';
  if (client === undefined || (!mayList && verdict.kind !== 'failed')) return notReached;
  if (credentialKind !== 'accessKey') {
    return passed({ kind: 'unrestricted' }, await readLimit(client, account, signal));
  }

  const probes: CommandProbe[] = [
    { command: listWebDomains.name, optional: false, state: mayList ? 'permitted' : 'refused' },
  ];
  const refusals = (): number => probes.filter(({ state }) => state === 'refused').length;
  for (const command of probed) {
    const asked = refusals() < mostRefusals;
    const may = asked && (await client.mayRun(command, account, { signal }));
    probes.push({ command: command.name, optional: false, state: may ? 'permitted' : asked ? 'refused' : 'notProbed' });
  }
  if (refusals() > 0) {
    probes.push({ command: getUserValue.name, optional: true, state: 'notProbed' });
    return failed({ kind: 'commandsRefused', probes });
  }
  const limit = tools.refusedBefore ? undefined : await readLimit(client, account, signal);
  probes.push({ command: getUserValue.name, optional: true, state: limit === undefined ? 'refused' : 'permitted' });
  return limit === undefined ? warning({ kind: 'commandsRefused', probes }) : passed({ kind: 'permitted' }, limit);
};

/** Undefined when the key may not read it. An account that is not there has none, and is another check's matter. */
async function readLimit(
  client: ExaminingClient,
  account: string,
  signal: AbortSignal,
): Promise<{ readonly aliasLimit?: AliasLimit } | undefined> {
  try {
    const aliasLimit = await client.aliasLimit(account, { signal });
    return aliasLimit === undefined ? {} : { aliasLimit };
  } catch (error) {
    if (!isCallError(error)) throw error;
    if (error.failure.kind === 'permission') return undefined;
    if (error.failure.kind === 'command') return {};
    throw error;
  }
}
