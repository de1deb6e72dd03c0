import {
  groupAliases,
  isFiltered,
  prepareAliases,
  viewAliases,
  wholeView,
  type AliasView,
  type ListedAlias,
  type PreparedAliases,
} from '../../domain/aliasView.ts';
import { noFacts, worstTrouble, type FactsOf } from '../../domain/facts/factView.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import type { WwwPolicy } from '../../domain/wwwPolicy.ts';
import type { AliasElement, GroupElement, MoreElement, WebDomainElement } from '../elements.ts';
import { Pages } from './pages.ts';

/** What is known beside the panel's list of the aliases of a web domain, by the ids of its connection and itself. */
type KnownFacts = (connectionId: string, webDomain: string) => FactsOf;

/** What stands under web domains: their aliases by the person's view of them, a page at a time. */
export class AliasBranches {
  readonly #policy: () => WwwPolicy;
  readonly #facts: KnownFacts;
  #view = wholeView;
  /** By the alias list itself, which is replaced when it is read anew, with the policy by which it was marked. */
  readonly #prepared = new WeakMap<
    readonly string[],
    { readonly policy: WwwPolicy; readonly prepared: PreparedAliases }
  >();
  readonly #pages: Pages;

  /** `policy`: the `www.` policy of this moment, by which companions are missed. */
  constructor(policy: () => WwwPolicy, facts: KnownFacts = () => noFacts, pages = new Pages()) {
    this.#policy = policy;
    this.#facts = facts;
    this.#pages = pages;
  }

  get view(): AliasView {
    return this.#view;
  }

  set view(view: AliasView) {
    this.#view = view;
    this.#pages.clear();
  }

  children(parent: WebDomainElement | GroupElement): readonly (AliasElement | GroupElement | MoreElement)[] {
    const all = parent.kind === 'group' ? parent.aliases.map((alias) => aliasOf(parent, alias)) : this.#under(parent);
    return this.#pages.of<AliasElement | GroupElement>(parent, all);
  }

  /** Whether a web domain is shown: unless the view is of something else, by its own name, state or aliases. */
  isShown(connectionId: string, domain: WebDomain): boolean {
    if (!isFiltered(this.#view) || this.count(connectionId, domain) > 0) return true;
    const facts = this.#facts(connectionId, domain.name);
    const isProblem = domain.suspended || worstTrouble(facts(domain.name)) !== undefined;
    if (this.#view.problemsOnly && !isProblem) return false;
    const own = prepareAliases([domain.name], 'never');
    return viewAliases(own, { ...this.#view, problemsOnly: false }, facts).length > 0;
  }

  /** How many aliases of a web domain the view shows. */
  count(connectionId: string, domain: WebDomain): number {
    return isFiltered(this.#view) ? this.#listed(connectionId, domain).length : domain.aliases.length;
  }

  /** How many aliases of a web domain are no domain names, and with how many other names of it something is wrong. */
  problems(
    connectionId: string,
    { name, aliases }: WebDomain,
  ): { readonly invalid: number; readonly troubled: number } {
    const facts = this.#facts(connectionId, name);
    const { asStored } = this.#prepare(aliases);
    const invalid = asStored.filter(({ mark }) => mark === 'invalid').length;
    const names = [name, ...asStored.filter(({ mark }) => mark !== 'invalid').map((each) => each.name)];
    return { invalid, troubled: names.filter((each) => worstTrouble(facts(each)) !== undefined).length };
  }

  /** The names of the aliases of a web domain that the view shows, in its order, on whatever page. */
  names(connectionId: string, domain: WebDomain): readonly string[] {
    const listed = this.#listed(connectionId, domain);
    const shown = this.#view.order === 'groups' ? [...groupAliases(listed).values()].flat() : listed;
    return shown.map(({ name }) => name);
  }

  /** All aliases that the view shows of a web domain, in its order, on whatever page. */
  all(parent: WebDomainElement): readonly AliasElement[] {
    return this.#under(parent).flatMap((each) =>
      each.kind === 'group' ? each.aliases.map((alias) => aliasOf(each, alias)) : [each],
    );
  }

  /** Shows the pages that an alias is on. Whether that shows more than before. */
  reach({ id, parent, group, name }: AliasElement): boolean {
    const at = this.#under(parent).findIndex((each) => each.id === (group?.id ?? id));
    const within = group?.aliases.findIndex((each) => each.name === name) ?? 0;
    const wider = this.#pages.reach(parent.id, at);
    return (group !== undefined && this.#pages.reach(group.id, within)) || wider;
  }

  #under(parent: WebDomainElement): readonly (AliasElement | GroupElement)[] {
    const listed = this.#listed(parent.parent.id, parent.domain);
    if (this.#view.order !== 'groups') return listed.map((alias) => aliasOf(parent, alias));
    return [...groupAliases(listed)].map(([name, aliases]): GroupElement => ({
      kind: 'group',
      id: `${parent.id}#${name}`,
      parent,
      name,
      aliases,
    }));
  }

  #listed(connectionId: string, { name, aliases }: WebDomain): ReturnType<typeof viewAliases> {
    return viewAliases(this.#prepare(aliases), this.#view, this.#facts(connectionId, name));
  }

  #prepare(aliases: readonly string[]): PreparedAliases {
    const policy = this.#policy();
    const known = this.#prepared.get(aliases);
    if (known?.policy === policy) return known.prepared;
    const prepared = prepareAliases(aliases, policy);
    this.#prepared.set(aliases, { policy, prepared });
    return prepared;
  }
}

function aliasOf(under: WebDomainElement | GroupElement, { name, mark }: ListedAlias): AliasElement {
  const parent = under.kind === 'group' ? under.parent : under;
  const group = under.kind === 'group' ? under : undefined;
  return { kind: 'alias', id: `${parent.id}/${name}`, parent, group, name, mark };
}
