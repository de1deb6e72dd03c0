import { findAccount, findDomains, single } from './accounts.ts';
import {
  asPanelPattern,
  checkAliasFormat,
  checkDomainFormat,
  checkUserFormat,
  lowerCase,
  normaliseAliases,
  wordsOf,
} from './aliasNames.ts';
import { Refusal } from './refusal.ts';
import type { DemoAccount, PanelState } from './state.ts';

/** A change that has passed every check: the panel read the list, works for a while, and then writes all of it back. */
export interface Change {
  /** Names in this call: what the panel's time depends on. */
  readonly names: number;
  /** Aliases of the web domain that an add goes through again. */
  readonly there: number;
  readonly restart: string;
  write(): void;
}

/** `v-add-web-domain-alias USER DOMAIN ALIASES [RESTART]`, up to the moment before it writes. */
export function addAliases(state: PanelState, args: readonly string[]): Change {
  const [user = '', domainArgument = '', aliasArgument = '', restart = ''] = args;
  const domainName = lowerCase(domainArgument)
    .replace(/^www\./, '')
    .replace(/^\.+|\.+$/g, '');
  const aliases = normaliseAliases(aliasArgument);
  if (aliases === '') throw new Refusal(2, 'Error: Invalid alias format: empty');
  checkUserFormat(user === '' ? state.panel.ROOT_USER : user);
  if (domainName !== '') checkDomainFormat(domainName);
  checkAliasFormat(aliases);
  checkRestart(restart);
  const { name, account } = findAccount(state, user);
  if (account.suspended) throw new Refusal(5, `Error: user ${name} is suspended`);
  const found = findDomains(account, domainName);
  if (found.some(([, each]) => each.suspended)) throw new Refusal(5, `Error: web ${domainName} is suspended`);
  for (const word of wordsOf(aliases)) checkNew(state, account, word);
  if (state.panel.suffixList === 'missing') throw new Refusal(3, 'Error: public_suffix_list.dat not found');
  if (state.panel.ENFORCE_SUBDOMAIN_OWNERSHIP === 'yes') checkOwner(state, account, aliases);
  const [key, domain] = single(found);
  const list = [...domain.aliases, ...aliases.split(',')];
  if (account.WEB_ALIASES !== 'unlimited' && list.length > Number(account.WEB_ALIASES)) {
    throw new Refusal(8, 'Error: WEB_ALIASES limit is reached :: upgrade user package');
  }
  return {
    names: aliases.split(',').length,
    there: domain.aliases.length,
    restart,
    write: writer(state, name, key, list, 1),
  };
}

/** `v-delete-web-domain-alias USER DOMAIN ALIAS [RESTART]`: the name is a regular expression, neighbours go along. */
export function deleteAlias(state: PanelState, args: readonly string[]): Change {
  const [user = '', domainName = '', alias = '', restart = ''] = args;
  if (args.length < 3) throw new Refusal(1, 'Usage: v-delete-web-domain-alias USER DOMAIN DOM_ALIAS [RESTART]');
  checkUserFormat(user === '' ? state.panel.ROOT_USER : user);
  if (domainName !== '') checkDomainFormat(domainName);
  checkAliasFormat(alias);
  checkRestart(restart);
  const { name, account } = findAccount(state, user);
  const [key, domain] = single(findDomains(account, domainName));
  const pattern = asPanelPattern(alias);
  const list = domain.aliases.filter((each) => !pattern.test(each));
  // White space splits the panel's own command, so that an entry with a space can never be deleted.
  if (alias === '' || /\s/.test(alias) || list.length === domain.aliases.length) {
    throw new Refusal(3, `Error: alias ${alias} doesn't exist`);
  }
  return { names: 1, there: 0, restart, write: writer(state, name, key, list, -1) };
}

/** Nothing is locked: the whole account's lists go back as they were read, whatever was written in between. */
function writer(state: PanelState, name: string, key: string, list: string[], count: number): () => void {
  const read = Object.entries(state.accounts[name]?.domains ?? {}).map(([domain, each]) => ({
    domain,
    aliases: domain === key ? list : [...each.aliases],
  }));
  return () => {
    const account = state.accounts[name];
    if (!account) return;
    account.U_WEB_ALIASES += count;
    for (const { domain, aliases } of read) {
      const each = account.domains[domain];
      // It replaces the text of the old list by the new one's; a line without the key has none.
      const isThere = each?.missing?.includes('ALIAS') !== true;
      if (each && isThere && fitsOneArgument(each.aliases, aliases)) each.aliases = aliases;
    }
  };
}

/** The panel hands the old and the new list to `sed` in one argument; beyond 128 KiB nothing is stored and nobody is told. */
function fitsOneArgument(before: readonly string[], after: readonly string[]): boolean {
  return Buffer.byteLength(before.join(',') + after.join(',')) + 24 < 131_072;
}

function checkRestart(restart: string): void {
  if (!['', 'yes', 'no', 'ssl', 'reload', 'updatessl', 'scheduled'].includes(restart)) {
    throw new Refusal(2, `Error: invalid restart format :: ${restart}`);
  }
}

/** A name is unique over all accounts of the panel. */
function checkNew(state: PanelState, own: DemoAccount, name: string): void {
  for (const { domains } of Object.values(state.accounts)) {
    if (Object.hasOwn(domains, name)) throw new Refusal(4, `Error: Web domain ${name} exists`);
  }
  const all = Object.values(state.accounts).flatMap(({ domains }) => Object.values(domains));
  if (all.some(({ aliases }) => aliases.includes(name))) throw new Refusal(4, `Error: Web alias ${name} exists`);
  const isForeign = others(state, own).some(({ dnsDomains }) => Object.hasOwn(dnsDomains, name));
  if (isForeign) throw new Refusal(4, `Error: DNS domain ${name} exists`);
}

function others(state: PanelState, own: DemoAccount): readonly DemoAccount[] {
  return Object.values(state.accounts).filter((account) => account !== own);
}

/** The panel finds the base name in the public suffix list; here it is the last two labels. */
function checkOwner(state: PanelState, own: DemoAccount, aliases: string): void {
  for (const name of wordsOf(aliases)) {
    const base = name.split('.').slice(-2).join('.');
    if (others(state, own).some((each) => Object.hasOwn(each.domains, base) || Object.hasOwn(each.dnsDomains, base))) {
      throw new Refusal(4, `Error: Unable to add ${name}. ${base} belongs to a different user`);
    }
  }
}
