import { BlockList, isIPv6 } from 'node:net';
import type { ConnectedEnds } from '../../net/tryConnect.ts';
import type { Route } from '../../net/route.ts';
import { failed, passed, type Check } from './check.ts';
import { judgeListing } from './judgeListing.ts';

/** The panel lets this machine's address use its API (exit code 10). A fresh panel allows none. */
export const addressAllowed: Check = ({ found: { listing, ends, route } }) => {
  const verdict = judgeListing('addressAllowed', listing);
  const seen = seenAddress(ends, route);
  if (verdict === 'passed') return passed({ kind: 'addressAllowed', seen });
  return verdict.kind === 'failed' ? failed({ kind: 'addressNotAllowed', seen }) : { verdict };
};

/**
 * The address that the panel sees, where that can be known: not behind a proxy, and not when a private address of this
 * machine is translated on its way to a public one.
 */
export function seenAddress(ends: ConnectedEnds | undefined, route: Route | undefined): string | undefined {
  if (ends === undefined || route?.kind !== 'direct') return undefined;
  const local = withoutMapping(ends.local);
  return isPrivate(local) && !isPrivate(withoutMapping(ends.remote)) ? undefined : local;
}

function withoutMapping(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '');
}

const privateNetworks = new BlockList();
for (const [network, bits] of [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  privateNetworks.addSubnet(network, bits);
}
privateNetworks.addAddress('::1', 'ipv6');
privateNetworks.addSubnet('fc00::', 7, 'ipv6');
privateNetworks.addSubnet('fe80::', 10, 'ipv6');

function isPrivate(address: string): boolean {
  return privateNetworks.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
