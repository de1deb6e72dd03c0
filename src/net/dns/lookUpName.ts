import type { DomainName } from '../../domain/domainName.ts';
import { registrableDomain } from '../../domain/registrableDomain.ts';
import { isIpv6, parseIpAddress, type IpAddress } from '../../domain/visitors/ipAddress.ts';
import type { DnsProblem, NameInDns } from '../../domain/visitors/nameInDns.ts';
import { findCaa } from './findCaa.ts';
import { askOnce, withDns, type AskDns, type DnsAnswer, type DnsOptions, type KnownZones } from './questions.ts';

/** The longest chain that is followed; resolvers give up at about as many. */
const maxHops = 16;

/**
 * What DNS says of a name: addresses, the chain of CNAMEs, CAA, name servers. What DNS itself does wrong is in the result;
 * the time is bounded by `dnsMs`. A wildcard is asked for as it stands. Rejects as Cancelled alone.
 */
export function lookUpName(name: DomainName, options: DnsOptions): Promise<NameInDns> {
  return withDns(options, async (ask) => {
    const [found, { chain, problem }, caa, nameServers] = await Promise.all([
      findAddresses(name, ask),
      followChain(name, ask),
      findCaa(name, options.known, ask),
      findNameServers(name, options.known, ask),
    ]);
    const end = chain.at(-1);
    // Node answers with nothing at all, and no error, when a CNAME's target is not in the answer or the chain is a loop.
    const last = found.problem === 'noAddress' && end !== undefined && problem === undefined;
    const { addresses, problem: why } = last ? await findAddresses(end, ask) : found;
    return { chain, addresses, problem: addresses.length > 0 ? undefined : (problem ?? why), caa, nameServers };
  });
}

interface Addresses {
  readonly addresses: readonly IpAddress[];
  readonly problem: DnsProblem | undefined;
}

async function findAddresses(name: string, ask: AskDns): Promise<Addresses> {
  const answers = await Promise.all([
    ask((resolver) => resolver.resolve4(name)),
    ask((resolver) => resolver.resolve6(name)),
  ]);
  const addresses = answers.flatMap(recordsOf).flatMap((text) => parseIpAddress(text) ?? []);
  const distinct = [...new Set(addresses)].toSorted((a, b) => Number(isIpv6(a)) - Number(isIpv6(b)));
  const problem = answers.flatMap((answer) => (answer.ok ? [] : [answer.problem])).at(0) ?? 'noAddress';
  return { addresses: distinct, problem: distinct.length > 0 ? undefined : problem };
}

interface Chain {
  readonly chain: readonly string[];
  readonly problem?: DnsProblem;
}

/** Hop by hop, since `resolveCname` gives the first alone. A question that fails ends it: the addresses tell why. */
async function followChain(name: string, ask: AskDns): Promise<Chain> {
  const chain: string[] = [];
  for (let at = name; ;) {
    const question = at;
    const next = recordsOf(await ask((resolver) => resolver.resolveCname(question)))[0];
    if (next === undefined) return { chain };
    at = withoutDot(next);
    if (at === name || chain.includes(at)) return { chain: [...chain, at], problem: 'cnameLoop' };
    chain.push(at);
    if (chain.length === maxHops) return { chain, problem: 'cnameTooLong' };
  }
}

/** Only the top of a zone has them, which the registrable domain mostly is. */
async function findNameServers(name: DomainName, { nameServers }: KnownZones, ask: AskDns): Promise<readonly string[]> {
  const domain = registrableDomain(name);
  if (domain === undefined) return [];
  const answer = await askOnce(nameServers, domain, () => ask((resolver) => resolver.resolveNs(domain)));
  return recordsOf(answer).map(withoutDot);
}

function recordsOf<T>(answer: DnsAnswer<T>): readonly T[] {
  return answer.ok ? answer.records : [];
}

function withoutDot(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
