import { randomUUID } from 'node:crypto';
import type { Proposal } from '../operations/aliases/propose.ts';
import { Refusal } from './refusal.ts';

/** How long a plan may wait for the person. */
export const planMinutes = 10;
const mostPlans = 20;

/** The plans that agents of this window have made, each for one use. `now` gives milliseconds. */
export class Proposals {
  readonly #now: () => number;
  readonly #kept = new Map<string, { readonly proposal: Proposal; readonly at: number }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Keeps a plan and gives its id; of too many the oldest is forgotten. */
  keep(proposal: Proposal): string {
    const id = randomUUID();
    this.#kept.set(id, { proposal, at: this.#now() });
    for (const oldest of [...this.#kept.keys()].slice(0, -mostPlans)) this.#kept.delete(oldest);
    return id;
  }

  find(id: string): Proposal | undefined {
    return this.#kept.get(id)?.proposal;
  }

  /** Gives a plan for its one use. Throws a Refusal for one that is not known or too old. */
  take(id: string): Proposal {
    const kept = this.#kept.get(id);
    this.#kept.delete(id);
    if (kept === undefined) throw new Refusal('unknownPlan');
    if (this.#now() - kept.at > planMinutes * 60_000) throw new Refusal('oldPlan');
    return kept.proposal;
  }
}
