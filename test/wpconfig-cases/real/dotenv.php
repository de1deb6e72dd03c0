<?php
require_once __DIR__ . '/vendor/autoload.php';

$dotenv = Dotenv\Dotenv::createImmutable( __DIR__ );
$dotenv->safeLoad();

define( 'DB_NAME', $_ENV['DB_NAME'] );
define( 'DB_USER', $_ENV['DB_USER'] );
define( 'WP_HOME', rtrim( $_ENV['WP_HOME'], '/' ) );
define( 'WP_POST_REVISIONS', (int) ( $_ENV['REVISIONS'] ?? 5 ) * 2 + 1 );
define( 'AUTH_KEY', 'xxxxxxxxxxxxxxxxxxxxauth_key' );
define( 'SECURE_AUTH_KEY', 'xxxxxxxxxxxxxxxxxxxxsecure_auth_key' );
define( 'LOGGED_IN_KEY', 'xxxxxxxxxxxxxxxxxxxxlogged_in_key' );
define( 'NONCE_KEY', 'xxxxxxxxxxxxxxxxxxxxnonce_key' );
define( 'AUTH_SALT', 'xxxxxxxxxxxxxxxxxxxxauth_salt' );
define( 'SECURE_AUTH_SALT', 'xxxxxxxxxxxxxxxxxxxxsecure_auth_salt' );
define( 'LOGGED_IN_SALT', 'xxxxxxxxxxxxxxxxxxxxlogged_in_salt' );
define( 'NONCE_SALT', 'xxxxxxxxxxxxxxxxxxxxnonce_salt' );
$table_prefix = $_ENV['DB_PREFIX'] ?? 'wp_';
/* That's all, stop editing! Happy publishing. */

/** Absolute path to the WordPress directory. */
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

/** Sets up WordPress vars and included files. */
require_once ABSPATH . 'wp-settings.php';
