import { randomBytes } from 'node:crypto';
import { parseDomainName, type DomainName } from '../../domain/domainName.ts';
import { isPrivate, type IpAddress } from '../../domain/visitors/ipAddress.ts';
import type { Home } from '../../domain/visitors/points.ts';
import type { NameSeen } from '../../domain/visitors/seen.ts';
import { lookUpName } from '../../net/dns/lookUpName.ts';
import type { DnsOptions } from '../../net/dns/questions.ts';
import { createTurns, shareTurn, type Turns } from '../../net/turns.ts';
import { visitServer, type WebOptions } from '../../net/web/visitServer.ts';
import type { WebServer } from '../../net/web/webServer.ts';

interface LookerOptions extends WebOptions {
  readonly home: Home;
  readonly dns: DnsOptions;
  readonly privateToo: boolean;
  /** Of names that are worked at. */
  readonly turns: Turns;
  readonly signal: AbortSignal;
}

/** Looks at one name; `begun` is called when its turn has come. */
type LookAtName = (name: DomainName, begun: () => void) => Promise<NameSeen>;

/**
 * What looks at names one by one, and remembers what it learns of their servers. At most two connections go to one address;
 * a name that waits for its server's turn has no turn of its own meanwhile, so that the others go on.
 */
export function createLooker(options: LookerOptions): LookAtName {
  const { signal, home } = options;
  const known = new Map<IpAddress, { readonly server: WebServer; readonly connections: Turns }>();
  const serverAt = (address: IpAddress) => {
    const found = known.get(address) ?? {
      server: { address, heard: false, secured: false, closed: new Map() },
      connections: createTurns(2),
    };
    known.set(address, found);
    return found;
  };

  return async (name, begun) => {
    const host = hostFor(name);
    const nameTurns = shareTurn(options.turns);
    const lookUp = (): ReturnType<typeof lookUpName> => {
      begun();
      return lookUpName(host, options.dns);
    };
    const dns = await nameTurns(lookUp, signal);
    const at = Date.now();
    const [first] = dns.addresses;
    if (first === undefined) return { name, host, at, dns, visit: { kind: 'noAddress' } };
    const address = chooseAddress(dns.addresses, home, options.privateToo);
    if (address === undefined) return { name, host, at, dns, visit: { kind: 'private', address: first } };
    const { server, connections } = serverAt(address);
    const turns: Turns = (run, each) => connections(() => nameTurns(run, each), each);
    return { name, host, at, dns, visit: await visitServer({ ...options, server, host, turns }) };
  };
}

/** Where a visitor who is lucky comes out: at one of the server's own addresses, if there is one. */
function chooseAddress(
  addresses: readonly IpAddress[],
  { base, named }: Home,
  privateToo: boolean,
): IpAddress | undefined {
  const open = addresses.filter((each) => privateToo || !isPrivate(each));
  return open.find((each) => base.includes(each) || named.includes(each)) ?? open[0];
}

/** What a visitor asks for: below a wildcard a name that nobody has given. */
function hostFor(name: DomainName): DomainName {
  if (!name.startsWith('*.')) return name;
  const parsed = parseDomainName(`x${randomBytes(6).toString('hex')}${name.slice(1)}`);
  return parsed.ok ? parsed.name : name;
}
