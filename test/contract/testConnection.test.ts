import { afterAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { restartValues } from '../../src/domain/hestiaConstants.ts';
import type { Credentials } from '../../src/hestia/credentials.ts';
import { pluginForm } from '../../src/hestia/plugin.ts';
import { checkIds } from '../../src/operations/testConnection/check.ts';
import { testConnection, type TestResult } from '../../src/operations/testConnection/testConnection.ts';
import { startProxy } from '../panel/proxy.ts';
import { accountFaults } from './accountFaults.ts';
import { ask } from './ask.ts';
import { reachFaults } from './reachFaults.ts';
import {
  accessKey,
  another,
  at,
  connectionOf,
  examine,
  legacyKey,
  panel,
  request,
  restorePanel,
  toolsOf,
  type Given,
} from './testedConnection.ts';

// Each check is made to fail alone, over real HTTPS, and the panel is left as it was.

beforeEach(restorePanel);
afterAll(() => panel.close());

test('everything is well: each check passes', async () => {
  const sent = panel.requests.length;
  expect(await examine()).toMatchObject({ verdicts: 'PPPPPPPPPPPPPP', problems: {} });
  expect(panel.requests.slice(sent).map(({ cmd }) => cmd)).toEqual([
    'v-list-web-domains',
    'v-list-web-domain',
    'v-add-web-domain-alias',
    'v-delete-web-domain-alias',
    'v-get-user-value',
    'v-list-web-domains',
  ]);
});

test.each([...reachFaults, ...accountFaults])('%s: %s', async (fault, verdicts, problem, given, prepare) => {
  prepare?.();
  const seen = await examine(typeof given === 'function' ? await given() : given);
  expect(seen.verdicts).toBe(verdicts);
  expect(verdicts.replaceAll(/[^F]/g, '').length).toBeLessThanOrEqual(1);
  const own = checkIds[Number.parseInt(fault) - 1];
  expect(own && seen.problems[own]).toMatchObject(problem);
});

test('a restart in a file fails the test exactly where the panel refuses the plugin’s alias', async () => {
  const credentials = accessKey('access-key');
  for (const [index, text] of [...restartValues, '1', 'true', 'NO', 'maybe'].entries()) {
    const form = pluginForm(credentials, 'v-add-web-domain-alias', [
      'admin',
      'plain.example.org',
      `r${index}.example.org`,
      text,
    ]);
    const { body } = await ask(panel, { form: Object.fromEntries(form) });
    const { problems } = await examine({ connection: { pluginRestart: { kind: 'value', text } } });
    expect([text, problems.plugin]).toEqual([text, body.trim() === '2' ? { kind: 'pluginRestartRefused' } : undefined]);
  }
});

test('what decides over the plugin besides, and cannot be known from here, is told', async () => {
  const openOf = async (given: Given): Promise<unknown> => {
    const verdict = (await examine(given)).results.at(-1)?.verdict;
    return verdict?.kind === 'passed' ? verdict.fact : verdict;
  };
  const password: Credentials = { kind: 'password', user: 'admin', password: panel.credentials.password };
  expect(await openOf({})).toEqual({ kind: 'pluginAgrees', open: [] });
  expect(await openOf({ credentials: password })).toEqual({ kind: 'pluginAgrees', open: ['storedHash'] });
  for (const [kind, question] of [
    ['stored', 'storedRestart'],
    ['computed', 'computedRestart'],
  ] as const)
    expect(await openOf({ connection: { pluginRestart: { kind } } })).toEqual({
      kind: 'pluginAgrees',
      open: [question],
    });
});

test('the plugin’s own test would pass where ours fails', async () => {
  const { problems } = await examine({ connection: { account: 'nobody' } });
  expect(problems.plugin).toEqual({ kind: 'pluginPassesFalsely', exitCode: 3, certificateVerified: true });
});

test('through a proxy, which knows the name', async () => {
  const proxy = await startProxy();
  onTestFinished(() => proxy.close());
  const given = { ...at(`https://panel.example.invalid:${panel.port}`), pin: panel.fingerprint };
  const { verdicts, results } = await examine({
    ...given,
    proxy: { proxy: `http://me:pw-canary@127.0.0.1:${proxy.port}` },
  });
  expect(verdicts).toBe('PWPPPPPPPPPPPW');
  expect(results[2]?.verdict).toMatchObject({ fact: { route: { kind: 'proxy', origin: proxy.route.origin } } });
  expect(results[7]?.verdict).toMatchObject({ fact: { seen: undefined } });
  expect(JSON.stringify(results)).not.toMatch(/canary|authorization/);
});

test('a proxy that lets nobody through fails as the port', async () => {
  const proxy = await startProxy({ authorization: 'Basic nobody' });
  onTestFinished(() => proxy.close());
  const { verdicts, problems } = await examine({
    ...at('https://192.0.2.7'),
    proxy: { proxy: `127.0.0.1:${proxy.port}` },
  });
  expect(verdicts).toBe('PPPF----------');
  expect(problems.tcp).toMatchObject(request({ kind: 'proxyAuthentication', given: false }));
});

test('a pinned certificate is trusted after it has expired, with a warning', async () => {
  const expired = await another({ notBefore: new Date('2024-01-01'), days: 30 });
  const { verdicts, problems } = await examine({ ...expired, trusted: false, pin: expired.panel.fingerprint });
  expect(verdicts).toBe('PPPPWPPPPPPPPF');
  expect(problems.tls).toMatchObject({ kind: 'certificateExpired', trust: 'pinned' });
});

test.each([
  legacyKey,
  (): Given => ({ credentials: { kind: 'password', user: 'admin', password: panel.credentials.password } }),
])('credentials that may do everything are not probed', async (given) => {
  const sent = panel.requests.length;
  expect(await examine(given())).toMatchObject({ verdicts: 'PPPPPPPPPPPPPP' });
  const commands = panel.requests.slice(sent).map(({ cmd }) => cmd);
  expect(commands).toEqual(['v-list-web-domains', 'v-get-user-value', 'v-list-web-domains']);
});

test('an optional command that was refused a little while ago is not asked for again', async () => {
  const sent = panel.requests.length;
  expect(await examine({ key: 'access-key-web-aliases', refusedBefore: true })).toMatchObject({
    verdicts: 'PPPPPPPPPWPPPP',
  });
  expect(panel.requests.slice(sent).some(({ status }) => status === 401)).toBe(false);
});

test.each([1, 3, 5, 9])('cancelled after %i results it sends nothing more', async (count) => {
  const controller = new AbortController();
  const results: TestResult[] = [];
  let sent = 0;
  const run = async (): Promise<void> => {
    for await (const result of testConnection(connectionOf({}), toolsOf({}), controller.signal)) {
      results.push(result);
      if (results.length < count) continue;
      sent = panel.requests.length;
      controller.abort();
    }
  };
  await expect(run()).rejects.toMatchObject({ failure: { kind: 'cancelled' } });
  expect(results).toHaveLength(count);
  expect(panel.requests).toHaveLength(sent);
});

test('cancelled while the panel is silent', async () => {
  panel.fault({ kind: 'hangBefore' }, { cmd: 'v-list-web-domains' });
  const controller = new AbortController();
  const sent = panel.requests.length;
  const run = examine({}, controller.signal);
  const ended = expect(run).rejects.toMatchObject({ failure: { kind: 'cancelled' } });
  await vi.waitFor(() => expect(panel.requests).toHaveLength(sent + 1));
  controller.abort();
  await ended;
});
