import * as vscode from 'vscode';
import type { Networks } from '../../inventory/networks.ts';
import type { NetworkFacts } from '../../inventory/networkFacts.ts';
import { partOf } from '../../operations/aliases/run/changeReport.ts';
import { assertWritable } from '../../operations/panel.ts';
import { readIntegrationLogs } from '../../platform/integrationLogs.ts';
import { aliasTryWords } from '../../words/aliasTryWords.ts';
import type { Asking } from '../askTarget.ts';
import { offerNewCheck } from '../network/newCheck.ts';
import { conduct, type ChangeUses } from '../plan/conduct.ts';
import { revealFirst } from '../plan/reveal.ts';
import { targetsOf, type CommandArguments } from '../targets.ts';
import type { TreeControl } from '../treeControl.ts';

interface AddingMapped extends Asking, ChangeUses {
  readonly networks: Networks;
  readonly networkFacts: NetworkFacts;
  readonly tree: TreeControl;
}

/** Adds mapped names that are not on the panel, each with its companion where that is missing too, to the base web domain. */
export async function addMapped(args: CommandArguments, uses: AddingMapped): Promise<void> {
  const chosen = targetsOf(args).filter((target) => target.kind === 'mapped');
  const [first, more] = chosen;
  if (first === undefined) return;
  const connection = uses.connections.get(first.connection);
  assertWritable(connection);
  const domain = connection.baseWebDomain ?? '';
  const names = new Set(chosen.map(({ name }) => name));
  const missing = uses.networkFacts
    .differences(connection.id)
    .flatMap((each) => (each.kind === 'missing' && (names.has(each.name) || names.has(each.of.name)) ? [each] : []));
  const add = missing.map(({ name }) => name);
  const change = { kind: 'change', purpose: 'add', domain, wanted: { add } } as const;
  const carriedOut = await conduct({ connection, wanted: () => change }, uses);
  const added = carriedOut.kind === 'change' ? partOf(carriedOut.report).added : [];
  await revealFirst({ connection, domain, names: added }, uses, true);
  const mapped = missing.flatMap((each) => (added.includes(each.name) ? [each.of] : []));
  const isOne = more === undefined && added.includes(first.name);
  offerNewCheck([...new Set(mapped)], isOne ? await whyMissing(first.name) : undefined);
}

/** What the plugin's own log says of a name that was missing: what stopped it stops the next one as well. */
async function whyMissing(name: string): Promise<string | undefined> {
  const log = await readIntegrationLogs();
  return log && aliasTryWords(log.get(name), vscode.env.language);
}
