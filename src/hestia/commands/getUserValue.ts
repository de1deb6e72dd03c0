import type { ReadingCommand } from './panelCommand.ts';

/** How many aliases the package allows on one web domain. */
export type AliasLimit = number | 'unlimited';

interface UserValue {
  readonly account: string;
  /** The alias limit of the account's package, or the panel's own count of the account's aliases. */
  readonly value: 'WEB_ALIASES' | 'U_WEB_ALIASES';
}

/**
 * One value of an account's file, which tells nothing else when it is asked for that alone. Who holds a key that may run it
 * can ask for the account's two-factor secret too.
 */
export const getUserValue = {
  name: 'v-get-user-value',
  args: ({ account, value }) => [account, value],
  output: 'word',
  read: (output) => {
    if (output === 'unlimited') return output;
    // To an access key a panel answers 204 with nothing instead of 0 (PHP's `empty("0")`).
    return /^\d*$/.test(output) ? Number(output) : undefined;
  },
  permission: 'optional',
  refusesAccountAlone: true,
} satisfies ReadingCommand<UserValue, AliasLimit>;
