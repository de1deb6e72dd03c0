import { comparable, planAliases, type AliasPlan, type WantedAliases } from '../domain/aliasPlan.ts';
import type { RestartPolicy, WebDomain } from '../domain/webDomain.ts';
import { HestiaError } from '../hestia/errors.ts';
import { lockKey, type AccountLock, type Panel } from './panel.ts';

/** `lost`: the panel answered success and the name is not so. `unknown`: it may still be done, or could not be read. */
export type AliasResult = 'done' | 'notDone' | 'lost' | 'unknown';

export interface AliasOutcome {
  readonly name: string;
  readonly action: 'add' | 'remove' | 'putBack';
  readonly result: AliasResult;
}

export interface ChangeReport {
  readonly domain: string;
  readonly outcomes: readonly AliasOutcome[];
  readonly unchanged: readonly string[];
  /** `failed`: the change was made and the web server did not take it over (exit code 20). */
  readonly webServer: 'asked' | 'notAsked' | 'failed';
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
    if (run.calls === 0 && run.error === undefined) return reportOf(domain, plan, run, { after: undefined });
    return reportOf(domain, plan, run, await readBack(panel));
  };
  return lock(lockKey(panel.connection), change, signal);
}

interface Run {
  readonly calls: number;
  readonly error: HestiaError | undefined;
  readonly restartFailed: boolean;
}

async function runPlan(panel: Panel, domain: string, plan: AliasPlan, signal: AbortSignal | undefined): Promise<Run> {
  const { client, connection } = panel;
  const options = signal === undefined ? {} : { signal };
  const adds = [...plan.collateral, ...plan.add];
  const last = (index: number): RestartPolicy =>
    index === plan.remove.length - 1 && adds.length === 0 ? connection.restart : 'none';

  let calls = 0;
  const removal = await attempt(async () => {
    for (const [index, name] of plan.remove.entries()) {
      calls++;
      await client.deleteAlias(connection.account, domain, name, last(index), options);
    }
  });
  if (removal.error !== undefined) {
    if (!removal.error.sent || plan.collateral.length === 0) return { calls, ...removal };
    const putBack = await putBackLost(panel, domain, plan);
    return { calls: calls + putBack.calls, ...removal, restartFailed: removal.restartFailed || putBack.restartFailed };
  }
  if (adds.length === 0) return { calls, ...removal };
  // What a removal took along is put back even when the person cancelled in between.
  const addOptions = plan.collateral.length === 0 ? options : {};
  const addition = await attempt(() =>
    client.addAliases(connection.account, domain, adds, connection.restart, addOptions),
  );
  return { calls: calls + 1, ...addition };
}

/** After a removal whose end is not known: reads what is gone and adds just that again. */
async function putBackLost(panel: Panel, domain: string, plan: AliasPlan): Promise<Run> {
  const { after } = await readBack(panel);
  const present = after?.find(({ name }) => name === domain)?.aliases;
  const gone = present === undefined ? [] : plan.collateral.filter((name) => !present.includes(name));
  if (gone.length === 0) return { calls: 0, error: undefined, restartFailed: false };
  const { client, connection } = panel;
  return {
    calls: 1,
    ...(await attempt(() => client.addAliases(connection.account, domain, gone, connection.restart, {}))),
  };
}

/** Exit code 20 is not an error here: the change was made, the web server was not restarted. */
async function attempt(call: () => Promise<void>): Promise<Omit<Run, 'calls'>> {
  try {
    await call();
    return { error: undefined, restartFailed: false };
  } catch (error) {
    if (!(error instanceof HestiaError)) throw error;
    if (error.failure.kind === 'command' && error.failure.exitCode === 20) return { error: undefined, restartFailed: true };
    return { error, restartFailed: false };
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

function reportOf(domain: string, plan: AliasPlan, run: Run, { after, readError }: ReadBack): ChangeReport {
  const aliases = after?.find(({ name }) => name === domain)?.aliases;
  const present = aliases && new Set(aliases.map(comparable));
  const exact = aliases && new Set(aliases);
  const result = (is: boolean | undefined): AliasResult => {
    if (is === undefined) return 'unknown';
    if (is) return 'done';
    if (run.error === undefined) return 'lost';
    return run.error.sent ? 'unknown' : 'notDone';
  };
  return {
    domain,
    outcomes: [
      ...plan.remove.map((name) => ({ name, action: 'remove' as const, result: result(exact && !exact.has(name)) })),
      ...plan.collateral.map((name) => ({ name, action: 'putBack' as const, result: result(exact?.has(name)) })),
      ...plan.add.map((name) => ({ name, action: 'add' as const, result: result(present?.has(comparable(name))) })),
    ],
    unchanged: plan.unchanged,
    webServer: run.calls === 0 ? 'notAsked' : run.restartFailed ? 'failed' : 'asked',
    after,
    ...(run.error && { error: run.error }),
    ...(readError && { readError }),
  };
}

function list(panel: Panel, signal: AbortSignal | undefined): Promise<readonly WebDomain[]> {
  return panel.client.listWebDomains(panel.connection.account, signal === undefined ? {} : { signal });
}

function findDomain(domains: readonly WebDomain[], name: string): WebDomain {
  const found = domains.find((domain) => domain.name === name);
  if (found === undefined) throw new WebDomainGoneError(name);
  return found;
}
