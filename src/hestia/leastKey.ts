import { neededCommands, type OptionalCommand } from './commands/panelCommands.ts';

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
COMMANDS='${[...neededCommands, ...optional].map(({ name }) => name).join()}'
END

# ${comments.key}
/usr/local/hestia/bin/v-add-access-key ${account} ${profile} 'Hestia Domains' json

# ${comments.revoke}
# /usr/local/hestia/bin/v-delete-access-key ACCESS_KEY_ID
`;
}
