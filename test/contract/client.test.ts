import * as net from 'node:net';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { makeCertificate, withUnreadableDates } from '../panel/certificate.ts';
import { fetchCertificate } from '../../src/net/fetchCertificate.ts';
import type { Credentials } from '../../src/hestia/credentials.ts';
import { listen } from '../panel/front.ts';
import { makePair, type KeyPair } from './certificates.ts';
import {
  accessKey,
  answer,
  canary,
  clientFor,
  direct as route,
  endpointOf,
  failureOf,
  head,
  listed,
  listing,
  startScripted,
  type Script,
} from './scriptedPanel.ts';

// The client over real TLS against a server whose every byte the test decides.

let valid: KeyPair;
let other: KeyPair;
let expired: KeyPair;

beforeAll(async () => {
  [valid, other, expired] = await Promise.all([makePair(), makePair(), makePair({ from: -800, to: -400 })]);
});

describe('requests', () => {
  it('sends each kind of credentials, and every argument, as the panel wants them', async () => {
    const server = await startScripted(valid, () => answer('0', { 'Hestia-Exit-Code': '0' }));
    const forms: Record<string, string>[] = [];
    const add = async (credentials: Credentials): Promise<void> => {
      const client = clientFor(server, { credentials, ca: [valid.cert] });
      await client.addAliases('wpnet', 'shop.example.net', ['a.example.net', 'b.example.net'], 'reload');
      await client.deleteAlias('wpnet', 'shop.example.net', 'ü.example.net', 'restart');
      forms.push(...server.forms.splice(0));
    };
    await add(accessKey);
    await add({ kind: 'legacyKey', key: canary });
    await add({ kind: 'password', user: 'admin', password: canary });

    const added = {
      cmd: 'v-add-web-domain-alias',
      arg1: 'wpnet',
      arg2: 'shop.example.net',
      arg3: 'a.example.net,b.example.net',
      arg4: '',
    };
    const deleted = {
      cmd: 'v-delete-web-domain-alias',
      arg1: 'wpnet',
      arg2: 'shop.example.net',
      arg3: 'ü.example.net',
      arg4: 'yes',
    };
    const key = { access_key: accessKey.id, secret_key: canary };
    const legacy = { hash: canary, returncode: 'yes' };
    const password = { user: 'admin', password: canary, returncode: 'yes' };
    expect(forms).toEqual([
      { ...key, ...added },
      { ...key, ...deleted },
      { ...legacy, ...added },
      { ...legacy, ...deleted },
      { ...password, ...added },
      { ...password, ...deleted },
    ]);
  });

  it('makes one request and one handshake for a listing, and none more for the next', async () => {
    const server = await startScripted(valid, () =>
      answer(listing({ 'd.example.org': 'a.example.org' }), { 'Hestia-Exit-Code': '0' }),
    );
    const client = clientFor(server, { ca: [valid.cert] });
    const domains = await client.listWebDomains('admin');
    expect(domains.map(({ name, aliases }) => [name, aliases])).toEqual([['d.example.org', ['a.example.org']]]);
    expect([server.forms.length, server.handshakes()]).toEqual([1, 1]);
    await client.listWebDomains('admin');
    expect([server.forms.length, server.handshakes()]).toEqual([2, 1]);
    await client.close();
    await vi.waitFor(() => expect(server.open()).toBe(0));
  });

  it('reads domains that share an alias one by one before it believes them', async () => {
    const real: Record<string, string> = { a: 'x.example.org', b: 'y.example.org', c: 'z.example.org' };
    const server = await startScripted(valid, ({ cmd, arg2 = '' }) =>
      answer(
        cmd === 'v-list-web-domains' ? listing({ ...real, b: 'x.example.org' }) : listing({ [arg2]: real[arg2] ?? '' }),
        { 'Hestia-Exit-Code': '0' },
      ),
    );
    const domains = await clientFor(server, { ca: [valid.cert] }).listWebDomains('admin');
    expect(Object.fromEntries(domains.map(({ name, aliases }) => [name, aliases.join()]))).toEqual(real);
    expect(server.forms.map(({ arg2 }) => arg2)).toEqual(['json', 'a', 'b']);
  });

  it('keeps the list’s word on a web domain that cannot be listed alone', async () => {
    const server = await startScripted(valid, ({ cmd }) =>
      cmd === 'v-list-web-domains'
        ? answer(listing({ 'a.b': 'x.example.org', 'a-b': 'x.example.org' }), { 'Hestia-Exit-Code': '0' })
        : answer('Error: Invalid object format', { 'Hestia-Exit-Code': '2' }, '422 Unprocessable Entity'),
    );
    const domains = await clientFor(server, { ca: [valid.cert] }).listWebDomains('admin');
    expect(domains.map(({ name, aliases }) => [name, ...aliases])).toEqual([
      ['a.b', 'x.example.org'],
      ['a-b', 'x.example.org'],
    ]);
  });

  it('never sends an empty account or to another origin', async () => {
    const server = await startScripted(valid, () => answer('{}'));
    const client = clientFor(server, { ca: [valid.cert] });
    await expect(client.listWebDomains(' ')).rejects.toThrow('account');
    const moved = clientFor(server, { ca: [valid.cert], origin: 'https://panel.example.com:8083' });
    expect(await failureOf(moved.listWebDomains('admin'))).toEqual({ kind: 'originMismatch', sent: false });
    expect(server.handshakes()).toBe(0);
  });

  it("leaves the process's own dispatcher alone", async () => {
    const symbols = ['undici.globalDispatcher.1', 'undici.globalDispatcher.2'].map((name) => Symbol.for(name));
    const server = await startScripted(valid, () => listed());
    const before = symbols.map((symbol): unknown => Reflect.get(globalThis, symbol));
    await clientFor(server, { ca: [valid.cert] }).listWebDomains('admin');
    expect(symbols.map((symbol): unknown => Reflect.get(globalThis, symbol))).toEqual(before);
  });
});

describe('answers', () => {
  const half = 'HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"half';
  it.each<[string, Script, object]>([
    [
      'a redirect, not followed',
      () => head('307 Temporary Redirect', { Location: `https://evil.example/${canary}` }),
      { kind: 'redirect', location: 'https://evil.example/[redacted]' },
    ],
    [
      'a page that is not there',
      () => answer('<!doctype html>', {}, '404 Not Found'),
      { kind: 'notFound', status: 404 },
    ],
    [
      'a gateway that gave up',
      () => answer('<html>', {}, '504 Gateway Time-out'),
      { kind: 'serverError', status: 504 },
    ],
    ['HTML', () => answer(`<html>${canary}`), { kind: 'notHestia', excerpt: '<html>[redacted]' }],
    ['no HTTP at all', () => `SSH-2.0-${canary}\r\n\r\n`, { kind: 'notHttp' }],
    [
      'invalid JSON',
      () => answer(`{"${canary}`, { 'Hestia-Exit-Code': '0' }),
      { kind: 'invalidJson', excerpt: '{"[redacted]' },
    ],
    ['an empty body', () => answer(''), { kind: 'emptyReply' }],
    ['half a body, then the end', () => [half], { kind: 'connectionLost' }],
    ['half a body, then silence', () => half, { kind: 'timeout', phase: 'body', seconds: 0.9 }],
    ['silence', () => '', { kind: 'timeout', phase: 'headers', seconds: 0.9 }],
    ['a reset', () => [], { kind: 'connectionLost' }],
    ['20 MB', () => answer('x'.repeat(20_000_000)), { kind: 'tooLarge' }],
    [
      'a gzip bomb',
      () => answer(gzipSync(Buffer.alloc(20_000_000)), { 'Content-Encoding': 'gzip' }),
      { kind: 'notHttp' },
    ],
    [
      'a refusal that quotes the secret',
      () => answer(`Error: bad ${canary}`, { 'Hestia-Exit-Code': '3' }, '400 Bad Request'),
      { kind: 'command', exitCode: 3, message: 'bad [redacted]' },
    ],
  ])('%s', async (_, script, failure) => {
    const server = await startScripted(valid, script);
    // Only what is to time out is given up soon.
    const client = clientFor(server, { ca: [valid.cert], ...(!('phase' in failure) && { timeouts: {} }) });
    expect(await failureOf(client.listWebDomains('admin'))).toMatchObject({ ...failure, sent: true });
    expect(server.forms).toHaveLength(1);
    await client.close();
    await vi.waitFor(() => expect(server.open()).toBe(0));
  });

  it('reads a compressed answer', async () => {
    const body = gzipSync(listing({ d: 'a' }));
    const server = await startScripted(valid, () =>
      answer(body, { 'Content-Encoding': 'gzip', 'Hestia-Exit-Code': '0' }),
    );
    expect(await clientFor(server, { ca: [valid.cert] }).listWebDomains('admin')).toHaveLength(1);
  });

  it('tells a cancel before the request from one after it', async () => {
    const server = await startScripted(valid, () => '');
    const client = clientFor(server, { ca: [valid.cert], timeouts: {} });
    expect(await failureOf(client.listWebDomains('admin', { signal: AbortSignal.abort() }))).toEqual({
      kind: 'cancelled',
      sent: false,
    });
    expect(server.handshakes()).toBe(0);

    const abort = new AbortController();
    const running = failureOf(client.listWebDomains('admin', { signal: abort.signal }));
    await vi.waitFor(() => expect(server.forms).toHaveLength(1));
    abort.abort();
    expect(await running).toEqual({ kind: 'cancelled', sent: true });

    const closed = failureOf(client.listWebDomains('admin'));
    await vi.waitFor(() => expect(server.forms).toHaveLength(2));
    await client.close();
    expect(await closed).toEqual({ kind: 'cancelled', sent: true });
    await vi.waitFor(() => expect(server.open()).toBe(0));
  });

  it('never writes a request that was cancelled while it waited for a connection', async () => {
    const server = await startScripted(valid, () => '');
    const client = clientFor(server, { ca: [valid.cert], timeouts: {} });
    const running = [1, 2].map(() => failureOf(client.listWebDomains('admin')));
    await vi.waitFor(() => expect(server.forms).toHaveLength(2));
    const abort = new AbortController();
    const waiting = failureOf(client.deleteAlias('admin', 'd', 'a', 'none', { signal: abort.signal }));
    abort.abort();
    expect(await waiting).toEqual({ kind: 'cancelled', sent: false });
    await client.close();
    await Promise.all(running);
    expect(server.forms).toHaveLength(2);
  });
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
