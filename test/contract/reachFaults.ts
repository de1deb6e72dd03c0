import * as net from 'node:net';
import { expect, onTestFinished } from 'vitest';
import type { Fault } from '../panel/faults.ts';
import { another, at, closedPort, panel, portOf, request, settings, type Given } from './testedConnection.ts';

/** A fault, with the number of the check that it is of; what becomes of all checks, and the problem of that one. */
export type Case = [
  fault: string,
  verdicts: string,
  problem: object,
  given: Given | (() => Given | Promise<Given>),
  prepare?: () => unknown,
];

const answer = (fault: Fault) => (): void => panel.fault(fault, { cmd: 'v-list-web-domains' });

/** Faults of the way to the panel, up to its first answer. */
export const reachFaults: readonly Case[] = [
  ['1 plain http', 'F-------------', { kind: 'urlUnusable', reason: 'notHttps' }, at('http://panel.example.com')],
  ['1 a user in it', 'F-------------', { kind: 'urlUnusable', reason: 'userinfo' }, at('https://me:pw@example.com')],
  [
    '2 no such name',
    'PFP-----------',
    request({ kind: 'dns', host: 'no-such-host.invalid' }),
    at('https://no-such-host.invalid'),
  ],
  [
    '2 only the proxy may know it',
    'PWPF----------',
    { kind: 'nameLeftToProxy', host: 'no-such-host.invalid', proxy: 'http://127.0.0.1:9' },
    { ...at('https://no-such-host.invalid'), proxy: { proxy: 'http://127.0.0.1:9' } },
  ],
  [
    '3 a PAC file',
    'PPF-----------',
    request({ kind: 'proxyUnsupported', what: 'pac', from: 'https_proxy' }),
    { ...at('https://192.0.2.7'), proxy: { environment: { https_proxy: 'http://wpad/proxy.pac' } } },
  ],
  [
    '4 nothing listens',
    'PPPF----------',
    request({ kind: 'connectionRefused', host: '127.0.0.1' }),
    () => at(`https://127.0.0.1:${closedPort}`),
  ],
  [
    '5 self-signed',
    'PPPPF---------',
    { kind: 'certificateUntrusted', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    { trusted: false },
  ],
  ['5 changed', 'PPPPF---------', request({ kind: 'certificateChanged', expected: 'AA:BB' }), { pin: 'AA:BB' }],
  [
    '5 expired',
    'PPPPF---------',
    { kind: 'certificateExpired', daysLeft: expect.any(Number) as number },
    () => another({ notBefore: new Date('2024-01-01'), days: 30 }),
  ],
  [
    '5 another name',
    'PPPPF---------',
    { kind: 'certificateMisnamed', host: '127.0.0.1', certificate: { altNames: ['panel.example.com'] } },
    () => another({ altNames: ['panel.example.com'] }),
  ],
  ['5 plain HTTP', 'PPPPF---------', request({ kind: 'notTls' }), async () => at(await plainHttp())],
  ['6 a page', 'PPPPPF--------', request({ kind: 'notHestia' }), {}, answer({ kind: 'garbage' })],
  [
    '6 a redirect',
    'PPPPPF--------',
    request({ kind: 'redirect', location: 'https://elsewhere.example.com/' }),
    {},
    answer({ kind: 'redirect', location: 'https://elsewhere.example.com/' }),
  ],
  ['6 a gateway', 'PPPPPF--------', request({ kind: 'serverError', status: 502 }), {}, answer({ kind: 'html502' })],
  ['6 nothing', 'PPPPPF--------', request({ kind: 'emptyReply' }), {}, answer({ kind: 'emptyBody' })],
  ['6 no API', 'PPPPPF--------', request({ kind: 'notFound', status: 404 }), {}, settings({ apiFiles: 'removed' })],
  ['6 silence', 'PPPPPF--------', request({ kind: 'timeout', phase: 'headers' }), {}, answer({ kind: 'hangBefore' })],
];

/** Answers everything as a web server does that was spoken to in the wrong way. */
async function plainHttp(): Promise<string> {
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined).end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  });
  onTestFinished(() => void server.close());
  return `https://127.0.0.1:${await portOf(server)}`;
}
