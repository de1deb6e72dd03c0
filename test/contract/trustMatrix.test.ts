import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import * as tls from 'node:tls';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fetchCertificate } from '../../src/net/fetchCertificate.ts';
import type { Route } from '../../src/net/route.ts';
import { makePair, type KeyPair } from './certificates.ts';
import { startProxy } from './proxy.ts';
import { canary, clientFor, direct, failureOf, listed, startScripted, type ScriptedPanel } from './scriptedPanel.ts';

// Every kind of certificate by every route. What is refused never sees a byte of HTTP.

let root: KeyPair;
/** By what is special about it; `other` is a self-signed one like `self`. */
let pairs: Readonly<
  Record<
    'verified' | 'lapsed' | 'elsewhere' | 'self' | 'other' | 'expired' | 'renamed' | 'leafAlone' | 'chain',
    KeyPair
  >
>;

beforeAll(async () => {
  root = await makePair({ names: ['Test root'], authority: true });
  const middle = await makePair({ names: ['Test middle'], authority: true, issuer: root });
  const [verified, lapsed, elsewhere, self, other, expired, renamed, leafAlone] = await Promise.all([
    makePair({ issuer: root }),
    makePair({ issuer: root, from: -800, to: -400 }),
    makePair({ issuer: root, names: ['panel.example.com'] }),
    makePair(),
    makePair(),
    makePair({ from: -800, to: -400 }),
    makePair({ names: ['panel.example.com'] }),
    makePair({ issuer: middle }),
  ]);
  const chain = { key: leafAlone.key, cert: `${leafAlone.cert}\n${middle.cert}` };
  pairs = { verified, lapsed, elsewhere, self, other, expired, renamed, leafAlone, chain };
});

type PairName = keyof typeof pairs;

interface Case {
  readonly shows: PairName;
  /** What is trusted by hand; without it the test root alone is. */
  readonly pin?: PairName;
  readonly server?: tls.TlsOptions;
  /** Undefined: it is accepted. */
  readonly failure?: object;
}

const untrusted = (code: string): object => ({ kind: 'tlsUntrusted', code });
const changed = { kind: 'certificateChanged' };
const cases: readonly (readonly [string, Case])[] = [
  ['verified by a root', { shows: 'verified' }],
  ['verified by a root over a middle', { shows: 'chain' }],
  ['pinned, self-signed', { shows: 'self', pin: 'self' }],
  ['pinned, expired', { shows: 'expired', pin: 'expired' }],
  ['pinned, reached by address, with other names', { shows: 'renamed', pin: 'renamed' }],
  ['TLS 1.2 alone', { shows: 'self', pin: 'self', server: { maxVersion: 'TLSv1.2' } }],
  ['TLS 1.2 alone, verified', { shows: 'verified', server: { maxVersion: 'TLSv1.2' } }],
  ['TLS 1.3 alone', { shows: 'self', pin: 'self', server: { minVersion: 'TLSv1.3' } }],
  ['changed', { shows: 'other', pin: 'self', failure: changed }],
  ['changed to one that a root verifies', { shows: 'verified', pin: 'self', failure: changed }],
  ['an impostor, nothing pinned', { shows: 'other', failure: untrusted('DEPTH_ZERO_SELF_SIGNED_CERT') }],
  ['expired, nothing pinned', { shows: 'lapsed', failure: { kind: 'tlsExpired' } }],
  ['for another name, nothing pinned', { shows: 'elsewhere', failure: { kind: 'tlsNameMismatch' } }],
  ['a missing middle', { shows: 'leafAlone', failure: untrusted('UNABLE_TO_VERIFY_LEAF_SIGNATURE') }],
];

const password = 'proxy-password';
const authorization = `Basic ${Buffer.from(`me:${password}`).toString('base64')}`;
const viaProxy = async (): Promise<Route> => (await startProxy()).route;
const routes: readonly (readonly [string, () => Promise<Route>])[] = [
  ['direct', () => Promise.resolve(direct)],
  ['by a proxy', viaProxy],
  ['by a proxy that wants a password', async () => ({ ...(await startProxy({ authorization })).route, authorization })],
];

const fingerprint = (name: PairName): string => new X509Certificate(pairs[name].cert).fingerprint256;
const start = ({ shows, server }: Case): Promise<ScriptedPanel> => startScripted(pairs[shows], () => listed(), server);
const trustOf = ({ pin }: Case) => ({ ca: [root.cert], ...(pin && { pin: fingerprint(pin) }) });

describe.each(routes)('%s', (_, routeFor) => {
  it.each(cases)('%s', async (__, each) => {
    const panel = await start(each);
    const route = await routeFor();
    const client = clientFor(panel, { route, ...trustOf(each) });
    if (each.failure === undefined) {
      expect(await client.listWebDomains('admin')).toEqual([]);
      // A new connection is looked at as closely as the first: no session is taken up again.
      panel.cut();
      await vi.waitFor(() => expect(panel.open()).toBe(0));
      expect(await client.listWebDomains('admin')).toEqual([]);
      expect([panel.handshakes(), panel.resumed()]).toEqual([2, 0]);
      const before = panel.received();
      panel.show(pairs.other);
      panel.cut();
      await vi.waitFor(() => expect(panel.open()).toBe(0));
      const now = each.pin ? changed : untrusted('DEPTH_ZERO_SELF_SIGNED_CERT');
      expect(await failureOf(client.listWebDomains('admin'))).toMatchObject({ ...now, sent: false });
      expect(panel.received()).toBe(before);
    } else {
      expect(await failureOf(client.listWebDomains('admin'))).toMatchObject({ ...each.failure, sent: false });
      expect(panel.received()).toBe(0);
    }
    await client.close();
    await vi.waitFor(() => expect(panel.open()).toBe(0));
  });

  it('shows both certificates when they differ, and the probe sees the same one', async () => {
    const panel = await start({ shows: 'other' });
    const route = await routeFor();
    const { certificate, problem } = await fetchCertificate(panel.endpoint, { route, ca: [root.cert] });
    expect([certificate.sha256, problem]).toEqual([fingerprint('other'), 'DEPTH_ZERO_SELF_SIGNED_CERT']);
    const client = clientFor(panel, { route, ...trustOf({ shows: 'other', pin: 'self' }) });
    expect(await failureOf(client.listWebDomains('admin'))).toMatchObject({
      kind: 'certificateChanged',
      expected: fingerprint('self'),
      actual: { sha256: fingerprint('other') },
    });
    expect(panel.received()).toBe(0);
  });
});

describe.each<[string, object, () => Promise<Route>]>([
  [
    'a proxy that answers 407',
    { kind: 'proxyAuthentication', given: true, schemes: ['Basic'] },
    async () => ({ ...(await startProxy({ authorization })).route, authorization: `Basic ${canary}` }),
  ],
  [
    'a proxy that answers 502',
    { kind: 'proxyCannotReach', status: 502 },
    async () => (await startProxy({ answer: 'HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n' })).route,
  ],
])('%s', (_, failure, routeFor) => {
  it.each(cases)('%s', async (__, each) => {
    const panel = await start(each);
    const route = await routeFor();
    const client = clientFor(panel, { route, ...trustOf(each) });
    expect(await failureOf(client.listWebDomains('admin'))).toMatchObject({ ...failure, sent: false });
    await expect(fetchCertificate(panel.endpoint, { route })).rejects.toMatchObject({ failure });
    expect(panel.handshakes()).toBe(0);
  });
});

it('is tested on a panel that takes a session up again for whoever offers one', async () => {
  const panel = await start({ shows: 'self' });
  const connect = (session?: Buffer): tls.TLSSocket =>
    tls.connect({ port: panel.port, rejectUnauthorized: false, ...(session && { session }) }).resume();
  const first = connect();
  const [session] = (await once(first, 'session')) as [Buffer];
  first.destroy();
  panel.show(pairs.other);
  const second = connect(session);
  await once(second, 'secureConnect');
  expect(second.isSessionReused()).toBe(true);
  second.destroy();
});
