/** What an access key needs for everything that this extension and the plugin do with aliases. */
export const neededCommands = [
  'v-list-web-domains',
  'v-list-web-domain',
  'v-add-web-domain-alias',
  'v-delete-web-domain-alias',
] as const;

/**
 * Tells the alias limit of an account's package, and nothing else when it is asked for that alone. Who holds a key that
 * may run it can ask for the account's two-factor secret too.
 */
export const limitCommand = 'v-get-user-value';

/** What a key may be allowed besides. */
export const optionalCommands = [limitCommand] as const;
export type OptionalCommand = (typeof optionalCommands)[number];

export type PanelCommand = (typeof neededCommands)[number] | typeof limitCommand;

/** Commands that refuse to do anything when they are sent an account and nothing else. */
export type ProbedCommand = Exclude<(typeof neededCommands)[number], 'v-list-web-domains'>;

/** How many aliases the package allows on one web domain. */
export type AliasLimit = number | 'unlimited';
