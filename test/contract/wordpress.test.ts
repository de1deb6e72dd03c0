import type { PHP } from '@php-wasm/universal';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { storedNamesCommand } from '../../src/domain/wpCommands.ts';
import { applyEdits } from '../../src/wpconfig/editing/textEdit.ts';
import { writeConstants } from '../../src/wpconfig/write.ts';
import { askPhp, startPhp } from '../unit/wpconfig/php.ts';
import { setUpWordpress } from '../workbench/setup-wordpress.ts';

// What is written into a wp-config.php, as a real WordPress network has it once it is loaded.

const sample = readFileSync(new URL('../workbench/sample/wp-config.php', import.meta.url), 'utf8');
const nasty = `a'b"c\\d\\\\'$e \${f} {$g} ?> */ // # <?php %s \t\r\n\0 é 한 🔑 \u2028\u202e\ufeff\\`;
const written = {
  WU_HESTIA_API_URL: 'https://panel.example.com:8083/api/',
  WU_HESTIA_API_USER: 'admin',
  WU_HESTIA_API_HASH: nasty,
  WU_HESTIA_ACCOUNT: 'wpnet',
  WU_HESTIA_WEB_DOMAIN: 'network.example.com',
  WU_HESTIA_RESTART: 'yes',
};

let php: PHP;

beforeAll(async () => {
  const { wordpress, sqlite } = setUpWordpress();
  php = await startPhp();
  php.writeFile('/wordpress.zip', readFileSync(wordpress));
  php.writeFile('/sqlite.zip', readFileSync(sqlite));
  expect(await askPhp(php, unpack, null)).toBe(true);
  const single = sample.replace(/^define\( '(?:MULTISITE|SUBDOMAIN_INSTALL|SUNRISE|\w+_CURRENT_SITE)'.*$/gm, '');
  php.writeFile('/wordpress/wp-config.php', single);
  expect(await askPhp(php, installNetwork, null)).toBe(true);
  php.writeFile('/wordpress/wp-content/mu-plugins/tell.php', tell);
}, 180_000);

it('is seen by WordPress when it is loaded, exactly as it was asked for', async () => {
  const result = writeConstants(sample, written);
  if (!result.ok) throw new Error(result.reason);
  expect(await load(applyEdits(sample, result.edits))).toEqual({ multisite: true, constants: written });
});

it('is seen as well where an earlier value, guarded and in double quotes, was replaced', async () => {
  const before = sample.replace(
    "$table_prefix = 'wp_';",
    `$table_prefix = 'wp_';\ndefined( 'WU_HESTIA_API_HASH' ) || define( 'WU_HESTIA_API_HASH', "old {$table_prefix}" );`,
  );
  const result = writeConstants(before, written, { overwriteDynamic: ['WU_HESTIA_API_HASH'] });
  if (!result.ok) throw new Error(result.reason);
  expect(await load(applyEdits(before, result.edits))).toEqual({ multisite: true, constants: written });
});

it('tells by the command for WP-CLI which values it has stored: their names, and never a value', async () => {
  const code = /^wp eval '([^']*)'$/.exec(storedNamesCommand)?.[1];
  const stored = { WU_HESTIA_API_HASH: '$wu_enc$canary', WU_HESTIA_ACCOUNT: 'canary', WU_HESTIA_API_USER: '' };
  php.writeFile('/wordpress/wp-content/mu-plugins/ask.php', askStored);
  php.writeFile('/wordpress/wp-config.php', sample.replace("define( 'SUNRISE', true );", ''));
  const printed = await askPhp(php, `$_SERVER['HTTP_HOST'] = 'network.example.com'; ${start}`, { code, stored });
  php.unlink('/wordpress/wp-content/mu-plugins/ask.php');
  expect(printed).toBe('WU_HESTIA_API_HASH\nWU_HESTIA_ACCOUNT\n');
});

/** Loads WordPress with a wp-config.php, and asks what it sees at `wp_loaded`. */
async function load(config: string): Promise<unknown> {
  php.writeFile('/wordpress/wp-config.php', config.replace("define( 'SUNRISE', true );", ''));
  return askPhp(php, `$_SERVER['HTTP_HOST'] = 'network.example.com'; ${start}`, null);
}

const start = `$_SERVER['REQUEST_URI'] = '/'; require '/wordpress/wp-load.php';`;

const unpack = `
  foreach (['/wordpress.zip' => '/wordpress', '/sqlite.zip' => '/wordpress/wp-content/plugins'] as $file => $folder) {
    $zip = new ZipArchive();
    $zip->open($file) === true && $zip->extractTo($folder) or die('false');
  }
  $plugins = '/wordpress/wp-content/plugins';
  rename("$plugins/sqlite-database-integration-main", "$plugins/sqlite-database-integration");
  copy("$plugins/sqlite-database-integration/db.copy", '/wordpress/wp-content/db.php');
  mkdir('/wordpress/wp-content/mu-plugins');
  echo 'true';`;

const installNetwork = `
  define('WP_INSTALLING_NETWORK', true);
  ${start}
  foreach (['upgrade', 'network'] as $file) require_once ABSPATH . "wp-admin/includes/$file.php";
  foreach ($wpdb->tables('ms_global') as $table => $name) $wpdb->$table = $name;
  install_network();
  echo json_encode(populate_network(1, 'network.example.com', 'admin@network.example.com', 'Network', '/', false));`;

/** What WP-CLI does: the code runs once WordPress is loaded. */
const askStored = `<?php
  add_action('wp_loaded', function () {
    global $in;
    foreach ($in['stored'] as $name => $value) update_network_option(null, "wu_hosting_credential_$name", $value);
    ob_start();
    eval($in['code']);
    die(json_encode(ob_get_clean()));
  }, 1);`;

const tell = `<?php
  add_action('wp_loaded', function () {
    $all = array_filter(
      get_defined_constants(true)['user'],
      fn($name) => str_starts_with($name, 'WU_HESTIA_'),
      ARRAY_FILTER_USE_KEY,
    );
    die(json_encode(['multisite' => is_multisite(), 'constants' => $all]));
  });`;
