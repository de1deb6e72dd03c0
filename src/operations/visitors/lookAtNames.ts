import { ReadableStream } from 'node:stream/web';
import { Cancelled } from '../../domain/cancelled.ts';
import type { DomainName } from '../../domain/domainName.ts';
import type { DnsServer } from '../../domain/visitors/dnsServer.ts';
import type { IpAddress } from '../../domain/visitors/ipAddress.ts';
import { viewName, type Look } from '../../domain/visitors/visitorView.ts';
import { lookUpName } from '../../net/dns/lookUpName.ts';
import { createKnownZones } from '../../net/dns/questions.ts';
import { createTurns } from '../../net/turns.ts';
import type { WebOptions } from '../../net/web/visitServer.ts';
import { createLooker } from './lookAtName.ts';

export interface LookOptions extends WebOptions {
  /** The web domain that serves WordPress; where it leads is where names should. */
  readonly base: DomainName;
  /** Addresses of the server that a person has named. */
  readonly publicAddresses: readonly IpAddress[];
  readonly dnsServers: readonly DnsServer[];
  /** Whether addresses in private networks are visited too: when the panel is at such an address itself. */
  readonly privateToo: boolean;
  readonly signal: AbortSignal;
}

/** So many are looked up or visited at a time. */
export const namesAtATime = 16;

/**
 * Looks at names from outside, and gives one result for each as soon as it is there. Reading rejects as Cancelled when
 * `signal` aborts; who stops reading stops looking.
 */
export function lookAtNames(names: readonly DomainName[], options: LookOptions): AsyncIterable<Look> {
  const stopped = new AbortController();
  const stop = (): void => stopped.abort();
  const within = { ...options, signal: AbortSignal.any([options.signal, stopped.signal]) };
  return new ReadableStream<Look>({
    start: (results) => {
      lookAtAll(names, within, { give: (result) => results.enqueue(result), stop }).then(
        () => results.close(),
        (error: unknown) => results.error(error),
      );
    },
    cancel: stop,
  });
}

interface Reader {
  readonly give: (result: Look) => void;
  readonly stop: () => void;
}

async function lookAtAll(names: readonly DomainName[], options: LookOptions, { give, stop }: Reader): Promise<void> {
  const { signal } = options;
  const dns = { servers: options.dnsServers, known: createKnownZones(), signal };
  const { addresses } = await lookUpName(options.base, dns);
  const home = { base: addresses, named: options.publicAddresses };
  const turns = createTurns(namesAtATime);
  const lookAt = createLooker({ ...options, home, dns, turns });
  const problems: unknown[] = [];
  const fail = (error: unknown): void => {
    problems.push(error);
    stop();
  };
  const under: Promise<void>[] = [];
  for (const name of names) {
    if (signal.aborted) break;
    // The next one is not begun before it is this one's turn, so that results come while others still wait.
    const begun = Promise.withResolvers<undefined>();
    const looked = lookAt(name, () => begun.resolve(undefined)).then((seen) => {
      give({ seen, view: viewName(seen, home, new Date(seen.at)) });
    });
    under.push(looked.catch(fail).finally(() => begun.resolve(undefined)));
    await begun.promise;
  }
  await Promise.all(under);
  if (problems.length > 0) throw problems[0];
  if (signal.aborted) throw new Cancelled();
}
