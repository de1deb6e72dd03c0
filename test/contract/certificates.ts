import { isIP } from 'node:net';
import { generate } from 'selfsigned';

/** Both in PEM; `cert` may be a chain. */
export interface KeyPair {
  readonly key: string;
  readonly cert: string;
}

export interface PairOptions {
  /** DNS names and addresses, and what begins with `email:`; `127.0.0.1` unless told. */
  readonly names?: readonly string[];
  /** Days from now on which it begins and ends; negative ones lie in the past. */
  readonly from?: number;
  readonly to?: number;
  /** Who signs it; itself unless told. */
  readonly issuer?: KeyPair;
  readonly authority?: boolean;
}

/** A certificate made at this moment. */
export async function makePair(options: PairOptions = {}): Promise<KeyPair> {
  const { names = ['127.0.0.1'], from = -1, to = 365, issuer, authority = false } = options;
  const day = 24 * 3600 * 1000;
  const { private: key, cert } = await generate([{ name: 'commonName', value: names[0] ?? 'none' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() + from * day),
    notAfterDate: new Date(Date.now() + to * day),
    ...(issuer && { ca: issuer }),
    extensions: [
      ...(authority ? [{ name: 'basicConstraints' as const, cA: true, critical: true }] : []),
      {
        name: 'subjectAltName',
        altNames: names.map(altName),
      },
    ],
  });
  return { key, cert };
}

function altName(name: string): { type: 1 | 2; value: string } | { type: 7; ip: string } {
  if (isIP(name)) return { type: 7, ip: name };
  return name.startsWith('email:') ? { type: 1, value: name.slice('email:'.length) } : { type: 2, value: name };
}
