import type { Connection } from '../../domain/connection.ts';
import type { Points } from '../../domain/visitors/points.ts';
import type { VisitorView } from '../../domain/visitors/visitorView.ts';
import type { Visitors } from '../../inventory/visitors.ts';
import { pause } from '../../net/waiting.ts';
import { lookAtVisitors, namesToLookAt, type VisitorWay } from '../visitors/lookAtVisitors.ts';
import type { CertificateOrder } from './certificateOrders.ts';

/** The panel's cron works orders off every five minutes; one takes a minute or two. */
const mostMs = 15 * 60_000;

interface Following {
  readonly way: VisitorWay;
  readonly visitors: Visitors;
  readonly signal: AbortSignal;
  /** 20,000 unless told, which only tests do. */
  readonly everyMs?: number;
}

/**
 * How following has ended. `covered`: how many names of the order are served with a good certificate. `hidden`: a proxy stands
 * before the web domain and shows a certificate of its own, so that nobody can see from here whether there is a new one.
 */
export type Followed =
  | { readonly kind: 'served'; readonly covered: number; readonly missing: readonly string[] }
  | { readonly kind: 'nothingChanged' }
  | { readonly kind: 'hidden'; readonly proxy: string };

/**
 * Looks at the web server every 20 s until it serves another certificate for the web domain, for at most 15 minutes from the
 * order on, and then at every name of it. The panel is not asked. Rejects as Cancelled.
 */
export async function followOrder(
  connection: Connection,
  { domain, names, at, before }: CertificateOrder,
  { way, visitors, signal, everyMs = 20_000 }: Following,
): Promise<Followed> {
  const look = (texts: readonly string[]) => {
    const looking = { way, visitors, signal, told: () => undefined };
    return lookAtVisitors(namesToLookAt(texts), { connection, webDomain: domain }, looking);
  };
  for (;;) {
    const [own] = await look([domain]);
    if (own !== undefined && isNew(own.view, before)) break;
    if (Date.now() - at >= mostMs) return unchanged(own?.view.points);
    await pause(everyMs, signal);
  }
  const seen = await look(names);
  const good = seen.filter(({ view }) => view.certificate.kind === 'good').map((each) => each.seen.name);
  const missing = namesToLookAt(names).filter((name) => !good.includes(name));
  return { kind: 'served', covered: good.length, missing };
}

/** That of a proxy, which changes by itself, is not the web domain's. */
function isNew({ points, certificate }: VisitorView, before: string | undefined): boolean {
  if (points.kind === 'behindProxy' || certificate.kind === 'notSeen') return false;
  return certificate.certificate.sha256 !== before;
}

function unchanged(points: Points | undefined): Followed {
  return points?.kind === 'behindProxy' ? { kind: 'hidden', proxy: points.proxy.name } : { kind: 'nothingChanged' };
}
