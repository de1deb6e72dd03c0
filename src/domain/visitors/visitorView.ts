import { viewCertificate, type CertificateView } from './certificateView.ts';
import { viewPage, type PageView } from './pageView.ts';
import { pointsTo, type Home, type Points } from './points.ts';
import type { NameSeen } from './seen.ts';

/** What was seen of a name, judged. Behind a proxy certificate and page are the proxy's. */
export interface VisitorView {
  readonly points: Points;
  readonly certificate: CertificateView;
  readonly page: PageView;
}

/** What was seen of a name, and what is made of it. */
export interface Look {
  readonly seen: NameSeen;
  readonly view: VisitorView;
}

export function viewName(seen: NameSeen, home: Home, now: Date): VisitorView {
  return { points: pointsTo(seen, home), certificate: viewCertificate(seen, now), page: viewPage(seen) };
}

/** Which part of a view is what a visitor stumbles over first; undefined when nothing is wrong. */
export function worstPart({ points, certificate, page }: VisitorView): keyof VisitorView | undefined {
  const astray = points.kind === 'noAddress' || points.kind === 'elsewhere' || points.kind === 'private';
  if (astray) return 'points';
  if (certificate.kind !== 'good') return 'certificate';
  if (points.kind === 'partly') return 'points';
  return page.kind === 'wordpress' || page.kind === 'redirects' ? undefined : 'page';
}
