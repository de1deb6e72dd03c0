import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { CredentialKind } from '../../../src/domain/connection.ts';
import { judgeReply, type Asked, type Output } from '../../../src/hestia/reply.ts';
import { parseWebDomains } from '../../../src/hestia/webDomains.ts';
import type { Reply } from '../../../src/net/exchange.ts';

const scenarioSchema = z.object({
  scenario: z.string(),
  steps: z.array(
    z.object({
      auth: z.string().optional(),
      cmd: z.string().optional(),
      returncode: z.string().optional(),
      answer: z.object({
        status: z.number(),
        exitCode: z.string().optional(),
        location: z.string().optional(),
        body: z.string(),
      }),
    }),
  ),
});
const recorded = readFileSync(new URL('../../panel/contract.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => scenarioSchema.parse(JSON.parse(line)));

/** How the recordings without a number in the answer read, by the words of the panel. */
const byWords: readonly (readonly [RegExp, string])[] = [
  [/^Error: Disabled$/, 'apiOff'],
  [/API has been disabled/, 'apiOff'],
  [/IP is not allowed/, 'ipNotAllowed'],
  [/the "user" argument doesn/, 'wrongAccount'],
  [/don't have permission|Command \S+ not found/, 'permission'],
  [/USER \S+ is suspended|user \S+ is suspended/, 'ownerSuspended'],
];

describe('the recorded answers of a real panel', () => {
  const steps = recorded.flatMap(({ scenario, steps: all }) =>
    all.map((step, index) => ({ name: `${scenario} ${index + 1}`, step })),
  );

  it.each(steps)('$name', ({ step }) => {
    const { status, exitCode, location, body } = step.answer;
    const reply: Reply = { status, headers: { 'hestia-exit-code': exitCode, location }, body };
    const judgement = judgeReply(reply, asked(step));
    const kind = judgement.ok ? 'ok' : judgement.failure.kind;

    if (status === 301 || status === 302) {
      expect(kind).toBe('redirect');
      return;
    }
    if (status === 405) {
      expect(kind).toBe('methodNotAllowed');
      return;
    }
    if ((status === 404 || status === 403) && exitCode === undefined) {
      expect(kind).toBe('notFound');
      return;
    }
    const words = byWords.find(([pattern]) => pattern.test(body));
    if (words) {
      expect(kind).toBe(words[1]);
      return;
    }

    const code = exitCode ?? (step.returncode === 'yes' ? body : undefined);
    if (code === undefined) {
      expect(kind).toBe(legacyKind(body, asked(step).output === 'json'));
      return;
    }
    if (code === '0') {
      expect(judgement).toEqual({ ok: true, output: exitCode === undefined ? '' : body.trim() });
      return;
    }
    if (code === '9') {
      expect(kind).toBe('authentication');
      return;
    }
    if (code === '11' || code === '21') {
      expect(kind).toBe('apiOff');
      return;
    }
    if (code === '10') {
      expect(['authentication', 'ipNotAllowed']).toContain(kind);
      return;
    }
    expect(judgement).toMatchObject({ ok: false, failure: { kind: 'command', exitCode: Number(code) } });
  });

  it('reads every recorded listing', () => {
    const bodies = steps.map(({ step }) => step.answer.body).filter((body) => body.startsWith('{'));
    expect(bodies.length).toBeGreaterThan(10);
    for (const body of bodies) expect(parseWebDomains(body.trim())?.length).toBeGreaterThan(0);
  });
});

describe('answers that no panel gives', () => {
  const secret = 'canary-secret';
  const ask = (credentialKind: CredentialKind, output: Output): Asked => ({
    credentialKind,
    output,
    inWords: output !== 'none',
    command: 'v-list-web-domains',
    secrets: [secret],
  });
  const judge = (
    reply: Partial<Reply>,
    credentialKind: CredentialKind = 'accessKey',
    output: Output = 'json',
  ): unknown => {
    const judgement = judgeReply({ status: 200, headers: {}, body: '', ...reply }, ask(credentialKind, output));
    return judgement.ok ? judgement : judgement.failure;
  };

  it('quotes at most 200 characters, without secrets', () => {
    expect(judge({ body: `<html>${secret} ${'x'.repeat(500)}` })).toEqual({
      kind: 'notHestia',
      excerpt: `<html>[redacted] ${'x'.repeat(183)}`,
    });
    expect(judge({ status: 307, headers: { location: `https://evil.example/?k=${secret}` } })).toEqual({
      kind: 'redirect',
      location: 'https://evil.example/?k=[redacted]',
    });
  });

  it('tells silence, a gateway and another program apart', () => {
    expect(judge({})).toEqual({ kind: 'emptyReply' });
    expect(judge({ status: 504, body: '<html>' })).toEqual({ kind: 'serverError', status: 504 });
    expect(judge({ status: 401, body: 'Unauthorized' })).toEqual({ kind: 'notHestia', excerpt: 'Unauthorized' });
    expect(judge({ body: 'OK' }, 'legacyKey')).toEqual({ kind: 'emptyReply' });
    expect(judge({ body: '0' }, 'legacyKey', 'none')).toEqual({ ok: true, output: '' });
    expect(judge({ body: 'OK' }, 'legacyKey', 'none')).toEqual({ kind: 'notHestia', excerpt: 'OK' });
    expect(judge({ body: 'unlimited\n' }, 'password', 'word')).toEqual({ ok: true, output: 'unlimited' });
    expect(judge({ body: 'unlimited' }, 'password')).toEqual({ kind: 'notHestia', excerpt: 'unlimited' });
  });

  it('tells a refusal from a script that uses the same code', () => {
    const refused = (code: string, body: string): unknown =>
      judge({ status: 401, headers: { 'hestia-exit-code': code }, body });
    expect(refused('9', 'Error: user wpnet is suspended')).toEqual({
      kind: 'ownerSuspended',
      message: 'user wpnet is suspended',
    });
    expect(refused('5', 'Error: web d is suspended')).toEqual({
      kind: 'command',
      exitCode: 5,
      message: 'web d is suspended',
    });
    expect(refused('11', 'Error: WEB_SYSTEM is not enabled')).toMatchObject({ kind: 'command', exitCode: 11 });
    expect(refused('21', 'Error: API has been disabled')).toEqual({ kind: 'apiOff', forUserKeys: true });
    expect(judge({ body: '10' }, 'legacyKey', 'none')).toMatchObject({ kind: 'command', exitCode: 10 });
  });
});

function asked({
  auth = '',
  cmd = '',
  returncode,
}: {
  auth?: string | undefined;
  cmd?: string | undefined;
  returncode?: string | undefined;
}): Asked {
  const credentialKind = auth.includes('legacy') ? 'legacyKey' : /password|user$/.test(auth) ? 'password' : 'accessKey';
  return {
    credentialKind,
    command: cmd,
    output: returncode === 'yes' ? 'none' : 'json',
    inWords: returncode !== 'yes',
    secrets: [],
  };
}

/** A legacy answer without a number: JSON, words, or the bare OK that only a command without output should give. */
function legacyKind(body: string, reads: boolean): string {
  if (!reads) return 'notHestia';
  if (body.startsWith('{')) return 'ok';
  return body.trim() === 'OK' ? 'emptyReply' : 'command';
}
