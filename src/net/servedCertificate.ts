import type { X509Certificate } from 'node:crypto';

/**
 * A certificate that a server showed, as a person compares it. `sha256` is upper-case hex with colons, as
 * `openssl x509 -fingerprint` prints it. `altNames`: DNS names and addresses as they are, an entry of another kind behind its
 * kind, like `email:`. A date that cannot be read is an Invalid Date, which is before and after none.
 */
export interface ServedCertificate {
  readonly sha256: string;
  readonly subject: string;
  readonly altNames: readonly string[];
  readonly issuer: string;
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly selfSigned: boolean;
}

/** What a person compares of a certificate, from Node's, whatever is in it. */
export function describeCertificate(certificate: X509Certificate): ServedCertificate {
  const { subject, issuer } = certificate;
  return {
    sha256: certificate.fingerprint256,
    subject: oneLine(subject),
    altNames: altNamesIn(certificate.subjectAltName ?? ''),
    issuer: oneLine(issuer),
    validFrom: new Date(certificate.validFrom),
    validTo: new Date(certificate.validTo),
    selfSigned: subject === issuer && vouchesForItself(certificate),
  };
}

/** Node puts an entry with a comma or a quote in quotes: it stays one entry, quotes and all, which is no name. */
function altNamesIn(text: string): readonly string[] {
  const entries = text.matchAll(/([\w ]{1,20}):("(?:[^"\\]|\\.)*"|[^,]*)(?:, |$)/g);
  return [...entries].flatMap(([, kind = '', value = '']) => {
    if (value === '') return [];
    return kind === 'DNS' || kind === 'IP Address' ? [value] : [`${kind}:${value}`];
  });
}

function vouchesForItself(certificate: X509Certificate): boolean {
  try {
    return certificate.verify(certificate.publicKey);
  } catch {
    // A key of a kind that OpenSSL does not know.
    return false;
  }
}

/** Node has undefined for an empty one. */
function oneLine(distinguishedName: string | undefined = ''): string {
  return distinguishedName.split('\n').join(', ');
}
