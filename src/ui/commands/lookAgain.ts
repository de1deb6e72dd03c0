import { targetsOf, type CommandArguments } from '../targets.ts';
import { checkNetwork } from './checkNetwork.ts';
import { explainDomain } from './explainDomain.ts';

type Looking = Parameters<typeof explainDomain>[1] & Parameters<typeof checkNetwork>[1];

/** Examines the domain of a row once more, or all names of its web domain. */
export async function lookAgain(args: CommandArguments, uses: Looking): Promise<void> {
  const [target] = targetsOf(args);
  const isOfAll = target?.kind === 'test' && target.of === 'network';
  await (isOfAll ? checkNetwork(args, uses) : explainDomain(args, uses));
}
