/**
 * What a check came to. `warning` is for what works and is not as it should be; `notReached`: what the check needs was not
 * found by those before it; `notKnown`: it cannot be known from here, for a reason that an examination without any leaves
 * at `never`.
 */
export type Verdict<Fact, Problem, Reason = never> =
  | { readonly kind: 'passed'; readonly fact: Fact }
  | { readonly kind: 'warning'; readonly problem: Problem }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'notReached' }
  | { readonly kind: 'notKnown'; readonly reason: Reason };
export type VerdictKind = Verdict<unknown, unknown>['kind'];

/** A verdict, and what the check found for those after it. */
export interface Outcome<V, Found> {
  readonly verdict: V;
  readonly found?: Found;
}

/** What one check of an examination came to. */
export interface CheckResult<Id, V> {
  readonly id: Id;
  readonly verdict: V;
}
