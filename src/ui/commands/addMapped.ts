import type { Networks } from '../../inventory/networks.ts';
import type { NetworkFacts } from '../../inventory/networkFacts.ts';
import { assertWritable } from '../../operations/panel.ts';
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
  const [first] = chosen;
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
  await conduct({ connection, wanted: () => change }, uses);
  await revealFirst({ connection, domain, names: add }, uses, true);
  offerNewCheck(missing.map(({ of }) => of));
}
