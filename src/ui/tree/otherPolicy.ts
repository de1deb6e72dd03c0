import type { NetworkList } from '../../domain/network/networkList.ts';
import type { WwwPolicy } from '../../domain/wwwPolicy.ts';
import type { Reading } from '../../inventory/source.ts';
import { wwwPolicy } from '../../platform/settings.ts';

/** A network's own policy for `www.`, where the setting is another. */
export function otherPolicy(reading: Reading<NetworkList>): WwwPolicy | undefined {
  if (reading.kind !== 'value' || reading.value.from !== 'network') return undefined;
  return reading.value.www === wwwPolicy() ? undefined : reading.value.www;
}
