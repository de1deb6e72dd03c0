import { parseDomainName, type DomainName } from '../domainName.ts';
import type { WebDomain } from '../webDomain.ts';
import { coverage } from './certificateNames.ts';
import type { CertificateView } from './certificateView.ts';

/** What the certificate that is served for a web domain's own name is to all of its names. */
export interface CertificateSummary {
  readonly view: Exclude<CertificateView, { readonly kind: 'notSeen' }>;
  /** How many of the web domain's names are in it. */
  readonly covered: number;
  /** Its own name and its aliases, as far as they are names; each once. */
  readonly all: number;
}

/** Undefined where no certificate was seen for the web domain's own name. */
export function summarizeCertificate(
  { name, aliases }: Pick<WebDomain, 'name' | 'aliases'>,
  view: CertificateView,
): CertificateSummary | undefined {
  if (view.kind === 'notSeen') return undefined;
  const names = namesOf([name, ...aliases]);
  const covered = names.filter(coverage(view.certificate.names)).length;
  return { view, covered, all: names.length };
}

function namesOf(texts: readonly string[]): readonly DomainName[] {
  return [
    ...new Set(
      texts.flatMap((text) => {
        const parsed = parseDomainName(text);
        return parsed.ok ? [parsed.name] : [];
      }),
    ),
  ];
}
