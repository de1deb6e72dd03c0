import type { ConnectionText } from '../../domain/connection.ts';
import type { Endpoint, Target } from '../../domain/endpoint.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import type { ProbedCertificate } from '../../net/fetchCertificate.ts';
import type { ExaminingClient } from '../../hestia/client.ts';
import type { AliasLimit } from '../../hestia/commands/getUserValue.ts';
import type { CallFailure } from '../../hestia/callError.ts';
import type { PluginRestart } from '../../hestia/plugin.ts';
import type { ConnectedEnds } from '../../net/tryConnect.ts';
import type { Route } from '../../net/route.ts';
import type { Check as AnyCheck } from '../diagnosis/examine.ts';
import type { Outcome as AnyOutcome } from '../diagnosis/verdict.ts';
import type { Fact, Problem, Verdict } from './verdict.ts';

/** The checks, in the order in which they run; each is a file of this folder, which says what it looks at. */
export const checkIds = [
  'apiUrl',
  'name',
  'proxy',
  'tcp',
  'tls',
  'hestiaApi',
  'apiOn',
  'addressAllowed',
  'authentication',
  'permissions',
  'account',
  'baseWebDomain',
  'room',
  'plugin',
] as const;
export type CheckId = (typeof checkIds)[number];

/** The outside world, as the checks look at it. Each rejects with a CallError. */
export interface TestTools {
  readonly lookUp: (host: string, signal: AbortSignal) => Promise<readonly string[]>;
  readonly routeTo: (endpoint: Endpoint) => Route;
  readonly connect: (target: Target, route: Route, signal: AbortSignal) => Promise<ConnectedEnds>;
  readonly fetchCertificate: (endpoint: Endpoint, route: Route, signal: AbortSignal) => Promise<ProbedCertificate>;
  /** The SHA-256 fingerprint that is trusted for an origin by hand. */
  readonly pin: (origin: string) => string | undefined;
  /** A client of its own for one test, which the test closes. */
  readonly open: (endpoint: Endpoint) => ExaminingClient;
  /** Whether the panel has refused these credentials an optional command before: then it is not asked again. */
  readonly refusedBefore: boolean;
}

/** What the panel answered to `v-list-web-domains ACCOUNT json`. */
export type Listing =
  { readonly ok: true; readonly domains: readonly WebDomain[] } | { readonly ok: false; readonly failure: CallFailure };

/** What the checks so far have found; a check whose needs are not among it is not reached. */
export interface Found {
  readonly endpoint?: Endpoint;
  readonly addresses?: readonly string[];
  readonly route?: Route;
  readonly ends?: ConnectedEnds;
  readonly certificate?: ProbedCertificate;
  readonly client?: ExaminingClient;
  readonly listing?: Listing;
  readonly aliasLimit?: AliasLimit;
  readonly base?: WebDomain;
}

/** A connection, kept or not, or the values that a file gives the plugin. */
export interface TestedConnection extends ConnectionText {
  /** Of a file alone: what the plugin has for `WU_HESTIA_RESTART` then. */
  readonly pluginRestart?: PluginRestart;
}

/** What a test is about: what is tested, and what it looks at the world with. */
export interface Tested {
  readonly connection: TestedConnection;
  readonly tools: TestTools;
}

export type Outcome = AnyOutcome<Verdict, Found>;

/** One step of the connection test. A CallError that it throws is its failure. */
export type Check = AnyCheck<Tested, Found, Verdict>;

/** As it should be. */
export function passed(fact: Fact, found: Found = {}): Outcome {
  return { verdict: { kind: 'passed', fact }, found };
}

/** Not as it should be, and no obstacle. */
export function warning(problem: Problem, found: Found = {}): Outcome {
  return { verdict: { kind: 'warning', problem }, found };
}

/** An obstacle. */
export function failed(problem: Problem, found: Found = {}): Outcome {
  return { verdict: { kind: 'failed', problem }, found };
}

/** It could not be looked at: what it needs was not found. */
export const notReached: Outcome = { verdict: { kind: 'notReached' } };
