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
import type { WwwPolicy } from '../../domain/wwwPolicy.ts';
import type { AliasElement, GroupElement, MoreElement, WebDomainElement } from '../elements.ts';

const pageSize = 500;

/** What stands under web domains: their aliases by the person's view of them, a page at a time. */
export class AliasBranches {
  readonly #policy: () => WwwPolicy;
  #view = wholeView;
  /** By the alias list itself, which is replaced when it is read anew, with the policy by which it was marked. */
  readonly #prepared = new WeakMap<
    readonly string[],
    { readonly policy: WwwPolicy; readonly prepared: PreparedAliases }
  >();
  /** By web domain or group: how many of its elements are shown, where more than a page. */
  readonly #shown = new Map<string, number>();

  /** `policy`: the `www.` policy of this moment, by which companions are missed. */
  constructor(policy: () => WwwPolicy) {
    this.#policy = policy;
  }

  get view(): AliasView {
    return this.#view;
  }

  set view(view: AliasView) {
    this.#view = view;
    this.#shown.clear();
  }

  children(parent: WebDomainElement | GroupElement): readonly (AliasElement | GroupElement | MoreElement)[] {
    const all = parent.kind === 'group' ? parent.aliases.map((alias) => aliasOf(parent, alias)) : this.#under(parent);
    const shown = this.#shown.get(parent.id) ?? pageSize;
    if (all.length <= shown) return all;
    const more: MoreElement = { kind: 'more', id: `${parent.id}#more`, parent, left: all.length - shown, pageSize };
    return [...all.slice(0, shown), more];
  }

  /** Shows the next page of the list of a web domain or a group, by its id. */
  showMore(listId: string): void {
    this.#shown.set(listId, (this.#shown.get(listId) ?? pageSize) + pageSize);
  }

  /** Whether a web domain is shown: unless the view is of something else, by its own name, state or aliases. */
  isShown({ domain }: WebDomainElement): boolean {
    if (!isFiltered(this.#view) || this.count(domain.aliases) > 0) return true;
    if (this.#view.problemsOnly && !domain.suspended) return false;
    return viewAliases(prepareAliases([domain.name], 'never'), { ...this.#view, problemsOnly: false }).length > 0;
  }

  /** How many of some aliases the view shows. */
  count(aliases: readonly string[]): number {
    return isFiltered(this.#view) ? this.#listed(aliases).length : aliases.length;
  }

  /** How many of some aliases are no domain names. */
  invalid(aliases: readonly string[]): number {
    return this.#prepare(aliases).asStored.filter(({ mark }) => mark === 'invalid').length;
  }

  /** The names of some aliases that the view shows, in its order, on whatever page. */
  names(aliases: readonly string[]): readonly string[] {
    const listed = this.#listed(aliases);
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
    const wider = this.#widen(parent, at);
    return (group !== undefined && this.#widen(group, within)) || wider;
  }

  #under(parent: WebDomainElement): readonly (AliasElement | GroupElement)[] {
    const listed = this.#listed(parent.domain.aliases);
    if (this.#view.order !== 'groups') return listed.map((alias) => aliasOf(parent, alias));
    return [...groupAliases(listed)].map(([name, aliases]): GroupElement => ({
      kind: 'group',
      id: `${parent.id}#${name}`,
      parent,
      name,
      aliases,
    }));
  }

  #listed(aliases: readonly string[]): ReturnType<typeof viewAliases> {
    return viewAliases(this.#prepare(aliases), this.#view);
  }

  #prepare(aliases: readonly string[]): PreparedAliases {
    const policy = this.#policy();
    const known = this.#prepared.get(aliases);
    if (known?.policy === policy) return known.prepared;
    const prepared = prepareAliases(aliases, policy);
    this.#prepared.set(aliases, { policy, prepared });
    return prepared;
  }

  #widen({ id }: WebDomainElement | GroupElement, index: number): boolean {
    if (index < (this.#shown.get(id) ?? pageSize)) return false;
    this.#shown.set(id, Math.ceil((index + 1) / pageSize) * pageSize);
    return true;
  }
}

function aliasOf(under: WebDomainElement | GroupElement, { name, mark }: ListedAlias): AliasElement {
  const parent = under.kind === 'group' ? under.parent : under;
  const group = under.kind === 'group' ? under : undefined;
  return { kind: 'alias', id: `${parent.id}/${name}`, parent, group, name, mark };
}
