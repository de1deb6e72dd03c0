import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { NetError } from './netFailure.ts';
import { unlessCancelled } from './waiting.ts';

/** All addresses of a name, IPv4 and IPv6, as this machine resolves it; an address is its own. Rejects with a NetError `dns`, or a Cancelled. */
export async function lookUp(host: string, signal: AbortSignal): Promise<readonly string[]> {
  if (isIP(host) !== 0) return [host];
  const found = lookup(host, { all: true }).catch((cause: unknown) => {
    throw new NetError({ kind: 'dns', host }, { sent: false, cause });
  });
  return (await unlessCancelled(found, signal)).map(({ address }) => address);
}
