import type { WantedAliases } from './aliasPlan.ts';
import { parseDomainName, type DomainName } from './domainName.ts';
import { comparable } from './storedName.ts';
import type { WebDomain } from './webDomain.ts';
import { mainDomain, withoutWww, wwwCompanion } from './wwwPolicy.ts';

/** One way to bring the `www.` companions of a web domain's aliases in order. */
export interface CompanionChoice {
  readonly kind: 'addAll' | 'addMain' | 'addAsPlugin' | 'removeAll';
  /** The companions that would be added or removed. */
  readonly names: readonly string[];
  /** Aliases that the Public Suffix List and the plugin's own rule judge differently. */
  readonly differing: readonly string[];
  readonly wanted: WantedAliases;
}

/** What can be done about the companions of all aliases of a web domain: what changes something, nothing of it twice. */
export function companionChoices({ aliases }: WebDomain): readonly CompanionChoice[] {
  const present = new Set(aliases.map(comparable));
  const names = aliases.flatMap((alias) => {
    const result = parseDomainName(alias);
    return result.ok ? [result.name] : [];
  });
  const missing = (isWanted: (name: DomainName) => boolean): readonly string[] =>
    names.flatMap((name) => {
      const companion = wwwCompanion(name, 'always');
      return companion !== undefined && isWanted(name) && !present.has(companion) ? [companion] : [];
    });
  const differing = names.filter((name) => {
    const { byList, byPlugin } = mainDomain(name);
    return byList !== byPlugin && wwwCompanion(name, 'always') !== undefined;
  });
  const existing = aliases.filter((alias) => {
    const name = comparable(alias);
    return name.startsWith('www.') && present.has(withoutWww(name));
  });
  const add = (kind: CompanionChoice['kind'], isWanted: (name: DomainName) => boolean): CompanionChoice => {
    const companions = missing(isWanted);
    return { kind, names: companions, differing, wanted: { add: companions } };
  };
  const choices: readonly CompanionChoice[] = [
    add('addAll', () => true),
    add('addMain', (name) => mainDomain(name).byList),
    ...(differing.length > 0 ? [add('addAsPlugin', (name) => mainDomain(name).byPlugin)] : []),
    { kind: 'removeAll', names: existing, differing, wanted: { remove: existing } },
  ];
  return choices.filter((choice) => choice.names.length > 0);
}

/** The `www.` companions of some aliases that are there and not among them, as they are stored. */
export function companionsLeft(names: readonly string[], aliases: readonly string[]): readonly string[] {
  const companions = names.map((name) => `www.${name}`);
  return companions.filter((name) => aliases.includes(name) && !names.includes(name));
}
