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

/** Comments for the script, in the reader's language, without line breaks. */
export interface ScriptComments {
  readonly profile: string;
  readonly key: string;
  readonly revoke: string;
}

const profile = 'hestia-domains';

/**
 * The shell script that makes a permission profile and an access key for it, to be run on the server as root. `account`
 * must be a checked account name: it is not quoted. Source: `v-add-access-key` and `is_key_permissions_format_valid` in
 * the panel's `func/main.sh`, as they are since HestiaCP 1.6.0.
 */
export function keyScript(account: string, optional: readonly OptionalCommand[], comments: ScriptComments): string {
  return `#!/bin/bash
# ${comments.profile}
cat > /usr/local/hestia/data/api/${profile} <<'END'
ROLE='user'
COMMANDS='${[...neededCommands, ...optional].join(',')}'
END

# ${comments.key}
/usr/local/hestia/bin/v-add-access-key ${account} ${profile} 'Hestia Domains' json

# ${comments.revoke}
# /usr/local/hestia/bin/v-delete-access-key ACCESS_KEY_ID
`;
}
