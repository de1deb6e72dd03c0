import { readdirSync, readFileSync } from 'node:fs';
import type { RefusalReason } from '../../../src/wpconfig/reading/target.ts';

const folder = new URL('../../wpconfig-cases/real/', import.meta.url);

/** A wp-config.php as hosters, containers and frameworks write them. */
export interface RealFile {
  readonly name: string;
  readonly source: string;
  /** What there is really to doubt in it, and the text at which it is. */
  readonly doubt: readonly [reason: RefusalReason, text: string] | undefined;
  readonly readInclude: (path: string) => string | undefined;
}

const doubts: Readonly<Record<string, RealFile['doubt']>> = {
  // It says of itself that it is not to be edited; what is in it has its values from elsewhere.
  'bedrock-wp-config': ['unknown-include', "require_once dirname(__DIR__) . '/config/application.php'"],
  debian: ['unknown-include', 'require_once($debian_file)'],
  docker: ['unknown-code', 'eval($configExtra)'],
  'env-loop': ['dynamic-name', 'define( substr( $key, 3 ), $value )'],
  'ini-file': ['unknown-code', "parse_ini_file( '/etc/wordpress/network.ini', true )"],
  'secrets-manager': ['unknown-code', 'Aws\\SecretsManager\\SecretsManagerClient'],
};

const salts = "<?php define( 'AUTH_KEY', 'x' );\n";
const included = new Map([
  ['bedrock-wp-config ../config/application.php', read('bedrock-application')],
  ['cloudways wp-salt.php', salts],
  ['gridpane user-configs.php', `${salts}define( 'WP_POST_REVISIONS', 3 );`],
  ['local-override wp-config-local.php', "<?php define( 'DB_NAME', 'local' );"],
  ['pantheon wp-config-pantheon.php', read('pantheon-platform')],
]);

export const realFiles: readonly RealFile[] = readdirSync(folder).map((file) => {
  const name = file.replace('.php', '');
  return { name, source: read(name), doubt: doubts[name], readInclude: (path) => included.get(`${name} ${path}`) };
});

function read(name: string): string {
  return readFileSync(new URL(`${name}.php`, folder), 'utf8');
}
