import type { DnsProblem } from '../../../domain/visitors/nameInDns.ts';
import { failed, notKnown, notReached, passed, type Check } from './check.ts';

/** Where DNS leads visitors; what they meet there is looked at along with it. */
export const dns: Check = async ({ sources, signal, found: { name } }) => {
  if (name === undefined) return notReached;
  const visited = await sources.visit(name, signal);
  const { seen, view, home } = visited;
  const found = { visited };
  const { points } = view;
  switch (points.kind) {
    case 'here':
      return passed({ kind: 'pointsHere', addresses: seen.dns.addresses }, found);
    case 'behindProxy':
      return passed({ kind: 'behindProxy', proxy: points.proxy.name }, found);
    case 'unknown':
      return notKnown({ kind: 'homeUnknown' }, found);
    case 'noAddress':
      return unanswered.has(points.problem)
        ? notKnown({ kind: 'dnsUnanswered', problem: points.problem }, found)
        : failed({ kind: 'noDns', name, problem: points.problem, home }, found);
    case 'private':
      return failed({ kind: 'pointsPrivate', name, addresses: points.addresses, home }, found);
    case 'elsewhere':
      return failed({ kind: 'pointsElsewhere', name, addresses: points.addresses, home }, found);
    case 'partly': {
      const kind = points.onlyIpv6 ? 'ipv6Elsewhere' : 'partlyElsewhere';
      return failed({ kind, name, elsewhere: points.elsewhere, home }, found);
    }
  }
};

/** Nothing that the name can help: this machine, or the DNS server that it asks. */
const unanswered: ReadonlySet<DnsProblem> = new Set(['noAnswer', 'serverUnreachable', 'unreadable']);
