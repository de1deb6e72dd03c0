import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { generate } from 'selfsigned';

export interface ServedCertificate {
  /** PEM */
  readonly cert: string;
  /** PEM */
  readonly key: string;
}

export interface CertificateOptions {
  readonly notBefore?: Date;
  /** Days from `notBefore` on; 365 unless told. Together with an early `notBefore` it makes an expired certificate. */
  readonly days?: number;
  /** DNS names and IP addresses; `127.0.0.1` and `localhost` unless told. The first is the common name too. */
  readonly altNames?: readonly string[];
  /** Bits; 2048 unless told (a panel's installer takes 4096, which needs seconds). */
  readonly keySize?: number;
}

/** A self-signed RSA certificate made at this moment, as a panel's installer makes one. It lives in memory only. */
export async function makeCertificate(options: CertificateOptions = {}): Promise<ServedCertificate> {
  const { notBefore = new Date(Date.now() - 60_000), days = 365, altNames = ['127.0.0.1', 'localhost'] } = options;
  const made = await generate([{ name: 'commonName', value: altNames[0] ?? 'panel.example.com' }], {
    algorithm: 'sha256',
    keySize: options.keySize ?? 2048,
    notBeforeDate: notBefore,
    notAfterDate: new Date(notBefore.getTime() + days * 86_400_000),
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: altNames.map((name) => (isIP(name) ? { type: 7, ip: name } : { type: 2, value: name })),
      },
    ],
  });
  return { cert: made.cert, key: made.private };
}

/** The same with dates that cannot be read. Its signature does not fit any more, which a server does not look at. */
export function withUnreadableDates({ cert, key }: ServedCertificate): ServedCertificate {
  const der = Buffer.from(new X509Certificate(cert).raw);
  for (let at = der.indexOf('Z'); at !== -1; at = der.indexOf('Z', at + 1)) {
    if (/^\d{12}Z$/.test(der.toString('latin1', at - 12, at + 1))) der.write('999999999999Z', at - 12, 'latin1');
  }
  const lines = der.toString('base64').replace(/.{64}/g, '$&\n');
  return { cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`, key };
}

/** SHA-256 of the certificate, upper-case hex with colons, as browsers and OpenSSL show it. */
export function fingerprintOf(cert: string): string {
  return new X509Certificate(cert).fingerprint256;
}
