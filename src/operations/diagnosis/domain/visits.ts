import type { DomainName } from '../../../domain/domainName.ts';
import type { DnsServer } from '../../../domain/visitors/dnsServer.ts';
import type { IpAddress } from '../../../domain/visitors/ipAddress.ts';
import { viewName } from '../../../domain/visitors/visitorView.ts';
import { lookUpName } from '../../../net/dns/lookUpName.ts';
import { createKnownZones } from '../../../net/dns/questions.ts';
import { createTurns } from '../../../net/turns.ts';
import type { WebOptions } from '../../../net/web/visitServer.ts';
import { createLooker } from '../../visitors/lookAtName.ts';
import { namesAtATime } from '../../visitors/lookAtNames.ts';
import type { DomainSources } from './sources.ts';

export interface VisitOptions extends Omit<WebOptions, 'withChallenge'> {
  /** The web domain that serves WordPress; nobody knows where names should lead without it. */
  readonly base: DomainName | undefined;
  /** Addresses of the server that a person has named. */
  readonly publicAddresses: readonly IpAddress[];
  readonly dnsServers: readonly DnsServer[];
  readonly privateToo: boolean;
  readonly signal: AbortSignal;
}

/** Looks at names as visitors come to them, each when it is asked for; what is learned of their servers holds for all. */
export async function createVisits(options: VisitOptions): Promise<DomainSources['visit']> {
  const { base, publicAddresses, dnsServers, signal } = options;
  const dns = { servers: dnsServers, known: createKnownZones(), signal };
  const own = base === undefined ? [] : (await lookUpName(base, dns)).addresses;
  const home = { base: own, named: publicAddresses };
  const turns = createTurns(namesAtATime);
  const lookAt = createLooker({ ...options, withChallenge: false, home, dns, turns });
  return async (name) => {
    const seen = await lookAt(name, () => undefined);
    const view = viewName(seen, home, new Date(seen.at));
    return { seen, view, home: [...publicAddresses, ...own] };
  };
}
