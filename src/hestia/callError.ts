import { Cancelled } from '../domain/cancelled.ts';
import { NetError } from '../net/netFailure.ts';
import { PanelError, type PanelFailure } from './panelFailure.ts';

/** What a call to a panel may reject with: the panel's own answer, the way to it, or whoever gave up. */
export type CallError = PanelError | NetError | Cancelled;
export type CallFailure = CallError['failure'];

export function isCallError(error: unknown): error is CallError {
  return error instanceof PanelError || error instanceof NetError || error instanceof Cancelled;
}

/** The panel itself turned the caller away; asked again the same way it does so again, and its fail2ban may count it. */
export function isRefusal(kind: CallFailure['kind']): boolean {
  return refusals.has(kind);
}

/** The panel itself said no, so that nothing was changed and nothing is under way. */
export function isAnswer(kind: CallFailure['kind']): boolean {
  return kind === 'command' || refusals.has(kind);
}

const refusals: ReadonlySet<CallFailure['kind']> = new Set<PanelFailure['kind']>([
  'apiOff',
  'ipNotAllowed',
  'authentication',
  'ownerSuspended',
  'permission',
  'wrongAccount',
  'demoMode',
]);
