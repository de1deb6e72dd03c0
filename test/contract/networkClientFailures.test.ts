import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { bulkRows } from '../network/seed.ts';
import type { NetworkState } from '../network/state.ts';
import { connect, failureOf, start } from './networkReader.ts';

// What our client says when a network fails, and that its key goes nowhere.

describe('fails as', () => {
  it.each<[string, Partial<NetworkState>, unknown]>([
    ['noPlugin where it is not active', { plugin: 'absent' }, { kind: 'noPlugin' }],
    ['noPlugin where its setup was not finished', { plugin: 'notSetUp' }, { kind: 'noPlugin' }],
    ['noPlugin where the API of an older one is off', { api: false, version: '2.4.13' }, { kind: 'noPlugin' }],
    ['apiOff', { api: false }, { kind: 'apiOff' }],
    ['credentials where no key was made', { keyMade: false }, { kind: 'credentials' }],
    ['authorizationStripped', { authorization: 'stripped' }, { kind: 'authorizationStripped' }],
  ])('%s', async (_, state, failure) => {
    for (const permalinks of ['pretty', 'plain'] as const) {
      const network = await start({ ...state, permalinks });
      expect(await failureOf(connect(network).signIn())).toEqual(failure);
      expect(await failureOf(connect(network).readMappings())).toEqual(failure);
    }
  });

  it('credentials where the key or the secret is wrong, also when the settings page shows it', async () => {
    const network = await start();
    const { key, secret } = network.key;
    for (const wrong of [{ key, secret: 'x' }, { key: 'x', secret }, network.shownKey()]) {
      expect(await failureOf(connect(network, { key: wrong }).signIn())).toEqual({ kind: 'credentials' });
    }
    expect(network.requests.map(({ auth }) => auth).slice(0, 3)).toEqual(['none', 'basic', 'body']);
  });

  it.each([
    ['garbage', { kind: 'notJson', status: 200 }],
    ['html502', { kind: 'notJson', status: 502 }],
    ['invalidJson', { kind: 'notJson', status: 200 }],
    ['emptyBody', { kind: 'notJson', status: 200 }],
    ['halfBody', { kind: 'connectionLost' }],
    ['resetBefore', { kind: 'connectionLost' }],
    ['hugeBody', { kind: 'tooLarge', bytes: expect.any(Number) as number }],
  ] as const)('what %s comes to', async (kind, failure) => {
    const network = await start();
    network.fault({ kind }, 'wu/v2/auth');
    expect(await failureOf(connect(network).signIn())).toEqual(failure);
  });

  it('a time-out where nothing comes', async () => {
    const network = await start();
    network.fault({ kind: 'hangBefore' });
    const client = connect(network, { timeouts: { answerMs: 100 } });
    expect(await failureOf(client.signIn())).toMatchObject({ kind: 'timeout', phase: 'headers' });
  });

  it('a page that is not of WordPress, or has no REST behind it', async () => {
    const network = await start();
    network.fault({ kind: 'garbage' });
    expect(await failureOf(connect(network).signIn())).toEqual({ kind: 'notWordPress' });
    network.fault({ kind: 'html502' });
    expect(await failureOf(connect(network).signIn())).toEqual({ kind: 'notJson', status: 502 });
    // The home page leads to that of a language, and the root that is always there does not answer as REST.
    network.fault({ kind: 'redirect', location: '/ko/' });
    network.fault({ kind: 'garbage' });
    expect(await failureOf(connect(network).signIn())).toEqual({ kind: 'noRest' });
    network.fault({ kind: 'redirect', location: '/ko/' });
    expect(await connect(network).signIn()).toMatchObject({ name: 'Sample Network Sites' });
  });

  it('a list that breaks off in the middle, whichever page it is', async () => {
    const network = await start({ domains: bulkRows(1, 250) });
    for (const page of ['&page=1&', '&page=2&', '&page=3&']) {
      network.fault({ kind: 'halfBody' }, page);
      expect(await failureOf(connect(network).readMappings())).toEqual({ kind: 'connectionLost' });
    }
  });
});

it('follows no redirect: neither to https nor to a host that gets the key', async () => {
  const network = await start();
  const other = await start();
  const location = `${other.origin}/wp-json/wu/v2/auth?x=1`;
  for (const path of ['', 'wu/v2/auth']) {
    network.fault({ kind: 'redirect', location }, path);
    expect(await failureOf(connect(network).signIn())).toEqual({ kind: 'redirect', location: location.slice(0, -4) });
  }
  network.fault({ kind: 'redirect', location: 'https://net.example.com/wp-signup.php?new=shop.example.org' });
  expect(await failureOf(connect(network).signIn())).toEqual({ kind: 'noSite', host: 'shop.example.org' });
  expect(other.requests).toEqual([]);
});

it('sends the key to the origin alone for which it was entered', async () => {
  const network = await start();
  const client = connect(network, { origin: 'https://other.example.com' });
  expect(await failureOf(client.signIn())).toEqual({ kind: 'originMismatch' });
  const elsewhere = connect(network, { root: { url: 'https://other.example.com/wp-json/', named: true } });
  expect(await failureOf(elsewhere.readMappings())).toEqual({ kind: 'originMismatch' });
  expect(network.requests).toEqual([]);
});

it('no failure says anything of the key', async () => {
  const network = await start({ keyMade: false });
  const { key, secret } = network.key;
  const echo = { kind: 'redirect', location: `https://other.example.com/?k=${key}` } as const;
  for (const fault of [undefined, { kind: 'garbage' }, { kind: 'halfBody' }, { kind: 'resetBefore' }, echo] as const) {
    if (fault !== undefined) network.fault(fault, 'wu/v2/auth');
    const error: unknown = await connect(network)
      .signIn()
      .catch((reason: unknown) => reason);
    const text = inspect(error, { depth: 10, showHidden: true });
    for (const part of [key, secret, Buffer.from(`${key}:${secret}`).toString('base64')])
      expect(text).not.toContain(part);
  }
});
