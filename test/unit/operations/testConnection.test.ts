import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../src/domain/connection.ts';
import type { WebDomain } from '../../../src/domain/webDomain.ts';
import { HestiaError, type HestiaFailure } from '../../../src/hestia/errors.ts';
import type { CheckProblem, Listing } from '../../../src/operations/testConnection/check.ts';
import { checkIds } from '../../../src/operations/testConnection/check.ts';
import { checks, judge } from '../../../src/operations/testConnection/testConnection.ts';

const connection = (baseWebDomain: string | undefined): Connection => ({
  id: 'c1',
  name: 'Network',
  apiUrl: 'https://panel.example.org:8083/api/',
  credentialKind: 'accessKey',
  account: 'wpnet',
  restart: 'reload',
  ...(baseWebDomain !== undefined && { baseWebDomain }),
});
const webDomain = (name: string, suspended = false): WebDomain => ({
  name,
  aliases: [],
  suspended,
  ssl: true,
  ip: '127.0.0.2',
  documentRoot: `/home/wpnet/web/${name}/public_html/`,
});

/** The verdicts in order, and the one problem. */
function read(wanted: string | undefined, listing: Listing): readonly [string, CheckProblem | undefined] {
  const results = judge({ connection: connection(wanted), listing });
  expect(results.map(({ id }) => id)).toEqual(checkIds);
  const problems = results.flatMap(({ verdict }) => ('problem' in verdict ? [verdict.problem] : []));
  expect(problems.length).toBeLessThanOrEqual(1);
  return [results.map(({ verdict }) => verdict.kind).join(' '), problems[0]];
}

it('has one check for each id, in order', () => {
  expect(checks.map(({ id }) => id)).toEqual(checkIds);
});

describe('an answer that is a listing', () => {
  const listing: Listing = {
    ok: true,
    domains: [webDomain('net.example.org'), webDomain('straße.example.net'), webDomain('off.example.org', true)],
  };
  const missing = (wanted: string, similar: string | undefined): CheckProblem => ({
    kind: 'baseWebDomainMissing',
    wanted,
    similar,
  });

  it.each<readonly [string | undefined, string, CheckProblem | undefined]>([
    ['net.example.org', 'passed passed passed passed passed', undefined],
    ['straße.example.net', 'passed passed passed passed passed', undefined],
    [undefined, 'passed passed passed warning passed', { kind: 'baseWebDomainOpen' }],
    ['gone.example.org', 'passed passed passed failed notReached', missing('gone.example.org', undefined)],
    ['Net.example.org', 'passed passed passed failed notReached', missing('Net.example.org', 'net.example.org')],
    [
      'www.net.example.org',
      'passed passed passed failed notReached',
      missing('www.net.example.org', 'net.example.org'),
    ],
    [
      'xn--strae-oqa.example.net',
      'passed passed passed failed notReached',
      missing('xn--strae-oqa.example.net', 'straße.example.net'),
    ],
    [
      'off.example.org',
      'passed passed passed passed failed',
      { kind: 'baseWebDomainSuspended', name: 'off.example.org' },
    ],
  ])('base web domain %s: %s', (wanted, verdicts, problem) => {
    expect(read(wanted, listing)).toEqual([verdicts, problem]);
  });

  it('does not take an account without web domains for a success', () => {
    expect(read('net.example.org', { ok: true, domains: [] })).toEqual([
      'passed passed passed failed notReached',
      missing('net.example.org', undefined),
    ]);
  });
});

describe('a request that failed', () => {
  const unreached = 'failed notReached notReached notReached notReached';
  const refused = 'passed failed notReached notReached notReached';

  it.each<readonly [HestiaFailure, string]>([
    [{ kind: 'dns', host: 'panel.example.org' }, unreached],
    [{ kind: 'timeout', phase: 'headers', seconds: 30 }, unreached],
    [{ kind: 'tlsUntrusted', code: 'SELF_SIGNED_CERT_IN_CHAIN' }, unreached],
    [{ kind: 'redirect', location: 'https://panel.example.org/login/' }, unreached],
    [{ kind: 'notFound', status: 404 }, unreached],
    [{ kind: 'notHestia', excerpt: '<html>' }, unreached],
    [{ kind: 'emptyReply' }, unreached],
    [{ kind: 'invalidJson', excerpt: '{' }, unreached],
    [{ kind: 'apiOff', forUserKeys: true }, refused],
    [{ kind: 'ipNotAllowed' }, refused],
    [{ kind: 'authentication' }, refused],
    [{ kind: 'ownerSuspended', message: 'user wpnet is suspended' }, refused],
    [{ kind: 'permission', command: 'v-list-web-domains' }, refused],
    [{ kind: 'wrongAccount' }, refused],
    [
      { kind: 'command', exitCode: 3, message: "user wpnet doesn't exist" },
      'passed passed failed notReached notReached',
    ],
  ])('$kind: %s', (failure, verdicts) => {
    const error = new HestiaError(failure, { sent: true });
    expect(read('net.example.org', { ok: false, error })).toEqual([verdicts, { kind: 'request', error }]);
  });
});
