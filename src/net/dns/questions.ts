import type { CaaRecord } from 'node:dns';
import { Resolver } from 'node:dns/promises';
import { Cancelled } from '../../domain/cancelled.ts';
import type { DnsServer } from '../../domain/visitors/dnsServer.ts';
import type { DnsProblem } from '../../domain/visitors/nameInDns.ts';
import { codeOf } from '../socketEvents.ts';
import { within } from '../waiting.ts';

/** Records, or why there are none; an empty list is an answer without records of the kind that was asked for. */
export type DnsAnswer<T> =
  { readonly ok: true; readonly records: readonly T[] } | { readonly ok: false; readonly problem: DnsProblem };

/** Puts one question to a resolver. It never rejects; after the time is up every answer is `noAnswer`. */
export type AskDns = <T>(question: (resolver: Resolver) => Promise<readonly T[]>) => Promise<DnsAnswer<T>>;

/** Answers about what stands above many names, kept for as long as one looks at names. */
export interface KnownZones {
  readonly caa: Map<string, DnsAnswer<CaaRecord>>;
  readonly nameServers: Map<string, DnsAnswer<string>>;
}

export interface DnsOptions {
  /** The system's own when there are none. */
  readonly servers: readonly DnsServer[];
  readonly known: KnownZones;
  readonly signal: AbortSignal;
}

export function createKnownZones(): KnownZones {
  return { caa: new Map(), nameServers: new Map() };
}

/** Asks unless the answer is known; only what was answered is kept. */
export async function askOnce<T>(
  known: Map<string, DnsAnswer<T>>,
  name: string,
  ask: () => Promise<DnsAnswer<T>>,
): Promise<DnsAnswer<T>> {
  const kept = known.get(name);
  if (kept !== undefined) return kept;
  const answer = await ask();
  if (answer.ok || answer.problem === 'noSuchName') known.set(name, answer);
  return answer;
}

/** A recursive server that takes longer has most likely met one that does not answer. */
export const dnsMs = 3_000;

/**
 * Runs something that asks DNS, with a resolver and a deadline of its own: Node's time-outs come up to a second late,
 * and cancelling ends every question of a resolver. Rejects as Cancelled when `signal` aborts.
 */
export async function withDns<T>(
  { servers, signal }: Pick<DnsOptions, 'servers' | 'signal'>,
  run: (ask: AskDns) => Promise<T>,
): Promise<T> {
  if (isAborted(signal)) throw new Cancelled();
  const resolver = new Resolver({ timeout: 1_000, tries: 2 });
  if (servers.length > 0) resolver.setServers(servers);
  return within(dnsMs, signal, async (over) => {
    over.addEventListener('abort', () => resolver.cancel(), { once: true });
    const result = await run(async (question) => {
      if (over.aborted) return { ok: false, problem: 'noAnswer' };
      try {
        return { ok: true, records: await question(resolver) };
      } catch (error) {
        return codeOf(error) === 'ENODATA' ? { ok: true, records: [] } : { ok: false, problem: problemOf(error) };
      }
    });
    // What was found up to a cancellation is no finding.
    if (isAborted(signal)) throw new Cancelled();
    return result;
  });
}

/** A call, since the compiler takes it for settled that a signal looked at once has not aborted since. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

/** What c-ares' codes mean, as Node gives them. */
function problemOf(error: unknown): DnsProblem {
  switch (codeOf(error)) {
    case 'ENOTFOUND':
      return 'noSuchName';
    case 'ESERVFAIL':
      return 'serverFailure';
    case 'EREFUSED':
      return 'refused';
    case 'ETIMEOUT':
    case 'ECANCELLED':
      return 'noAnswer';
    case 'ECONNREFUSED':
      return 'serverUnreachable';
    default:
      return 'unreadable';
  }
}
