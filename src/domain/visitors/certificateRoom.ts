import { parseDomainName } from '../domainName.ts';

/** Let's Encrypt's limit. */
export const maxCertificateNames = 100;

/** How many names one certificate of a web domain has, and how many more it takes. */
export interface CertificateRoom {
  readonly names: number;
  /** More names; of domains that come with their `www.`, half as many. */
  readonly room: number;
  /** How many of the names are too many. */
  readonly over: number;
}

/** The room that a web domain with these stored names has: wildcards and what is no name go into no order by HTTP-01. */
export function certificateRoom(stored: readonly string[]): CertificateRoom {
  const names = new Set(stored.flatMap((text) => orderable(text) ?? [])).size;
  return { names, room: Math.max(0, maxCertificateNames - names), over: Math.max(0, names - maxCertificateNames) };
}

function orderable(text: string): string | undefined {
  const parsed = parseDomainName(text);
  return parsed.ok && !parsed.name.startsWith('*.') ? parsed.name : undefined;
}
