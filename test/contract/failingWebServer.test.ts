import { expect, it } from 'vitest';
import { maxBody } from '../../src/domain/visitors/seen.ts';
import type { WebFault } from '../web/faults.ts';
import { makePair } from './certificates.ts';
import { home, root, shop, site, good, visitOf, world } from './visitorWorld.ts';

// A web server that fails, in every way in which it does.

const patience = { silentMs: 1_000, answerMs: 2_000 };

const failed = (problem: object): object => ({ kind: 'failed', problem });
const noAnswer = failed({ kind: 'noAnswer', seconds: patience.answerMs / 1000 });
// They mostly wait, each for a web server of its own.
it.concurrent.for<[WebFault, object, object | undefined]>([
  ['hangTls', noAnswer, undefined],
  ['refuseName', failed({ kind: 'nameRefused' }), undefined],
  ['resetTls', failed({ kind: 'lost' }), undefined],
  ['plainOnTls', failed({ kind: 'notTls' }), undefined],
  ['hang', { answer: noAnswer }, noAnswer],
  ['dripHead', { answer: noAnswer }, noAnswer],
  ['halfHead', { answer: failed({ kind: 'lost' }) }, failed({ kind: 'lost' })],
  ['notHttp', { answer: failed({ kind: 'notHttp' }) }, failed({ kind: 'notHttp' })],
  ['longHead', { answer: failed({ kind: 'notHttp' }) }, failed({ kind: 'notHttp' })],
  ['half', { answer: { status: 200, ended: 'lost', body: '<h1>Half' } }, { status: 200, ended: 'lost' }],
  [
    'drip',
    { answer: { status: 200, ended: 'slow', body: expect.stringMatching(/^\.+$/) as string } },
    { ended: 'slow' },
  ],
  ['endless', { answer: { status: 200, ended: 'cut', body: 'x'.repeat(maxBody) } }, { ended: 'cut' }],
])('%s', async ([fault, https, http = { status: 301 }], { expect, onTestFinished }) => {
  const { web, check } = await world({ patience }, onTestFinished);
  web.faults.set(shop, fault);
  const began = performance.now();
  const visit = visitOf((await check(shop)).seen);
  expect(performance.now() - began).toBeLessThan(patience.answerMs + 1_000);
  expect(visit).toMatchObject({ https, http });
  expect(web.poured).toBeLessThan(8 * 1024 ** 2);
  await expect.poll(() => web.connections.open).toBe(0);
});

it('refuses connections', async () => {
  const { web, check } = await world({});
  await web.close();
  expect(visitOf((await check(shop)).seen)).toMatchObject({
    https: failed({ kind: 'refused' }),
    http: failed({ kind: 'refused' }),
  });
});

it('is silent for all of its names, and is waited for once', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `s${index}.example.net`);
  const zone = Object.fromEntries([...names, shop].map((each) => [each, { a: [home] }]));
  const { web, checkAll } = await world({ zone, patience });
  web.faults.set('*.example.net', 'silence');
  const began = performance.now();
  const checked = await checkAll(names);
  expect(performance.now() - began).toBeLessThan(2 * patience.silentMs + 1_000);
  for (const { view } of checked) {
    expect(view.certificate).toEqual({
      kind: 'notSeen',
      problem: { kind: 'noAnswer', seconds: patience.silentMs / 1000 },
    });
  }
});

it('makes nobody wait twice for TLS that never comes', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `s${index}.example.net`);
  const zone = Object.fromEntries(names.map((each) => [each, { a: [home] }]));
  const { web, checkAll } = await world({ zone, patience, sites: { '*.example.net': site(good) } });
  web.faults.set('*.example.net', 'hangTls');
  const began = performance.now();
  const checked = await checkAll(names);
  expect(performance.now() - began).toBeLessThan(patience.answerMs + 2_000);
  for (const { seen } of checked) expect(visitOf(seen)).toMatchObject({ https: noAnswer, http: { status: 301 } });
});

it('has a certificate with hostile entries, of which none is a name', async () => {
  const strange = ['<img src=x>.example.net', 'a b', '$(command:x)', '*', 'x'.repeat(300), 'https://example.org'];
  const hostile = [...strange, 'a, DNS:www.example.org, b', 'email:mail.example.org'];
  const pair = await makePair({ issuer: root, names: [...hostile, shop, '192.0.2.1'] });
  const { check } = await world({ sites: { [shop]: site(pair) } });
  const { seen, view } = await check(shop);
  expect(view.certificate.kind).toBe('good');
  expect(visitOf(seen).https).toMatchObject({ certificate: { names: [shop], otherEntries: hostile.length + 1 } });
});

it.each([
  [1_000, { certificate: { otherEntries: 0 } }],
  [5_000, failed({ kind: 'certificateTooLarge' })],
])('has a certificate with %i names', async (count, https) => {
  const names = Array.from({ length: count }, (_, index) => `name-${index}.somewhere.example.org`);
  const { check } = await world({ sites: { [shop]: site(await makePair({ issuer: root, names })) } });
  expect(visitOf((await check(shop)).seen).https).toMatchObject(https);
});
