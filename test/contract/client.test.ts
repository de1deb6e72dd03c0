import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Credentials } from '../../src/hestia/credentials.ts';
import { makePair, type KeyPair } from './certificates.ts';
import {
  accessKey,
  answer,
  canary,
  clientFor,
  failureOf,
  head,
  listed,
  listing,
  startScripted,
  type Script,
} from './scriptedPanel.ts';

// The client over real TLS against a server whose every byte the test decides.

let valid: KeyPair;

beforeAll(async () => {
  valid = await makePair();
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
