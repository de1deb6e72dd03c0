import type { PanelCertificate } from './transport/panelCertificate.ts';
import type { ProxySource, UnsupportedProxy } from './transport/route.ts';

/** Why the panel did not give what was asked. Texts in it are the panel's own, shortened, without secrets. */
export type HestiaFailure =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'originMismatch' }
  | { readonly kind: 'dns'; readonly host: string }
  | { readonly kind: 'connectionRefused'; readonly host: string; readonly port: number }
  | { readonly kind: 'unreachable'; readonly host: string; readonly code: string }
  | { readonly kind: 'timeout'; readonly phase: 'connect' | 'headers' | 'body'; readonly seconds: number }
  | { readonly kind: 'connectionLost' }
  | { readonly kind: 'notTls' }
  | { readonly kind: 'tlsUntrusted'; readonly code: string }
  | { readonly kind: 'tlsExpired' }
  | { readonly kind: 'tlsNameMismatch' }
  | { readonly kind: 'tlsOther'; readonly code: string }
  | { readonly kind: 'certificateChanged'; readonly expected: string; readonly actual: PanelCertificate }
  | ProxyFailure
  | { readonly kind: 'tooLarge'; readonly bytes: number }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'notFound'; readonly status: number }
  | { readonly kind: 'methodNotAllowed' }
  | { readonly kind: 'serverError'; readonly status: number }
  | { readonly kind: 'notHestia'; readonly excerpt: string }
  | { readonly kind: 'emptyReply' }
  | { readonly kind: 'invalidJson'; readonly excerpt: string }
  | { readonly kind: 'apiOff'; readonly forUserKeys: boolean }
  | { readonly kind: 'ipNotAllowed' }
  | { readonly kind: 'authentication' }
  | { readonly kind: 'ownerSuspended'; readonly message: string }
  | { readonly kind: 'permission'; readonly command: string }
  | { readonly kind: 'wrongAccount' }
  | { readonly kind: 'demoMode' }
  | CommandFailure;

/**
 * Why there is no way through the proxy. `proxy` is its origin without credentials, `from` the setting or variable that
 * names it. `proxyCannotReach` is its gateway's 502, 503 or 504, `proxyRefused` every other answer but 407;
 * `schemes` are those that it takes credentials in.
 */
export type ProxyFailure =
  | (Proxy & { readonly kind: 'proxyUnreachable'; readonly code: string })
  | (Proxy & { readonly kind: 'proxyTimeout'; readonly seconds: number })
  | (Proxy & { readonly kind: 'proxyAuthentication'; readonly given: boolean; readonly schemes: readonly string[] })
  | (Proxy & { readonly kind: 'proxyCannotReach' | 'proxyRefused'; readonly status: number })
  | (Proxy & { readonly kind: 'notProxy' })
  | { readonly kind: 'proxyUnsupported'; readonly what: UnsupportedProxy; readonly from: ProxySource };

interface Proxy {
  readonly proxy: string;
  readonly from: ProxySource;
}

/** The `v-*` script ran and failed. `exitCode` is undefined when a text answer names a failure that is not known here. */
export interface CommandFailure {
  readonly kind: 'command';
  readonly exitCode: number | undefined;
  readonly message: string;
}

/** `sent`: bytes of the request may have reached the panel, so the command may have been executed or still be running. */
export class HestiaError extends Error {
  override readonly name = 'HestiaError';
  readonly failure: HestiaFailure;
  readonly sent: boolean;

  constructor(failure: HestiaFailure, { sent, cause }: { readonly sent: boolean; readonly cause?: unknown }) {
    super(failure.kind, cause === undefined ? undefined : { cause });
    this.failure = failure;
    this.sent = sent;
  }
}

export type CommandProblem =
  | 'usage'
  | 'invalid'
  | 'ambiguous'
  | 'missing'
  | 'suffixList'
  | 'exists'
  | 'suspended'
  | 'limit'
  | 'restartFailed'
  | 'argumentTooLong'
  | 'other';

/**
 * What a script's exit code means (`E_*` in the panel's `func/main.sh`), and where one code has several meanings its text.
 * `ambiguous`: two web domains of the account match the name as a regular expression. `suffixList`: the panel's own
 * `public_suffix_list.dat` is missing. After `restartFailed` the change is made all the same; -1 is PHP's, for an argument
 * of 128 KiB or more that never reached the script.
 */
export function commandProblem({ exitCode, message }: CommandFailure): CommandProblem {
  switch (exitCode) {
    case 1:
      return 'usage';
    case 2:
      return message === 'Invalid object format' ? 'ambiguous' : 'invalid';
    case 3:
      return message.startsWith('public_suffix_list.dat') ? 'suffixList' : 'missing';
    case 4:
      return 'exists';
    case 5:
      return 'suspended';
    case 8:
      return 'limit';
    case 20:
      return 'restartFailed';
    case -1:
      return 'argumentTooLong';
    case undefined:
    default:
      return 'other';
  }
}

/** The panel itself turned the caller away; asked again the same way it does so again, and its fail2ban may count it. */
export function isRefusal(kind: HestiaFailure['kind']): boolean {
  return refusals.has(kind);
}

/** The panel itself said no, so that nothing was changed and nothing is under way. */
export function isAnswer(kind: HestiaFailure['kind']): boolean {
  return kind === 'command' || refusals.has(kind);
}

const refusals: ReadonlySet<HestiaFailure['kind']> = new Set([
  'apiOff',
  'ipNotAllowed',
  'authentication',
  'ownerSuspended',
  'permission',
  'wrongAccount',
  'demoMode',
]);
