import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { DomainName } from '../../domain/domainName.ts';
import { covers } from '../../domain/visitors/certificateNames.ts';
import type { Challenge, HttpsSeen, VisitMade, WebAnswer } from '../../domain/visitors/seen.ts';
import { certify, peerCertificate } from '../certifiedSocket.ts';
import { readPage } from './readPage.ts';
import { seenCertificate } from './seenCertificate.ts';
import { webProblem } from './webProblem.ts';
import { onPort, type Patience, type PortOptions } from './webServer.ts';

export interface WebOptions {
  readonly ports: { readonly http: number; readonly https: number };
  /** Roots in PEM, instead of Node's own. */
  readonly ca: readonly string[] | undefined;
  /** Whether http:// is also asked for a challenge of Let's Encrypt that nobody has set. */
  readonly withChallenge: boolean;
  /** The usual one unless told. */
  readonly patience?: Patience;
}

interface Way extends WebOptions, PortOptions {
  /** Its name goes as SNI and Host. */
  readonly host: DomainName;
}

/**
 * What a web server shows a visitor who comes for `host`, each port for at most `answerMs` of its turn. What goes wrong is
 * in the result. Rejects as Cancelled alone.
 */
export async function visitServer(way: Way): Promise<VisitMade> {
  const [[https, unknown], http, challenge] = await Promise.all([
    lookAtHttps(way).then(async (seen) => [seen, await unknownCertificate(way, seen)] as const),
    lookAtHttp(way, '/'),
    lookAtChallenge(way),
  ]);
  return {
    kind: 'visited',
    address: way.server.address,
    https,
    http,
    ...(unknown !== undefined && { defaultCertificate: unknown }),
    ...(challenge !== undefined && { challenge }),
  };
}

async function lookAtHttps(way: Way): Promise<HttpsSeen> {
  const { server, ports } = way;
  const seen = await onPort(way, way.ports.https, async (socket, signal) => {
    const began = performance.now();
    const secured = await secure(socket, way.host, { ...way, signal });
    server.heard = true;
    server.secured = true;
    const certificate = seenCertificate(secured);
    if (certificate === undefined) throw noCertificate;
    const answer = await readPage(secured, new URL(`https://${way.host}/`), signal).catch(
      (error: unknown): WebAnswer => ({
        kind: 'failed',
        problem: webProblem(error, Math.round((performance.now() - began) / 1000)),
      }),
    );
    return { kind: 'secured' as const, certificate, answer };
  });
  // Where nobody ever got as far as a certificate, it is not for the name.
  const silent = seen.kind === 'failed' && seen.problem.kind === 'noAnswer' && !server.secured;
  if (silent) server.closed.set(ports.https, seen.problem);
  return seen;
}

function lookAtHttp(way: Way, path: string): Promise<WebAnswer> {
  const url = new URL(path, `http://${way.host}`);
  return onPort(way, way.ports.http, (socket, signal) => readPage(socket, url, signal));
}

async function lookAtChallenge(way: Way): Promise<Challenge | undefined> {
  if (!way.withChallenge) return undefined;
  const token = randomBytes(32).toString('base64url');
  return { token, answer: await lookAtHttp(way, `/.well-known/acme-challenge/${token}`) };
}

/** The SHA-256 of the certificate for names that the server does not know, asked once, and only for a name that misses its own. */
async function unknownCertificate(way: Way, https: HttpsSeen): Promise<string | undefined> {
  if (https.kind === 'failed' || covers(https.certificate.names, way.host)) return undefined;
  way.server.unknown ??= onPort(way, way.ports.https, async (socket, signal) => {
    const secured = await secure(socket, `${randomBytes(8).toString('hex')}.invalid`, { ...way, signal });
    const shown = peerCertificate(secured);
    if (shown === undefined) throw noCertificate;
    return { kind: 'shown' as const, sha256: shown.sha256 };
  });
  const unknown = await way.server.unknown;
  return unknown.kind === 'shown' ? unknown.sha256 : undefined;
}

function secure(socket: Socket, host: string, { ports, ca, signal }: Way): Promise<TLSSocket> {
  return certify(socket, { target: { host, port: ports.https }, trust: { kind: 'any' }, ca, signal });
}

const noCertificate = Object.assign(new Error('no certificate'), { code: 'ERR_TLS_NO_CERTIFICATE' });
