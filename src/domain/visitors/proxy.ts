import type { Visit, WebAnswer } from './seen.ts';

/** A service that stands in front of web servers. `by`: its own `Server` header, or the name servers alone where nothing answered. */
export interface Proxy {
  readonly name: string;
  readonly by: 'server' | 'nameServers';
}

interface KnownProxy {
  readonly name: string;
  readonly server: RegExp;
  /** Name servers that a domain has when the service is in front of it; a few need none. */
  readonly nameServers?: RegExp;
}

/** By what they say of themselves: ranges of addresses change, and a list of them would age. */
const known: readonly KnownProxy[] = [
  { name: 'Cloudflare', server: /^cloudflare\b/i, nameServers: /\.ns\.cloudflare\.com$/i },
  { name: 'Sucuri', server: /^sucuri\b/i, nameServers: /\.sucuridns\.com$/i },
  { name: 'DDoS-Guard', server: /^ddos-guard\b/i, nameServers: /\.ddos-guard\.net$/i },
  { name: 'Amazon CloudFront', server: /^cloudfront\b/i },
  { name: 'Akamai', server: /^akamai/i },
  { name: 'BunnyCDN', server: /^bunnycdn/i },
];

/**
 * The proxy that answered. Name servers count only where no web server said who it is: a domain that is managed there may
 * still lead straight to its server.
 */
export function proxyBehind(visit: Visit, nameServers: readonly string[]): Proxy | undefined {
  const servers = serversOf(visit);
  const answered = known.find(({ server }) => servers.some((each) => server.test(each)));
  if (answered !== undefined) return { name: answered.name, by: 'server' };
  if (servers.length > 0) return undefined;
  const named = known.find(({ nameServers: theirs }) => theirs && nameServers.some((each) => theirs.test(each)));
  return named && { name: named.name, by: 'nameServers' };
}

function serversOf(visit: Visit): readonly string[] {
  if (visit.kind !== 'visited') return [];
  const answers: readonly WebAnswer[] = [...(visit.https.kind === 'secured' ? [visit.https.answer] : []), visit.http];
  return answers.flatMap((answer) => (answer.kind === 'answered' ? [answer.server ?? ''] : []));
}
