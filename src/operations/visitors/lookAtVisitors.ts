import type { Connection } from '../../domain/connection.ts';
import { parseDomainName, type DomainName } from '../../domain/domainName.ts';
import { isPrivate, parseIpAddress } from '../../domain/visitors/ipAddress.ts';
import type { Look } from '../../domain/visitors/visitorView.ts';
import type { Visitors } from '../../inventory/visitors.ts';
import { lookUp } from '../../net/lookUp.ts';
import { NetError } from '../../net/netFailure.ts';
import { lookAtNames, type LookOptions } from './lookAtNames.ts';

/** By which way names are looked at: through which DNS servers, at which ports, and with how much patience. */
export type VisitorWay = Pick<LookOptions, 'dnsServers' | 'ports' | 'patience'>;

interface Looking {
  readonly way: VisitorWay;
  /** Learns what was seen as it comes. */
  readonly visitors: Visitors;
  readonly signal: AbortSignal;
  /** Told what was seen up to now. */
  readonly told: (seen: readonly Look[]) => void;
}

/** The names of `texts` that can be looked at, each once. */
export function namesToLookAt(texts: readonly string[]): readonly DomainName[] {
  const parsed = texts.map((text) => parseDomainName(text));
  return [...new Set(parsed.flatMap((each) => (each.ok ? [each.name] : [])))];
}

/**
 * Looks at names of a connection as visitors come to them. `webDomain` stands for the base web domain where none is
 * chosen. `withChallenge`: also whether Let's Encrypt would get through. Rejects as Cancelled; what was seen until then
 * is known.
 */
export async function lookAtVisitors(
  names: readonly DomainName[],
  {
    connection,
    webDomain,
    withChallenge = false,
  }: { connection: Connection; webDomain: string; withChallenge?: boolean },
  { way, visitors, signal, told }: Looking,
): Promise<readonly Look[]> {
  const [base = names[0]] = namesToLookAt([connection.baseWebDomain ?? webDomain]);
  if (base === undefined) return [];
  const privateToo = await isNearby(connection, signal);
  const options = { ...way, base, publicAddresses: connection.publicAddresses ?? [], privateToo, withChallenge };
  const seen: Look[] = [];
  let learned = 0;
  let at = performance.now();
  const learn = (): void => {
    if (seen.length > learned) visitors.learn(connection.id, seen.slice(learned));
    learned = seen.length;
    at = performance.now();
  };
  try {
    for await (const each of lookAtNames(names, { ...options, ca: undefined, signal })) {
      seen.push(each);
      told(seen);
      if (performance.now() - at > learnMs) learn();
    }
  } finally {
    learn();
  }
  return seen;
}

/** The views draw all of a connection anew for what is learned. */
const learnMs = 500;

/** Whether a panel is in a private network: only then are web servers in one looked at. */
export async function isNearby({ endpoint }: Connection, signal: AbortSignal): Promise<boolean> {
  const found = await lookUp(endpoint.target.host, signal).catch((error: unknown) => {
    if (error instanceof NetError) return [];
    throw error;
  });
  const addresses = found.flatMap((each) => parseIpAddress(each) ?? []);
  return addresses.length > 0 && addresses.every(isPrivate);
}
