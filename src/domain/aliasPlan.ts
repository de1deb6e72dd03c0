import { parseDomainName, type DomainName, type DomainNameProblem } from './domainName.ts';
import { neighboursOf, takesAlong } from './neighbours.ts';
import { comesBack, comparable, isRemovable } from './storedName.ts';
import type { WebDomain } from './webDomain.ts';
import { wwwCompanion, type WwwPolicy } from './wwwPolicy.ts';

/** What a change of one web domain's aliases comes to, from the panel's present list. */
export interface AliasPlan {
  /** In the form that is sent. */
  readonly add: readonly DomainName[];
  /** Exactly as the panel stores them: it deletes by that text alone. */
  readonly remove: readonly string[];
  /** Wanted and already there, or unwanted and already gone. */
  readonly unchanged: readonly string[];
  /** Neighbours that the panel takes along with a removal; they are put back. */
  readonly collateral: readonly string[];
  /** What is not done although it is wanted, and why. */
  readonly leftOut: readonly LeftOut[];
  /** Wanted texts that are not the name itself: a URL, capitals, another script. */
  readonly readAs: readonly { readonly text: string; readonly name: DomainName }[];
}

/**
 * `invalid`: no domain name. `double`: wanted twice. `heldElsewhere`: another web domain of the account has it.
 * `overLimit`: the package allows no more aliases. `overSize`: the panel loses changes of a list this long in silence.
 * `suspended`: the panel adds nothing to the web domain; `accountSuspended`: all web domains of the account are, as those of
 * a suspended account. `mixedUp`: the panel takes the web domain for another one too, and changes neither. `notRemovable`: the
 * panel deletes no such text. `wouldLose`: its removal takes along neighbours that the panel would not take back.
 */
export type LeftOut =
  | { readonly name: string; readonly kind: 'invalid'; readonly problem: DomainNameProblem }
  | { readonly name: string; readonly kind: 'heldElsewhere'; readonly by: string }
  | { readonly name: string; readonly kind: 'mixedUp'; readonly domain: string; readonly with: string }
  | { readonly name: string; readonly kind: 'overLimit'; readonly limit: number }
  | { readonly name: string; readonly kind: 'wouldLose'; readonly neighbours: readonly string[] }
  | { readonly name: string; readonly kind: 'double' | 'overSize' | 'suspended' | 'accountSuspended' | 'notRemovable' };

/** What a person wants of the aliases of one web domain. */
export interface WantedAliases {
  /** As typed or pasted. */
  readonly add?: readonly string[];
  /** By their exact stored text. */
  readonly remove?: readonly string[];
  /** With each name to add comes its `www.` companion by this policy. */
  readonly www?: WwwPolicy;
}

/** What is known beside the web domain itself. */
export interface PlanContext {
  /** All web domains of the account; a name is on one at most. */
  readonly domains?: readonly WebDomain[];
  /** How many aliases the package allows on one web domain, where that is known (`WEB_ALIASES`). */
  readonly limit?: number;
}

/**
 * Old and new list of a web domain travel in one argument, of 128 KiB at most; beyond, the panel answers 0 and stores
 * nothing (`v-add-web-domain-alias`, `v-delete-web-domain-alias`). Bytes of both together, with room for the rest.
 */
const maxListBytes = 130_000;

/** Plans the change of one web domain. A name stored in unicode counts as there when its ASCII form is wanted. */
export function planAliases(domain: WebDomain, wanted: WantedAliases, context: PlanContext = {}): AliasPlan {
  const names = readWanted(wanted);
  const present = new Set([...domain.aliases, domain.name].map(comparable));
  const wantedNames = new Set<string>(names.add);
  const stored = new Set(domain.aliases);
  const unwanted = [...new Set(wanted.remove)].filter((name) => !wantedNames.has(comparable(name)));
  const unchanged = [...names.add.filter((name) => present.has(name)), ...unwanted.filter((name) => !stored.has(name))];
  const missing = names.add.filter((name) => !present.has(name));
  const surplus = unwanted.filter((name) => stored.has(name));
  const twin = twinOf(domain.name, context.domains);
  if (twin !== undefined) {
    const mixedUp = [...surplus, ...missing].map((name): LeftOut => ({
      name,
      kind: 'mixedUp',
      domain: domain.name,
      with: twin,
    }));
    return { ...nothing, unchanged, leftOut: [...names.leftOut, ...mixedUp], readAs: names.readAs };
  }
  const removals = planRemovals(domain, surplus);
  const additions = planAdditions(domain, missing, removals.remove, context);
  return {
    ...removals,
    add: additions.add,
    unchanged,
    leftOut: [...names.leftOut, ...removals.leftOut, ...additions.leftOut],
    readAs: names.readAs,
  };
}

const nothing = { add: [], remove: [], collateral: [] };

/**
 * The web domain with which the panel mixes another one up: it looks for a web domain by its name as a regular expression,
 * and refuses every change when it finds two (exit code 2, "Invalid object format").
 */
export function twinOf(domain: string, domains: readonly WebDomain[] = []): string | undefined {
  return domains.find(({ name }) => takesAlong(domain, name))?.name;
}

/**
 * What makes a web domain's aliases those of a list and their `www.` companions by a policy, and no other. A text on the
 * list that is no name is told by the plan.
 */
export function difference({ aliases }: WebDomain, names: readonly string[], www: WwwPolicy): WantedAliases {
  const listed = new Set<string>(readWanted({ add: names, www }).add);
  return { add: names, www, remove: aliases.filter((alias) => !listed.has(comparable(alias))) };
}

function readWanted({ add = [], www = 'never' }: WantedAliases): Pick<AliasPlan, 'add' | 'leftOut' | 'readAs'> {
  const names = new Set<DomainName>();
  const leftOut: LeftOut[] = [];
  const readAs: { text: string; name: DomainName }[] = [];
  const companions = new Set<DomainName>();
  for (const text of add) {
    const result = parseDomainName(text);
    if (!result.ok) {
      leftOut.push({ name: text, kind: 'invalid', problem: result.problem });
      continue;
    }
    const { name } = result;
    if (names.has(name) && !companions.delete(name)) {
      leftOut.push({ name: text, kind: 'double' });
      continue;
    }
    names.add(name);
    if (name !== text) readAs.push({ text, name });
    const companion = wwwCompanion(name, www);
    if (companion === undefined || names.has(companion)) continue;
    names.add(companion);
    companions.add(companion);
  }
  return { add: [...names], leftOut, readAs };
}

function planRemovals(
  domain: WebDomain,
  names: readonly string[],
): Pick<AliasPlan, 'remove' | 'collateral' | 'leftOut'> {
  const leftOut: LeftOut[] = [];
  const bytes = listBytes(domain.aliases);
  const possible = names.filter((name) => {
    if (isRemovable(name) && 2 * bytes <= maxListBytes) return true;
    leftOut.push({ name, kind: isRemovable(name) ? 'overSize' : 'notRemovable' });
    return false;
  });
  const neighbours = neighboursOf(possible, domain.aliases);
  const remove = new Set(possible);
  // What stays after all is a neighbour to be put back, which may make another one stay.
  for (let before = -1; before !== remove.size;) {
    before = remove.size;
    for (const [name, along] of neighbours) {
      const lost = along.filter((each) => !remove.has(each) && (domain.suspended || !comesBack(each)));
      if (lost.length === 0 || !remove.delete(name)) continue;
      leftOut.push({ name, kind: 'wouldLose', neighbours: lost });
    }
  }
  const collateral = new Set([...remove].flatMap((name) => neighbours.get(name) ?? []).filter((n) => !remove.has(n)));
  return { remove: [...remove], collateral: [...collateral], leftOut };
}

function planAdditions(
  domain: WebDomain,
  names: readonly DomainName[],
  removed: readonly string[],
  { domains = [], limit = Infinity }: PlanContext,
): Pick<AliasPlan, 'add' | 'leftOut'> {
  const holders = holdersOf(names, domains, domain.name);
  const gone = new Set(removed);
  const kept = domain.aliases.filter((name) => !gone.has(name));
  let bytes = listBytes(kept);
  let count = kept.length;
  const leftOut: LeftOut[] = [];
  const isAccountSuspended = domains.length > 0 && domains.every(({ suspended }) => suspended);
  const add = names.filter((name) => {
    const reason = (): LeftOut | undefined => {
      const by = holders.get(name);
      if (by !== undefined) return { name, kind: 'heldElsewhere', by };
      if (domain.suspended) return { name, kind: isAccountSuspended ? 'accountSuspended' : 'suspended' };
      if (count >= limit) return { name, kind: 'overLimit', limit };
      if (2 * (bytes + name.length + 1) > maxListBytes) return { name, kind: 'overSize' };
      return undefined;
    };
    const left = reason();
    if (left !== undefined) {
      leftOut.push(left);
      return false;
    }
    bytes += name.length + 1;
    count += 1;
    return true;
  });
  return { add, leftOut };
}

/** Who has which of some names, of all web domains but one. */
function holdersOf(
  names: readonly string[],
  domains: readonly WebDomain[],
  except: string,
): ReadonlyMap<string, string> {
  const sought = new Set(names);
  const holders = new Map<string, string>();
  for (const { name, aliases } of domains) {
    if (name === except) continue;
    for (const each of [name, ...aliases].map(comparable)) if (sought.has(each)) holders.set(each, name);
  }
  return holders;
}

function listBytes(aliases: readonly string[]): number {
  return Buffer.byteLength(aliases.join());
}
