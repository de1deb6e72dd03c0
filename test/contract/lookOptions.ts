import { parseDnsServer } from '../../src/domain/visitors/dnsServer.ts';
import type { LookOptions } from '../../src/operations/visitors/lookAtNames.ts';
import { name } from '../unit/domain/visitors/name.ts';

/** The servers of a test: the address of its DNS server, the ports of its web server, and the root that signs what that shows. */
interface Servers {
  readonly base: string;
  readonly dnsServer: string;
  readonly ports: LookOptions['ports'];
  readonly root: string | undefined;
}

/** By which names are looked at that lead to servers on this machine. */
export function lookOptions({ base, dnsServer, ports, root }: Servers): LookOptions {
  const server = parseDnsServer(dnsServer);
  if (!server.ok) throw new Error(`${dnsServer}: ${server.problem}`);
  return {
    base: name(base),
    publicAddresses: [],
    dnsServers: [server.server],
    privateToo: true,
    withChallenge: false,
    ports,
    ca: root === undefined ? undefined : [root],
    signal: new AbortController().signal,
  };
}
