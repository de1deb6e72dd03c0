import type { ReadingCommand } from './panelCommand.ts';

/** How many aliases the package allows on one web domain. */
export type AliasLimit = number | 'unlimited';

/**
 * The alias limit of an account's package, which tells nothing else when it is asked for that alone. Who holds a key that
 * may run it can ask for the account's two-factor secret too.
 */
export const getAliasLimit = {
  name: 'v-get-user-value',
  args: ({ account }) => [account, 'WEB_ALIASES'],
  output: 'word',
  read: (output) => {
    if (output === 'unlimited') return output;
    // To an access key a panel answers 204 with nothing instead of 0 (PHP's `empty("0")`).
    return /^\d*$/.test(output) ? Number(output) : undefined;
  },
  permission: 'optional',
  refusesAccountAlone: true,
} satisfies ReadingCommand<{ readonly account: string }, AliasLimit>;
