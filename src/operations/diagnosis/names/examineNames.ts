import { Cancelled } from '../../../domain/cancelled.ts';
import type { DomainName } from '../../../domain/domainName.ts';
import type { IpAddress } from '../../../domain/visitors/ipAddress.ts';
import type { Look } from '../../../domain/visitors/visitorView.ts';
import { findWebDomain } from '../../aliases/findWebDomain.ts';
import { namesToLookAt } from '../../visitors/lookAtVisitors.ts';
import { conclude, type Conclusion } from '../domain/causes.ts';
import type { Ask, DomainSources, PanelTruth } from '../domain/sources.ts';
import { diagnoseDomain, type CheckResult } from '../domain.ts';
import { allNames, type NameToExamine } from './allNames.ts';

/** What the examination of one name came to. */
export interface NameVerdict {
  /** The name, or the text that is none. */
  readonly name: string;
  /** As the panel stores it, where it does. */
  readonly alias: string | undefined;
  readonly conclusion: Conclusion;
}

interface Examining {
  /** Who is asked, each once for all names. The panel's truth has the web domain as its base. */
  readonly sources: Omit<DomainSources, 'visit' | 'panel'> & { readonly panel: Ask<PanelTruth> };
  /** Addresses of the server that a person has named. */
  readonly publicAddresses: readonly IpAddress[];
  /** Looks at names as visitors come to them, and tells what was seen up to now. */
  readonly look: (
    names: readonly DomainName[],
    told: (seen: readonly Look[]) => void,
    signal: AbortSignal,
  ) => Promise<unknown>;
  readonly signal: AbortSignal;
}

/**
 * Examines all names of the base web domain, by the checks and the order of causes of one: the panel is asked once, the
 * network once, and each name is looked at once. Gives all verdicts at once. Throws where the panel does not tell its names,
 * a WebDomainGoneError, and when it is cancelled: what was looked at until then is judged before.
 */
export async function* examineNames({
  sources,
  publicAddresses,
  look,
  signal,
}: Examining): AsyncGenerator<readonly NameVerdict[], void> {
  const panel = await sources.panel(signal);
  const network = sources.network && askedOnce(sources.network);
  const told = await network?.(signal).catch(ignoredHere);
  const base = findWebDomain(panel.domains, panel.base ?? '');
  const names = allNames(base, told?.mapped ?? []);
  if (signal.aborted) throw new Cancelled();
  let seen: readonly Look[] = [];
  const cut = await look(namesOf(names), (all) => (seen = all), signal).then(() => undefined, ifCancelled);
  const looks = new Map(seen.map((each) => [each.seen.name, each]));
  const [own] = namesToLookAt([base.name]);
  const addresses = (own && looks.get(own)?.seen.dns.addresses) ?? [];
  const home = [...publicAddresses, ...addresses];
  const once: DomainSources = {
    visit: (name) => visitOf(looks.get(name), home),
    panel: () => Promise.resolve(panel),
    network,
    file: sources.file && askedOnce(sources.file),
  };
  const verdicts: NameVerdict[] = [];
  const isSeen = ({ text }: NameToExamine): boolean => namesOf([{ text }]).every((name) => looks.has(name));
  const { signal: toTheEnd } = new AbortController();
  for (const name of names.filter(isSeen)) verdicts.push(await verdictOf(name, once, toTheEnd));
  yield verdicts;
  if (cut !== undefined) throw cut;
}

function ifCancelled(error: unknown): Cancelled {
  if (error instanceof Cancelled) return error;
  throw error;
}

/** Each check asks itself why there was no answer. */
function ignoredHere(): undefined {
  return undefined;
}

function askedOnce<Truth>(ask: Ask<Truth>): Ask<Truth> {
  let asked: Promise<Truth> | undefined;
  return (signal) => (asked ??= ask(signal));
}

function namesOf(names: readonly Pick<NameToExamine, 'text'>[]): readonly DomainName[] {
  return namesToLookAt(names.map(({ text }) => text));
}

function visitOf(look: Look | undefined, home: readonly IpAddress[]): ReturnType<DomainSources['visit']> {
  return look === undefined ? Promise.reject(new Cancelled()) : Promise.resolve({ ...look, home });
}

async function verdictOf(
  { text, alias }: NameToExamine,
  sources: DomainSources,
  signal: AbortSignal,
): Promise<NameVerdict> {
  const results: CheckResult[] = [];
  for await (const result of diagnoseDomain(text, sources, signal)) results.push(result);
  const [name = text] = namesToLookAt([text]);
  return { name, alias, conclusion: conclude(results) };
}
