import type { CredentialKind } from '../domain/connection.ts';
import type { PanelFailure } from './panelFailure.ts';
import type { Reply } from '../net/exchange.ts';
import { redact } from './redact.ts';

/** What a command prints when it succeeds: one that changes something prints nothing, one that reads JSON or a word. */
export type Output = 'none' | 'json' | 'word';

/**
 * What was asked, as far as it decides how the answer is read. With an access key the `Hestia-Exit-Code` header
 * decides. Otherwise a reading command is judged by its text, and a changing one, sent with `returncode=yes`, by the number.
 */
export interface Asked {
  readonly credentialKind: CredentialKind;
  readonly command: string;
  readonly output: Output;
  /** A changing command was sent without `returncode`, so that it answers in words as well. */
  readonly inWords: boolean;
  readonly secrets: readonly string[];
}

export type Judgement =
  { readonly ok: true; readonly output: string } | { readonly ok: false; readonly failure: PanelFailure };

/** Judges an answer of the panel's `web/api/index.php`, or of whatever else answered in its place. */
export function judgeReply(reply: Reply, asked: Asked): Judgement {
  const body = reply.body.trim();
  const header = headerOf(reply, 'hestia-exit-code');
  if (reply.status >= 300 && reply.status < 400) {
    return no({ kind: 'redirect', location: excerptOf(headerOf(reply, 'location'), asked) });
  }
  if (reply.status === 405) return no({ kind: 'methodNotAllowed' });
  if (isNumber(header)) return judgeCode(Number(header), body, asked, true);
  // What `v-change-sys-api disable` leaves of the API: `die("Error: Disabled")`, without a header.
  if (body === 'Error: Disabled') return no({ kind: 'apiOff', forUserKeys: false });
  if (reply.status === 403 || reply.status === 404) return no({ kind: 'notFound', status: reply.status });
  if (reply.status >= 500) return no({ kind: 'serverError', status: reply.status });
  if (body === '') return no({ kind: 'emptyReply' });

  const legacy = asked.credentialKind !== 'accessKey' && reply.status === 200;
  const reads = asked.output !== 'none';
  if (legacy && !asked.inWords && isNumber(body)) return judgeCode(Number(body), '', asked, false);
  if (legacy && asked.inWords && /^(?:Error|Usage): ?/.test(body)) {
    return no({ kind: 'command', exitCode: exitCodeOf(body), message: messageOf(body, asked) });
  }
  // A change is asked for in words when the same has just been refused by its script, so that this OK is no unknown command's.
  if (legacy && !reads && asked.inWords && body === 'OK') return { ok: true, output: '' };
  // An unknown command and an argument that is too long are answered with a bare OK.
  if (legacy && reads && body === 'OK') return no({ kind: 'emptyReply' });
  if (legacy && reads && (asked.output === 'json' ? body.startsWith('{') : /^\w+$/.test(body))) {
    return { ok: true, output: body };
  }
  return no({ kind: 'notHestia', excerpt: excerptOf(body, asked) });
}

/**
 * Whether a panel writes "failed to login" into its auth.log with this answer, which its fail2ban counts: a wrong secret or
 * key, a missing permission, a suspended owner of the key; not an address that is not allowed, the data of another account,
 * an API that is off, or a password of a user that is not root. Source: `v-check-access-key`, `v-check-api-key`.
 */
export function isCounted(reply: Reply, asked: Asked): boolean {
  const judgement = judgeReply(reply, asked);
  if (judgement.ok) return false;
  const { kind } = judgement.failure;
  if (kind === 'authentication') return headerOf(reply, 'hestia-exit-code') === '9';
  return kind === 'permission' || kind === 'ownerSuspended';
}

/** The first 200 characters, without secrets. Looked at is more, since a secret may be longer than what replaces it, but not all 16 MiB. */
export function excerptOf(text: string, { secrets }: Pick<Asked, 'secrets'>): string {
  return redact(text.slice(0, 100_000), secrets).slice(0, 200);
}

/** `inHeader`: the code may be the API's own refusal; a number in the body is always the script's. */
function judgeCode(code: number, body: string, asked: Asked, inHeader: boolean): Judgement {
  if (code === 0) return { ok: true, output: body };
  const refusal = inHeader ? refusalOf(code, body, asked) : undefined;
  return no(refusal ?? { kind: 'command', exitCode: code, message: messageOf(body, asked) });
}

/** Scripts use 10 and 11 as well, so the text decides where there is one; after `returncode=yes` it is just the number. */
function refusalOf(code: number, body: string, asked: Asked): PanelFailure | undefined {
  const bare = isNumber(body);
  switch (code) {
    case 1:
      return body.includes('security restrictions that are in place') ? { kind: 'demoMode' } : undefined;
    case 9:
      return body.endsWith('is suspended')
        ? { kind: 'ownerSuspended', message: messageOf(body, asked) }
        : { kind: 'authentication' };
    case 10:
      if (body.includes('IP is not allowed')) return { kind: 'ipNotAllowed' };
      if (body.includes("don't have permission to run the command") || /^Error: Command \S+ not found$/.test(body)) {
        return { kind: 'permission', command: asked.command };
      }
      if (body.includes('the "user" argument doesn')) return { kind: 'wrongAccount' };
      if (body.endsWith('authentication failed')) return { kind: 'authentication' };
      // A wrong legacy key is 9; a password's 10 is a wrong user name as well as an address that is not allowed.
      if (bare) return { kind: asked.credentialKind === 'legacyKey' ? 'ipNotAllowed' : 'authentication' };
      return undefined;
    case 11:
      return bare || body.includes('API has been disabled') ? { kind: 'apiOff', forUserKeys: false } : undefined;
    case 21:
      return { kind: 'apiOff', forUserKeys: true };
    default:
      return undefined;
  }
}

/** The exit code behind a text answer, by the words of `check_result` and its callers in `func/main.sh`. */
function exitCodeOf(body: string): number | undefined {
  if (body.startsWith('Usage:')) return 1;
  if (/^Error: invalid .* format/i.test(body)) return 2;
  if (body.endsWith("doesn't exist") || body.endsWith('not found')) return 3;
  if (body.endsWith('exists') || body.endsWith('belongs to a different user')) return 4;
  if (body.endsWith('is suspended')) return 5;
  if (body.includes(' limit is reached')) return 8;
  if (body.endsWith('restart failed')) return 20;
  return undefined;
}

function messageOf(body: string, asked: Asked): string {
  return isNumber(body) ? '' : excerptOf(body.replace(/^Error: /, ''), asked);
}

function headerOf({ headers }: Reply, name: string): string {
  const value = headers[name];
  return (typeof value === 'string' ? value : value?.[0]) ?? '';
}

function isNumber(text: string): boolean {
  return /^-?\d+$/.test(text);
}

function no(failure: PanelFailure): Judgement {
  return { ok: false, failure };
}
