import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Cancelled } from '../domain/cancelled.ts';
import { NetError } from './netFailure.ts';

/** All addresses of a name, IPv4 and IPv6, as this machine resolves it; an address is its own. Rejects with a NetError `dns`, or a Cancelled. */
export async function lookUp(host: string, signal: AbortSignal): Promise<readonly string[]> {
  if (isIP(host) !== 0) return [host];
  const found = lookup(host, { all: true }).catch((cause: unknown) => {
    throw new NetError({ kind: 'dns', host }, { sent: false, cause });
  });
  return (await Promise.race([found, whenCancelled(signal)])).map(({ address }) => address);
}

function whenCancelled(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const cancel = (): void => reject(new Cancelled());
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel, { once: true });
  });
}
