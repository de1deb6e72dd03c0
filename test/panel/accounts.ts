import { asPanelPattern, checkUserFormat } from './aliasNames.ts';
import { Refusal } from './refusal.ts';
import type { DemoAccount, DemoDomain, PanelState } from './state.ts';

/** The account of a command's first argument; an empty one means the root user's. */
export function findAccount(state: PanelState, argument: string): { name: string; account: DemoAccount } {
  const name = argument === '' ? state.panel.ROOT_USER : argument;
  const account = Object.hasOwn(state.accounts, name) ? state.accounts[name] : undefined;
  if (!account) throw new Refusal(3, `Error: user ${name} doesn't exist`);
  return { name, account };
}

/** `v-get-user-value USER KEY`: one value of the account's file as it stands there, empty when it has none. */
export function getUserValue(state: PanelState, [user = '', key]: readonly string[]): string {
  if (key === undefined) throw new Refusal(1, 'Usage: v-get-user-value USER KEY');
  checkUserFormat(user === '' ? state.panel.ROOT_USER : user);
  const { account } = findAccount(state, user);
  const values = { WEB_ALIASES: account.WEB_ALIASES, U_WEB_ALIASES: account.U_WEB_ALIASES };
  return String(new Map<string, string | number>(Object.entries(values)).get(key.toUpperCase()) ?? '');
}

/**
 * The web domains that the panel finds under a name: it looks with a regular expression, so `plain-example.org` is found
 * under `plain.example.org` too. Never empty.
 */
export function findDomains(account: DemoAccount, name: string): readonly [string, DemoDomain][] {
  const pattern = asPanelPattern(name);
  const found = Object.entries(account.domains).filter(([each]) => pattern.test(each));
  if (found.length === 0) throw new Refusal(3, `Error: web domain ${name} doesn't exist`);
  return found;
}

/** The one that a command can work on: several, or one whose line is too long for the panel's parser, is a broken object. */
export function single(found: readonly [string, DemoDomain][]): [string, DemoDomain] {
  const [first, second] = found;
  if (!first || second || isTooLong(first[1])) throw new Refusal(2, 'Error: Invalid object format');
  return first;
}

/** A domain's line in the panel's file is handed on as one argument, which Linux limits to 128 KiB. */
export function isTooLong(domain: DemoDomain): boolean {
  return Buffer.byteLength(domain.aliases.join(',')) + 400 >= 131_072;
}
