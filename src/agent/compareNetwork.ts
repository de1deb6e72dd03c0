import * as vscode from 'vscode';
import { nameOf } from '../domain/network/apartDifferences.ts';
import type { NetworkDifference } from '../domain/network/networkDifferences.ts';
import type { NetworkList } from '../domain/network/networkList.ts';
import type { Networks } from '../inventory/networks.ts';
import { compareWithNetwork } from '../operations/network/compareWithNetwork.ts';
import { networkNow } from '../operations/network/networkNow.ts';
import { differenceName, differenceRemedy, differenceSite, differenceWord } from '../words/differenceWords.ts';
import { plainText } from '../words/plainText.ts';
import type { Answer } from './answer.ts';
import type { Connections } from './connections.ts';
import { inputs } from './inputs.ts';
import type { AccountReading } from './readAccount.ts';
import { Refusal } from './refusal.ts';
import { tool } from './tool.ts';

interface Uses extends AccountReading {
  readonly connections: Connections;
  readonly networks: Networks;
}

/** What differs between the aliases of the panel and the domains that the WordPress network maps, both read anew. */
export const compareNetwork = tool({
  input: inputs.hestia_compare_with_network,
  prepare: ({ connection }, { connections }: Uses) => ({
    invocationMessage: vscode.l10n.t(
      'Comparing {0} with its network…',
      plainText(connections.find(connection)?.name ?? ''),
    ),
  }),
  run: async ({ connection: id, offset = 0 }, { connections, networks, accounts, panels, gate }, signal) => {
    const { account, baseWebDomain: base, network: connected } = connections.get(id);
    if (connected === undefined && networks.value(id) === undefined) throw new Refusal('noNetwork');
    if (base === undefined) throw new Refusal('noBase');
    gate(connections.get(id));
    const { client } = await panels.open(connections.get(id));
    const readNetwork = (each: AbortSignal | undefined): Promise<NetworkList> => networkNow(id, networks, each);
    const compared = await compareWithNetwork({ client, account, base, readNetwork, signal });
    accounts.learn(id, compared.domains);
    const { differences, network } = compared;
    return {
      connection: id,
      webDomain: base,
      networkListIs: network.from === 'snapshot' ? 'a snapshot, which may be old or cut off' : 'just read',
      mapped: network.mapped.length,
      total: differences.length,
      differences: differences.slice(offset).map((each) => differenceAnswer(each, network)),
    };
  },
});

/** `name` as the panel or the network has it, so that it can be given to another tool. */
function differenceAnswer(difference: NetworkDifference, network: NetworkList): Answer {
  return {
    difference: difference.kind,
    name: difference.kind === 'orphan' ? difference.alias : (nameOf(difference) ?? differenceName(difference, network)),
    site: differenceSite(difference, network),
    what: differenceWord(difference, network.from),
    remedy: differenceRemedy(difference),
  };
}
