import * as net from 'node:net';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ProxyRoute, Route } from '../../src/net/route.ts';
import { listen } from '../panel/front.ts';
import { makePair, type KeyPair } from './certificates.ts';
import type { ProxyOptions } from '../panel/proxy.ts';
import { startProxy } from './proxy.ts';
import { canary, clientFor, endpointOf, failureOf, listed, startScripted } from './scriptedPanel.ts';

// The way through an HTTP proxy: what is asked of it, and what its answers mean.

let pair: KeyPair;
beforeAll(async () => (pair = await makePair()));

const ask = (route: Route, url = 'https://panel.example.com:8083/api/'): Promise<unknown> =>
  failureOf(clientFor({ endpoint: endpointOf(url) }, { route }).listWebDomains('admin'));

it('asks for host and port, shows its credentials to the proxy alone, and keeps the tunnel', async () => {
  const authorization = 'Basic bWU6cHc=';
  const panel = await startScripted(pair, () => listed());
  const proxy = await startProxy({ authorization });
  const endpoint = endpointOf(`https://panel.example.com:${panel.port}/api/`);
  const client = clientFor(panel, { endpoint, route: { ...proxy.route, authorization }, ca: [pair.cert] });
  expect(await failureOf(client.listWebDomains('admin'))).toMatchObject({ kind: 'tlsNameMismatch' });
  const named = await makePair({ names: ['panel.example.com'] });
  panel.show(named);
  const trusting = clientFor(panel, { endpoint, route: { ...proxy.route, authorization }, ca: [named.cert] });
  expect(await trusting.listWebDomains('admin')).toEqual([]);
  expect(await trusting.listWebDomains('admin')).toEqual([]);
  const line = `CONNECT panel.example.com:${panel.port} HTTP/1.1`;
  expect(proxy.asked).toEqual([line, line]);
  expect(panel.forms.map(({ cmd }) => cmd)).toEqual(['v-list-web-domains', 'v-list-web-domains']);
  await Promise.all([client.close(), trusting.close()]);
  await vi.waitFor(() => expect([panel.open(), proxy.open()]).toEqual([0, 0]));
});

it('puts an IPv6 address in brackets', async () => {
  const proxy = await startProxy({ answer: 'HTTP/1.1 503 No\r\n\r\n' });
  await ask(proxy.route, 'https://[2001:db8::7]:8083/api/');
  expect(proxy.asked).toEqual(['CONNECT [2001:db8::7]:8083 HTTP/1.1']);
});

it('goes through a proxy that speaks TLS, if the roots verify it', async () => {
  const panel = await startScripted(pair, () => listed());
  const proxy = await startProxy({ secure: pair });
  const client = clientFor(panel, { route: proxy.route, ca: [pair.cert] });
  expect(await client.listWebDomains('admin')).toEqual([]);
  await client.close();
  await vi.waitFor(() => expect([panel.open(), proxy.open()]).toEqual([0, 0]));

  expect(await failureOf(clientFor(panel, { route: proxy.route }).listWebDomains('admin'))).toMatchObject({
    kind: 'proxyUnreachable',
    code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
  });
  expect(proxy.asked).toHaveLength(1);
});

describe('an answer that opens no tunnel', () => {
  const response = (status: string, ...headers: readonly string[]): string =>
    [`HTTP/1.1 ${status}`, ...headers, 'Content-Length: 0', '', ''].join('\r\n');
  it.each<[string, ProxyOptions, object]>([
    ['407 without credentials', { authorization: 'Basic x' }, { kind: 'proxyAuthentication', given: false }],
    [
      '407 for other credentials',
      { answer: response('407 No', 'Proxy-Authenticate: Negotiate', 'Proxy-Authenticate: NTLM') },
      { kind: 'proxyAuthentication', given: false, schemes: ['Negotiate', 'NTLM'] },
    ],
    ['502', { answer: response('502 Bad Gateway') }, { kind: 'proxyCannotReach', status: 502 }],
    ['504', { answer: response('504 Gateway Timeout') }, { kind: 'proxyCannotReach', status: 504 }],
    ['403', { answer: response('403 Forbidden') }, { kind: 'proxyRefused', status: 403 }],
    ['a web server', { answer: response('405 Method Not Allowed') }, { kind: 'proxyRefused', status: 405 }],
    ['a redirect', { answer: response('302 Found', 'Location: /') }, { kind: 'proxyRefused', status: 302 }],
    ['no HTTP', { answer: 'SSH-2.0-OpenSSH_9.9\r\n' }, { kind: 'notProxy' }],
    ['no status', { answer: 'HTTP/1.1 OK\r\n\r\n' }, { kind: 'notProxy' }],
    ['a head without end', { answer: `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(20_000)}` }, { kind: 'notProxy' }],
    ['silence', { answer: '' }, { kind: 'proxyTimeout', seconds: 0.9 }],
    ['half a head', { answer: 'HTTP/1.1 200 Conn' }, { kind: 'proxyTimeout', seconds: 0.9 }],
  ])('%s', async (_, options, failure) => {
    const proxy = await startProxy(options);
    expect(await ask(proxy.route)).toMatchObject({ ...failure, sent: false });
    expect(proxy.asked).toHaveLength(1);
    await vi.waitFor(() => expect(proxy.open()).toBe(0));
  });

  it('a tunnel that leads nowhere', async () => {
    const proxy = await startProxy({ answer: 'HTTP/1.1 200 Connection established\r\n\r\n' });
    expect(await ask(proxy.route)).toMatchObject({ kind: 'timeout', phase: 'connect', sent: false });
    await vi.waitFor(() => expect(proxy.open()).toBe(0));
  });
});

describe('no proxy', () => {
  const at = (origin: string): ProxyRoute => ({
    kind: 'proxy',
    origin,
    from: 'HTTPS_PROXY',
    authorization: `Basic ${canary}`,
  });
  it('on a closed port, at a name that does not resolve, or one that hangs up', async () => {
    const server = net.createServer((socket) => socket.destroy());
    const port = await listen(server, 0, '127.0.0.1');
    onTestFinished(() => void server.close());
    const lost = at(`http://127.0.0.1:${port}`);
    const common = { kind: 'proxyUnreachable', proxy: lost.origin, from: 'HTTPS_PROXY', sent: false };
    expect(await ask(lost)).toEqual({ ...common, code: expect.stringMatching(/^(ECONNRESET|EPIPE)$/) as string });
    await new Promise((resolve) => server.close(resolve));
    expect(await ask(lost)).toEqual({ ...common, code: 'ECONNREFUSED' });
    const unknown = at('http://no-such-proxy.invalid:3128');
    expect(await ask(unknown)).toMatchObject({ kind: 'proxyUnreachable', code: 'ENOTFOUND' });
  });

  it('of a kind that is supported: nothing is opened', async () => {
    expect(await ask({ kind: 'unsupported', what: 'socks', from: 'http.proxy' })).toEqual({
      kind: 'proxyUnsupported',
      what: 'socks',
      from: 'http.proxy',
      sent: false,
    });
  });
});
