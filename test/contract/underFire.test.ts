import { getEventListeners, once } from 'node:events';
import * as net from 'node:net';
import * as tls from 'node:tls';
import { afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createTurns } from '../../src/net/turns.ts';
import { listen } from '../panel/front.ts';
import { makePair, type KeyPair } from './certificates.ts';
import { answer, clientFor, endpointOf, failureOf, listed, startScripted, type Script } from './scriptedPanel.ts';

// The client among panels that misbehave and people who change their mind. After every test nothing is left open.

let pair: KeyPair;
let before: number;
const fetchBefore = globalThis.fetch;
const openSockets = (): number =>
  process.getActiveResourcesInfo().filter((kind) => /^(?:TCPSocketWrap|TLSWrap|TCPServerWrap)$/.test(kind)).length;

beforeAll(async () => (pair = await makePair()));
beforeEach(() => {
  before = openSockets();
  // Runs after every clean-up that the test itself registers.
  onTestFinished(async () => {
    await vi.waitFor(() => expect(openSockets()).toBe(before));
  });
});
afterEach(() => expect(globalThis.fetch).toBe(fetchBefore));

const start = (script: Script): ReturnType<typeof startScripted> => startScripted(pair, script);
const patient = { connectMs: 5000, listMs: 5000, changeMs: 5000 };

describe('an answer that trickles in', () => {
  const slowly =
    (text: string, everyMs: number): Script =>
    () =>
    (socket) => {
      let at = 0;
      const timer = setInterval(() => socket.write(text.charAt(at++ % text.length)), everyMs);
      socket.on('close', () => clearInterval(timer));
    };
  it.each([
    ['in its head', 'headers', slowly('HTTP/1.1 200 OK\r\n'.padEnd(4000, 'X: y\r\n'), 40)],
    ['in its body', 'body', slowly(`HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n${'x'.repeat(9999)}`, 2)],
  ])('%s is given up', async (_, phase, script) => {
    const panel = await start(script);
    const client = clientFor(panel, { ca: [pair.cert], timeouts: { listMs: 300 } });
    expect(await failureOf(client.listWebDomains('admin'))).toMatchObject({ kind: 'timeout', phase, sent: true });
    await vi.waitFor(() => expect(panel.open()).toBe(0));
  });
});

describe('a person who cancels', () => {
  it('while the connection is made', async () => {
    const mute = net.createServer((socket) => socket.on('error', () => undefined).resume());
    const port = await listen(mute, 0, '127.0.0.1');
    onTestFinished(() => void mute.close());
    const accepted = once(mute, 'connection');
    const abort = new AbortController();
    const client = clientFor({ endpoint: endpointOf(`https://127.0.0.1:${port}/api/`) }, { timeouts: patient });
    const running = failureOf(client.listWebDomains('admin', { signal: abort.signal }));
    const [socket] = (await accepted) as [net.Socket];
    abort.abort();
    expect(await running).toEqual({ kind: 'cancelled', sent: false });
    // What was begun for it ends with the client.
    await client.close();
    await vi.waitFor(() => expect(socket.destroyed).toBe(true));
  });

  it('while the request is written', async () => {
    const deaf = tls.createServer(pair, (socket) => socket.on('error', () => undefined).pause());
    const port = await listen(deaf, 0, '127.0.0.1');
    onTestFinished(() => void deaf.close());
    const secured = once(deaf, 'secureConnection');
    const abort = new AbortController();
    const { signal } = abort;
    const endpoint = endpointOf(`https://127.0.0.1:${port}/api/`);
    const client = clientFor({ endpoint }, { ca: [pair.cert], timeouts: patient });
    const names = Array.from({ length: 400_000 }, (_, index) => `n${index}.example.net`);
    const running = failureOf(client.addAliases('admin', 'example.org', names, 'none', { signal }));
    const [socket] = (await secured) as [tls.TLSSocket];
    await vi.waitFor(() => expect(socket.bytesRead).toBeGreaterThan(0));
    abort.abort();
    expect(await running).toEqual({ kind: 'cancelled', sent: true });
    socket.resume();
    // It may be reset, which is no failure.
    await vi.waitFor(() => expect(socket.destroyed).toBe(true));
  });

  it('while the answer arrives, and after it has', async () => {
    let half = true;
    const panel = await start(() => (half ? 'HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{' : listed()));
    const client = clientFor(panel, { ca: [pair.cert], timeouts: patient });
    const first = new AbortController();
    const running = failureOf(client.listWebDomains('admin', { signal: first.signal }));
    await vi.waitFor(() => expect(panel.forms).toHaveLength(1));
    first.abort();
    expect(await running).toEqual({ kind: 'cancelled', sent: true });
    half = false;
    const second = new AbortController();
    expect(await client.listWebDomains('admin', { signal: second.signal })).toEqual([]);
    expect(getEventListeners(second.signal, 'abort')).toEqual([]);
    second.abort();
    expect(await client.listWebDomains('admin')).toEqual([]);
    expect(getEventListeners(first.signal, 'abort')).toEqual([]);
  });
});

describe('connections', () => {
  it('are kept, and made anew after the panel ended them', async () => {
    const panel = await start(() => listed());
    const client = clientFor(panel, { ca: [pair.cert] });
    for (let i = 0; i < 3; i++) await client.listWebDomains('admin');
    expect(panel.handshakes()).toBe(1);
    panel.cut();
    await vi.waitFor(() => expect(panel.open()).toBe(0));
    await client.listWebDomains('admin');
    expect(panel.handshakes()).toBe(2);
  });

  it('that end under a change lose it, and it is not sent again', async () => {
    let script: Script = () => answer('', { 'Hestia-Exit-Code': '0' }, '200 OK');
    const panel = await start((form) => script(form));
    const client = clientFor(panel, { ca: [pair.cert] });
    const add = (): Promise<void> => client.addAliases('admin', 'example.org', ['a.example.net'], 'none');
    await add();
    script = () => [];
    expect(await failureOf(add())).toEqual({ kind: 'connectionLost', sent: true });
    expect(panel.forms).toHaveLength(2);
  });

  it('to a panel that restarts in the middle fail as lost, then as refused, and come back', async () => {
    const panel = await start(() => '');
    const client = clientFor(panel, { ca: [pair.cert], timeouts: patient });
    const running = failureOf(client.listWebDomains('admin'));
    await vi.waitFor(() => expect(panel.forms).toHaveLength(1));
    await panel.close();
    expect(await running).toEqual({ kind: 'connectionLost', sent: true });
    expect(await failureOf(client.listWebDomains('admin'))).toMatchObject({ kind: 'connectionRefused', sent: false });
    const again = await startScripted(pair, () => listed(), {}, panel.port);
    expect(await client.listWebDomains('admin')).toEqual([]);
    expect(again.forms).toHaveLength(1);
  });
});

describe('twenty connections to one panel at once', () => {
  it('have at most two requests under way, and are all answered', async () => {
    let now = 0;
    let most = 0;
    const panel = await start(() => (socket) => {
      now += 1;
      most = Math.max(most, now);
      setTimeout(() => {
        now -= 1;
        socket.write(listed());
      }, 10);
    });
    const turns = createTurns();
    const clients = Array.from({ length: 20 }, () => clientFor(panel, { ca: [pair.cert], turns, timeouts: patient }));
    const lists = await Promise.all(clients.flatMap((client) => [1, 2].map(() => client.listWebDomains('admin'))));
    expect(lists).toHaveLength(40);
    expect(most).toBe(2);
  });

  it('let those go that are cancelled or closed while they wait, and nobody is left waiting', async () => {
    const waiting: tls.TLSSocket[] = [];
    const panel = await start(() => (socket) => void waiting.push(socket));
    const turns = createTurns();
    const clients = Array.from({ length: 6 }, () => clientFor(panel, { ca: [pair.cert], turns, timeouts: patient }));
    const [a, b, c, d, e, f] = clients;
    if (!a || !b || !c || !d || !e || !f) throw new Error('six clients');
    const abort = new AbortController();
    const answered = [a, b].map((client) => client.listWebDomains('admin'));
    const cancelled = failureOf(c.listWebDomains('admin', { signal: abort.signal }));
    const closed = failureOf(d.listWebDomains('admin'));
    const last = [e, f].map((client) => client.listWebDomains('admin'));
    await vi.waitFor(() => expect(waiting).toHaveLength(2));
    abort.abort();
    await d.close();
    expect(await cancelled).toEqual({ kind: 'cancelled', sent: false });
    expect(await closed).toEqual({ kind: 'cancelled', sent: false });
    for (const socket of waiting.splice(0)) socket.write(listed());
    expect(await Promise.all(answered)).toEqual([[], []]);
    await vi.waitFor(() => expect(waiting).toHaveLength(2));
    for (const socket of waiting) socket.write(listed());
    expect(await Promise.all(last)).toEqual([[], []]);
    expect(panel.forms).toHaveLength(4);
    expect(getEventListeners(abort.signal, 'abort')).toEqual([]);
  });
});
