/** Why the panel did not give what was asked. Texts in it are the panel's own, shortened, without secrets. */
export type PanelFailure =
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

/** The `v-*` script ran and failed. `exitCode` is undefined when a text answer names a failure that is not known here. */
export interface CommandFailure {
  readonly kind: 'command';
  readonly exitCode: number | undefined;
  readonly message: string;
}

/** `sent`: bytes of the request may have reached the panel, so the command may have been executed or still be running. */
export class PanelError extends Error {
  override readonly name = 'PanelError';
  readonly failure: PanelFailure;
  readonly sent: boolean;

  constructor(failure: PanelFailure, { sent, cause }: { readonly sent: boolean; readonly cause?: unknown }) {
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
