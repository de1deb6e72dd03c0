import type { IncomingMessage, ServerResponse } from 'node:http';
import * as https from 'node:https';
import { expect, it, onTestFinished } from 'vitest';
import { createAgent } from '../../src/net/agent.ts';
import { exchange, type ExchangeRequest, type Reply } from '../../src/net/exchange.ts';
import { listen } from '../panel/front.ts';
import { makePair } from './certificates.ts';
import { direct } from './scriptedPanel.ts';

const pair = await makePair();

async function ask(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  request: Partial<ExchangeRequest> & { readonly path?: string },
): Promise<Reply> {
  const server = https.createServer(pair, answer);
  const port = await listen(server, 0, '127.0.0.1');
  const target = { host: '127.0.0.1', port };
  const trust = { kind: 'roots' } as const;
  const agent = createAgent({ target, route: direct, trust, ca: [pair.cert], timeoutMs: 5_000, signal: undefined }, 1);
  onTestFinished(async () => {
    await agent.destroy();
    server.close();
  });
  return exchange(agent, {
    method: 'GET',
    url: `https://127.0.0.1:${port}${request.path ?? '/'}`,
    headers: {},
    maxBytes: 1_000,
    connectMs: 5_000,
    answerMs: 5_000,
    signal: undefined,
    ...request,
  });
}

it('a GET carries its headers and its query, and no body', async () => {
  const reply = await ask(
    ({ method, url, headers }, response) =>
      response.end(JSON.stringify([method, url, headers.authorization, headers['content-length']])),
    { path: '/wp-json/wu/v2/x?page=2', headers: { authorization: 'Basic abc' } },
  );
  expect(JSON.parse(reply.body)).toEqual(['GET', '/wp-json/wu/v2/x?page=2', 'Basic abc', null]);
});

it('a redirect is an answer, and is not followed', async () => {
  let asked = 0;
  const reply = await ask((_, response) => {
    asked += 1;
    response.writeHead(302, { location: '/elsewhere' }).end();
  }, {});
  expect(reply).toMatchObject({ status: 302, headers: { location: '/elsewhere' } });
  expect(asked).toBe(1);
});

it('an answer of more bytes than it may have is not read', async () => {
  await expect(ask((_, response) => response.end('x'.repeat(1_001)), {})).rejects.toMatchObject({
    failure: { kind: 'tooLarge' },
  });
  expect((await ask((_, response) => response.end('x'.repeat(1_000)), {})).body).toHaveLength(1_000);
});
