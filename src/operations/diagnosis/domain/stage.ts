import type { Stage } from '../../../domain/network/mappedDomain.ts';
import { failed, notKnown, notReached, passed, type Check } from './check.ts';
import type { Cause } from './verdict.ts';

/** Whether the plugin serves the row: switched on, and through its own check. */
export const stage: Check = ({ found: { network, row, ownAddress } }) => {
  if (network === undefined) return notReached;
  if (!network.ok) return notKnown(network.reason);
  if (row === undefined) return ownAddress === true ? passed({ kind: 'ownAddress' }) : notReached;
  if (!row.active) return failed({ kind: 'inactive', row });
  const kind = causes[row.stage];
  return kind === undefined ? passed({ kind: 'stage', row }) : failed({ kind, row });
};

const causes: Readonly<Record<Stage, Extract<Cause['kind'], `stage${string}`> | undefined>> = {
  'checking-dns': 'stageChecking',
  'checking-ssl-cert': 'stageChecking',
  done: undefined,
  'done-without-ssl': undefined,
  failed: 'stageFailed',
  'ssl-failed': 'stageSslFailed',
  unknown: 'stageUnknown',
};
