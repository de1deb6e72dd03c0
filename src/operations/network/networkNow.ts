import { Cancelled } from '../../domain/cancelled.ts';
import type { NetworkList } from '../../domain/network/networkList.ts';
import type { Networks } from '../../inventory/networks.ts';
import type { Reading } from '../../inventory/source.ts';

/** What the network of a connection says now; a snapshot stays what it is until the network is refreshed. Rejects with why it cannot be read. */
export async function networkNow(
  connectionId: string,
  networks: Networks,
  signal: AbortSignal | undefined,
): Promise<NetworkList> {
  const known = networks.value(connectionId);
  if (known?.from === 'snapshot') return known;
  networks.forget(connectionId);
  return listIn(await networks.read(connectionId, signal));
}

/** The list of a reading that has ended. Throws why there is none. */
export function listIn(reading: Reading<NetworkList>): NetworkList {
  if (reading.kind === 'value') return reading.value;
  throw reading.kind === 'failure' ? reading.error : new Cancelled();
}
