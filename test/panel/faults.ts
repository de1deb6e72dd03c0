import { badGateway } from './pages.ts';
import type { Answer } from './api.ts';

/**
 * What goes wrong with one request. `before`: the command does not run; in every other case it runs, and only its answer
 * is spoiled, except for `redirect`, which a proxy in front of the panel gives. `held`: it runs when the panel is told
 * to `release` it. `meanwhile`: something happens on the panel right before it runs. `away`: the web server of the panel is
 * stopped: this connection is reset, and every later one refused.
 */
export type Fault =
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'held' | 'away' }
  | { readonly kind: 'meanwhile'; readonly happens: () => void }
  | { readonly kind: 'hangBefore' | 'hangAfter' | 'resetBefore' | 'resetAfter' }
  | { readonly kind: 'halfBody' | 'garbage' | 'html502' | 'emptyBody' | 'invalidJson' | 'hugeBody' }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'restartFails' };

export interface FaultMatch {
  readonly cmd?: string;
}

/** Faults wait here, each for the first request that it matches. */
export class FaultQueue {
  readonly #waiting: { readonly fault: Fault; readonly match: FaultMatch }[] = [];

  add(faults: readonly Fault[], match: FaultMatch): void {
    this.#waiting.push(...faults.map((fault) => ({ fault, match })));
  }

  clear(): void {
    this.#waiting.length = 0;
  }

  take(cmd: string): Fault | undefined {
    const index = this.#waiting.findIndex(({ match }) => match.cmd === undefined || match.cmd === cmd);
    return index === -1 ? undefined : this.#waiting.splice(index, 1)[0]?.fault;
  }
}

/** How an answer leaves: whole, its first half and then a broken connection, not at all, or a reset instead. */
export type Delivery = 'whole' | 'half' | 'hang' | 'reset';

/** The answer and its delivery once the command has run. */
export function spoil(fault: Fault | undefined, answer: Answer): { answer: Answer; delivery: Delivery } {
  const whole = (other: Answer) => ({ answer: other, delivery: 'whole' as const });
  switch (fault?.kind) {
    case undefined:
    case 'delay':
    case 'held':
    case 'meanwhile':
    case 'restartFails':
      return whole(answer);
    case 'hangBefore':
    case 'hangAfter':
      return { answer, delivery: 'hang' };
    case 'resetBefore':
    case 'resetAfter':
    case 'away':
      return { answer, delivery: 'reset' };
    case 'halfBody':
      return { answer, delivery: 'half' };
    case 'garbage':
      return whole({ status: 200, headers: { 'Content-Type': 'text/html; charset=UTF-8' }, body: garbage });
    case 'html502':
      return whole(badGateway);
    case 'emptyBody':
      return whole({ status: 200, headers: { 'Content-Type': 'text/html; charset=UTF-8' }, body: '' });
    case 'invalidJson':
      return whole({ ...answer, body: answer.body.slice(0, -2) });
    case 'hugeBody':
      return whole({ ...answer, status: 200, body: Buffer.alloc(20_000_000, ' ') });
    case 'redirect':
      return whole({ status: 302, headers: { Location: fault.location }, body: '' });
  }
}

/** Does the command run at all? */
export function runs(fault: Fault | undefined): boolean {
  return fault === undefined || !['hangBefore', 'resetBefore', 'redirect', 'away'].includes(fault.kind);
}

const garbage = Buffer.from('\0\u001f\u008b<html>\ufffd{"half": <b>\r\n\0\u0007</html', 'latin1');
