import * as net from 'node:net';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { makeCertificate, withUnreadableDates } from '../panel/certificate.ts';
import { fetchCertificate } from '../../src/net/fetchCertificate.ts';
import { listen } from '../panel/front.ts';
import { makePair, type KeyPair } from './certificates.ts';
import { answer, clientFor, direct as route, endpointOf, failureOf, listed, startScripted } from './scriptedPanel.ts';

// How the client reaches a server over real TLS, and to whom it sends nothing.

let valid: KeyPair;
let other: KeyPair;
let expired: KeyPair;

beforeAll(async () => {
  [valid, other, expired] = await Promise.all([makePair(), makePair(), makePair({ from: -800, to: -400 })]);
});

describe('connections', () => {
  it('names a closed port, a name that does not resolve and a plain-HTTP port', async () => {
    const plain = net.createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    });
    const port = await listen(plain, 0, '127.0.0.1');
    expect(await failureAt(`https://127.0.0.1:${port}/api/`)).toEqual({ kind: 'notTls', sent: false });
    await new Promise((resolve) => plain.close(resolve));
    expect(await failureAt(`https://127.0.0.1:${port}/api/`)).toEqual({
      kind: 'connectionRefused',
      host: '127.0.0.1',
      port,
      sent: false,
    });
    expect(await failureAt('https://no-such-host.invalid:8083/api/')).toEqual({
      kind: 'dns',
      host: 'no-such-host.invalid',
      sent: false,
    });
  });

  it('gives up on a port that accepts and says nothing', async () => {
    const mute = net.createServer((socket) => socket.on('error', () => undefined).resume());
    const port = await listen(mute, 0, '127.0.0.1');
    expect(await failureAt(`https://127.0.0.1:${port}/api/`)).toEqual({
      kind: 'timeout',
      phase: 'connect',
      seconds: 0.9,
      sent: false,
    });
    await new Promise((resolve) => mute.close(resolve));
  });

  it('sends nothing to a certificate that is self-signed, expired or for another name', async () => {
    const refused = async (pair: KeyPair, ca: readonly string[], host = '127.0.0.1'): Promise<unknown> => {
      const server = await startScripted(pair, () => answer('{}'));
      const failure = await failureOf(
        clientFor(server, { ca, endpoint: endpointOf(`https://${host}:${server.port}/api/`) }).listWebDomains('admin'),
      );
      expect(server.received()).toBe(0);
      return failure;
    };
    expect(await refused(valid, [])).toEqual({
      kind: 'tlsUntrusted',
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
      sent: false,
    });
    expect(await refused(expired, [expired.cert])).toEqual({ kind: 'tlsExpired', sent: false });
    expect(await refused(valid, [valid.cert], 'localhost')).toEqual({ kind: 'tlsNameMismatch', sent: false });
  });

  it('trusts a pinned certificate whatever its names and dates, and no other', async () => {
    for (const pair of [valid, expired]) {
      const server = await startScripted(pair, () => listed());
      const endpoint = endpointOf(`https://localhost:${server.port}/api/`);
      const { certificate } = await fetchCertificate(endpoint, { route });
      expect(server.received()).toBe(0);
      await vi.waitFor(() => expect(server.open()).toBe(0));
      const probed = server.handshakes();
      const client = clientFor(server, { endpoint, pin: certificate.sha256 });
      expect(await client.listWebDomains('admin')).toEqual([]);
      await client.listWebDomains('admin');
      expect(server.handshakes()).toBe(probed + 1);
    }
    const { certificate: trusted } = await fetchCertificate((await startScripted(valid, () => '')).endpoint, { route });
    const impostor = await startScripted(other, () => answer('{}'));
    const { certificate: shown } = await fetchCertificate(impostor.endpoint, { route });
    const client = clientFor(impostor, { pin: trusted.sha256, ca: [other.cert] });
    expect(await failureOf(client.listWebDomains('admin'))).toEqual({
      kind: 'certificateChanged',
      expected: trusted.sha256,
      actual: shown,
      sent: false,
    });
    expect(impostor.received()).toBe(0);
    await vi.waitFor(() => expect(impostor.open()).toBe(0));
  });

  it('describes a certificate whatever is in it: 3,000 names, dates that cannot be read', async () => {
    const altNames = ['127.0.0.1', ...Array.from({ length: 2_999 }, (_, index) => `name-${index}.example.org`)];
    const pair = withUnreadableDates(await makeCertificate({ altNames }));
    const server = await startScripted(pair, () => listed());
    const { certificate } = await fetchCertificate(server.endpoint, { route });
    expect(certificate).toMatchObject({ altNames, selfSigned: false });
    expect([certificate.validFrom, certificate.validTo].map(Number)).toEqual([NaN, NaN]);
    expect(await clientFor(server, { pin: certificate.sha256 }).listWebDomains('admin')).toEqual([]);
    expect(await failureOf(clientFor(server, { pin: 'AA' }).listWebDomains('admin'))).toMatchObject({
      kind: 'certificateChanged',
    });
  });

  it('describes a certificate and what is wrong with it', async () => {
    const server = await startScripted(valid, () => '');
    expect(await fetchCertificate(server.endpoint, { route })).toMatchObject({
      problem: 'DEPTH_ZERO_SELF_SIGNED_CERT',
      certificate: { subject: 'CN=127.0.0.1', issuer: 'CN=127.0.0.1', altNames: ['127.0.0.1'], selfSigned: true },
    });
    expect(await fetchCertificate(server.endpoint, { route, ca: [valid.cert] })).not.toHaveProperty('problem');
    const renamed = endpointOf(`https://localhost:${server.port}/api/`);
    expect((await fetchCertificate(renamed, { route, ca: [valid.cert] })).problem).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    const old = await startScripted(expired, () => '');
    expect((await fetchCertificate(old.endpoint, { route, ca: [expired.cert] })).problem).toBe('CERT_HAS_EXPIRED');
    await expect(fetchCertificate(server.endpoint, { route, signal: AbortSignal.abort() })).rejects.toMatchObject({
      failure: { kind: 'cancelled' },
    });
    expect(server.received() + old.received()).toBe(0);
  });
});

function failureAt(url: string): Promise<unknown> {
  return failureOf(clientFor({ endpoint: endpointOf(url) }).listWebDomains('admin'));
}
