import type { Connection } from '../../domain/connection.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import type { HestiaError } from '../../hestia/errors.ts';

/** What the panel answered to `v-list-web-domains ACCOUNT json`, judged by its exit code. */
export type Listing =
  { readonly ok: true; readonly domains: readonly WebDomain[] } | { readonly ok: false; readonly error: HestiaError };

export interface CheckInput {
  readonly connection: Connection;
  readonly listing: Listing;
}

export type CheckProblem =
  | { readonly kind: 'request'; readonly error: HestiaError }
  | { readonly kind: 'baseWebDomainOpen' }
  | { readonly kind: 'baseWebDomainMissing'; readonly wanted: string; readonly similar: string | undefined }
  | { readonly kind: 'baseWebDomainSuspended'; readonly name: string };

export type Verdict =
  | { readonly kind: 'passed' }
  | { readonly kind: 'warning'; readonly problem: CheckProblem }
  | { readonly kind: 'failed'; readonly problem: CheckProblem }
  | { readonly kind: 'notReached' };

export const checkIds = ['answers', 'signsIn', 'account', 'baseWebDomain', 'notSuspended'] as const;
export type CheckId = (typeof checkIds)[number];

/** One step of the connection test. `run` sends nothing: it judges what is there. */
export interface Check {
  readonly id: CheckId;
  readonly run: (input: CheckInput) => Verdict;
}
