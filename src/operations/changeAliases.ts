import { comparable, planAliases, type AliasPlan, type WantedAliases } from '../domain/aliasPlan.ts';
import type { RestartPolicy, WebDomain } from '../domain/webDomain.ts';
import { HestiaError, isAnswer } from '../hestia/errors.ts';
import { lockKey, type AccountLock, type Panel } from './panel.ts';

/** `lost`: the panel answered success and the name is not so. `unknown`: it may still be done, or could not be read. */
export type AliasResult = 'done' | 'notDone' | 'lost' | 'unknown';

export interface AliasOutcome {
  readonly name: string;
  readonly action: 'add' | 'remove' | 'putBack';
  readonly result: AliasResult;
}

/**
 * Whether the web server takes the change over. `failed`: it did not restart (exit code 20), the change is made all
 * the same. `owed`: something was changed, and no answer says that the restart was asked for.
 */
export type WebServer = 'asked' | 'notAsked' | 'failed' | 'owed';

export interface ChangeReport {
  readonly domain: string;
  readonly outcomes: readonly AliasOutcome[];
  readonly unchanged: readonly string[];
  readonly webServer: WebServer;
  /** What the panel has now, or undefined when it could not be read. */
  readonly after: readonly WebDomain[] | undefined;
  /** The first call that failed, and the failure of reading back. */
  readonly error?: HestiaError;
  readonly readError?: HestiaError;
}

export interface ChangeRequest {
  readonly panel: Panel;
  readonly lock: AccountLock;
  readonly domain: string;
  readonly wanted: WantedAliases;
  readonly signal?: AbortSignal;
}

/** Thrown when the web domain itself is no longer on the panel. */
export class WebDomainGoneError extends Error {
  override readonly name = 'WebDomainGoneError';
  readonly domain: string;
  constructor(domain: string) {
    super('the web domain is not on the panel');
    this.domain = domain;
  }
}

/**
 * Adds and removes aliases of one web domain: reads the present list, plans, sends each change once, puts back what
 * a removal took along, and reads the truth again whatever happened. Only the last call asks for the restart.
 * Fails only when the first reading does; everything later is in the report.
 */
export async function changeAliases({ panel, lock, domain, wanted, signal }: ChangeRequest): Promise<ChangeReport> {
  const change = async (): Promise<ChangeReport> => {
    const plan = planAliases(findDomain(await list(panel, signal), domain), wanted);
    const run = await runPlan(panel, domain, plan, signal);
    return reportOf(domain, plan, run, await readBack(panel), panel.connection.restart);
  };
  return lock(lockKey(panel.connection), change, signal);
}

interface Run {
  /** Names whose call succeeded. */
  readonly made: ReadonlySet<string>;
  /** Names whose call failed and may have been carried out all the same; what is in neither was refused or not sent. */
  readonly inDoubt: ReadonlySet<string>;
  readonly error: HestiaError | undefined;
  /** Undefined when no call that asks for the restart succeeded. */
  readonly restart: 'asked' | 'failed' | undefined;
}

async function runPlan(panel: Panel, domain: string, plan: AliasPlan, signal: AbortSignal | undefined): Promise<Run> {
  const policy = panel.connection.restart;
  const adds = [...plan.collateral, ...plan.add];
  const calls = [
    ...plan.remove.map((name) => removeCall(panel, domain, name)),
    ...(adds.length === 0 ? [] : [addCall(panel, domain, adds)]),
  ];
  const made = new Set<string>();
  let restart: Run['restart'];
  for (const [index, { names, send }] of calls.entries()) {
    const last = index === calls.length - 1;
    // What a removal took along is put back even when the person cancelled in between.
    const mayCancel = index < plan.remove.length || plan.collateral.length === 0;
    const answer = await attempt(() => send(last ? policy : 'none', mayCancel ? signal : undefined));
    if (answer instanceof HestiaError) {
      const inDoubt = new Set(answer.sent && !isAnswer(answer.failure.kind) ? names : []);
      return { made, inDoubt, error: answer, restart: await putBackLost(panel, domain, plan) };
    }
    for (const name of names) made.add(name);
    if (answer === 'restartFailed') restart = 'failed';
    else if (last && policy !== 'none') restart = 'asked';
  }
  return { made, inDoubt: new Set(), error: undefined, restart };
}

interface Call {
  readonly names: readonly string[];
  readonly send: (restart: RestartPolicy, signal: AbortSignal | undefined) => Promise<void>;
}

function removeCall({ client, connection: { account } }: Panel, domain: string, name: string): Call {
  return {
    names: [name],
    send: (restart, signal) => client.deleteAlias(account, domain, name, restart, options(signal)),
  };
}

function addCall({ client, connection: { account } }: Panel, domain: string, names: readonly string[]): Call {
  return { names, send: (restart, signal) => client.addAliases(account, domain, names, restart, options(signal)) };
}

/** After a failure: reads which neighbours are gone and adds just those again. */
async function putBackLost(panel: Panel, domain: string, plan: AliasPlan): Promise<Run['restart']> {
  if (plan.collateral.length === 0) return undefined;
  const { after } = await readBack(panel);
  const present = after?.find(({ name }) => name === domain)?.aliases;
  const gone = present === undefined ? [] : plan.collateral.filter((name) => !present.includes(name));
  if (gone.length === 0) return undefined;
  const policy = panel.connection.restart;
  const answer = await attempt(() => addCall(panel, domain, gone).send(policy, undefined));
  if (answer === 'restartFailed') return 'failed';
  return answer === undefined && policy !== 'none' ? 'asked' : undefined;
}

/** Exit code 20 is told apart: the change was made, only the web server was not restarted. */
async function attempt(call: () => Promise<void>): Promise<HestiaError | 'restartFailed' | undefined> {
  try {
    await call();
    return undefined;
  } catch (error) {
    if (!(error instanceof HestiaError)) throw error;
    return error.failure.kind === 'command' && error.failure.exitCode === 20 ? 'restartFailed' : error;
  }
}

interface ReadBack {
  readonly after: readonly WebDomain[] | undefined;
  readonly readError?: HestiaError;
}

/** Reads the account again without the person's cancel: a change that was given up is still to be told truly. */
async function readBack(panel: Panel): Promise<ReadBack> {
  try {
    return { after: await list(panel, undefined) };
  } catch (error) {
    if (error instanceof HestiaError) return { after: undefined, readError: error };
    throw error;
  }
}

function reportOf(
  domain: string,
  plan: AliasPlan,
  run: Run,
  { after, readError }: ReadBack,
  policy: RestartPolicy,
): ChangeReport {
  const aliases = after?.find(({ name }) => name === domain)?.aliases;
  const present = aliases && new Set(aliases.map(comparable));
  const exact = aliases && new Set(aliases);
  const result = (name: string, is: boolean | undefined): AliasResult => {
    if (is === undefined) return 'unknown';
    if (is) return 'done';
    if (run.made.has(name)) return 'lost';
    return run.inDoubt.has(name) ? 'unknown' : 'notDone';
  };
  const outcomes: readonly AliasOutcome[] = [
    ...plan.remove.map((name) => ({
      name,
      action: 'remove' as const,
      result: result(name, exact && !exact.has(name)),
    })),
    ...plan.collateral.map((name) => ({ name, action: 'putBack' as const, result: result(name, exact?.has(name)) })),
    ...plan.add.map((name) => ({ name, action: 'add' as const, result: result(name, present?.has(comparable(name))) })),
  ];
  return {
    domain,
    outcomes,
    unchanged: plan.unchanged,
    webServer: run.restart ?? (policy !== 'none' && hasChanged(run, outcomes) ? 'owed' : 'notAsked'),
    after,
    ...(run.error && { error: run.error }),
    ...(readError && { readError }),
  };
}

function hasChanged({ made, inDoubt }: Run, outcomes: readonly AliasOutcome[]): boolean {
  return made.size > 0 || outcomes.some(({ name, result }) => inDoubt.has(name) && result === 'done');
}

function list(panel: Panel, signal: AbortSignal | undefined): Promise<readonly WebDomain[]> {
  return panel.client.listWebDomains(panel.connection.account, options(signal));
}

function options(signal: AbortSignal | undefined): { readonly signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}

function findDomain(domains: readonly WebDomain[], name: string): WebDomain {
  const found = domains.find((domain) => domain.name === name);
  if (found === undefined) throw new WebDomainGoneError(name);
  return found;
}
