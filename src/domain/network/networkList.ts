import type { WwwPolicy } from '../wwwPolicy.ts';
import type { Mappings } from './mappedDomain.ts';
import type { NetworkSite } from './networkSite.ts';

/** What the network says of its mapped domains and sites. */
export interface NetworkList extends Mappings {
  /** Undefined where they were not read. */
  readonly sites: readonly NetworkSite[] | undefined;
  /** The network's own policy, by which the plugin adds the `www.` of a name. */
  readonly www: WwwPolicy;
  /** Whether domains are mapped at all; undefined where the plugin does not tell it. */
  readonly mapsDomains: boolean | undefined;
  /** A `snapshot` is what somebody printed at some time: it may be old or cut off. The other was just read, whole. */
  readonly from: 'network' | 'snapshot';
}
