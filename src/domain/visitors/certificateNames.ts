import { parseDomainName, type DomainName } from '../domainName.ts';

/**
 * Whether a certificate with these names is good for `name` (RFC 6125): by the name itself, or by `*.` in place of its
 * first label; one star stands for one label, and for none of a top-level domain. A wildcard needs that very wildcard.
 */
export function covers(names: readonly DomainName[], name: DomainName): boolean {
  return coverage(names)(name);
}

/** The same for many names: ask once for all of them. */
export function coverage(names: readonly DomainName[]): (name: DomainName) => boolean {
  const known: ReadonlySet<string> = new Set(names);
  return (name) => {
    if (known.has(name)) return true;
    const parent = name.slice(name.indexOf('.'));
    return !name.startsWith('*.') && parent.lastIndexOf('.') > 0 && known.has(`*${parent}`);
  };
}

/** The DNS names among a certificate's entries; what is no domain name to the letter (a URL, an address, `<b>`) is left out. */
export function readCertificateNames(entries: readonly string[]): readonly DomainName[] {
  return entries.flatMap((entry) => {
    const parsed = parseDomainName(entry);
    return parsed.ok && parsed.name === entry.toLowerCase() ? [parsed.name] : [];
  });
}
