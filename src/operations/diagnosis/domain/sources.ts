import { Cancelled } from '../../../domain/cancelled.ts';
import type { DomainName } from '../../../domain/domainName.ts';
import type { NetworkList } from '../../../domain/network/networkList.ts';
import type { WebDomain } from '../../../domain/webDomain.ts';
import { isCallError } from '../../../hestia/callError.ts';
import type { IpAddress } from '../../../domain/visitors/ipAddress.ts';
import type { Look } from '../../../domain/visitors/visitorView.ts';
import type { FileTruth } from './fileTruth.ts';
import type { Reason, SourceName } from './verdict.ts';

/** Asks a source for what it knows; rejects with whatever kept it from telling. */
export type Ask<Truth> = (signal: AbortSignal) => Promise<Truth>;

/** Who is asked about a domain; one that is not connected is undefined, and then its checks cannot be known. */
export interface DomainSources {
  /** Looks at the name as a visitor comes to it. Rejects as Cancelled alone. */
  readonly visit: (name: DomainName, signal: AbortSignal) => Promise<Visited>;
  readonly panel: Ask<PanelTruth> | undefined;
  /** Which account of the panel has a web domain of that name; undefined when it is nobody's, or nobody tells. */
  readonly ownerOf?: (name: DomainName, signal: AbortSignal) => Promise<string | undefined>;
  readonly network: Ask<NetworkList> | undefined;
  readonly file: Ask<FileTruth> | undefined;
}

/** What was seen of a name from outside. `home`: the addresses of the server to which names should lead. */
export interface Visited extends Look {
  readonly home: readonly IpAddress[];
}

/** What the panel says. */
export interface PanelTruth {
  readonly account: string;
  /** The web domain that serves WordPress, by its exact name; undefined as long as nobody has chosen it. */
  readonly base: string | undefined;
  /** All web domains of the account. */
  readonly domains: readonly WebDomain[];
  /** Other accounts of the same panel, as far as they are known from other connections. */
  readonly others: readonly { readonly account: string; readonly domains: readonly WebDomain[] }[];
}

/** What a source said, or why it said nothing. */
export type Read<Truth> =
  { readonly ok: true; readonly truth: Truth } | { readonly ok: false; readonly reason: Reason };

/** Asks a source, once for all its checks. Throws when cancelled. */
export async function askSource<Truth>(
  source: SourceName,
  ask: Ask<Truth> | undefined,
  signal: AbortSignal,
): Promise<Read<Truth>> {
  if (ask === undefined) return { ok: false, reason: { kind: 'notConnected', source } };
  try {
    return { ok: true, truth: await ask(signal) };
  } catch (error) {
    if (isCancelled(error)) throw new Cancelled();
    return { ok: false, reason: { kind: 'notAnswered', source, error } };
  }
}

function isCancelled(error: unknown): boolean {
  return isCallError(error) && error.failure.kind === 'cancelled';
}
