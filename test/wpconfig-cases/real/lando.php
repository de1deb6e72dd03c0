<?php
/** Lando writes its services into the environment. */
$lando_info = json_decode( getenv( 'LANDO_INFO' ), true );
if ( getenv( 'LANDO' ) === 'ON' && is_array( $lando_info ) ) {
	$creds = $lando_info['database']['creds'];
	define( 'DB_NAME', $creds['database'] );
	define( 'DB_USER', $creds['user'] );
	define( 'DB_PASSWORD', $creds['password'] );
	define( 'DB_HOST', $lando_info['database']['internal_connection']['host'] );
} else {
	define( 'DB_NAME', 'live' );
}
define( 'AUTH_KEY', 'xxxxxxxxxxxxxxxxxxxxauth_key' );
define( 'SECURE_AUTH_KEY', 'xxxxxxxxxxxxxxxxxxxxsecure_auth_key' );
define( 'LOGGED_IN_KEY', 'xxxxxxxxxxxxxxxxxxxxlogged_in_key' );
define( 'NONCE_KEY', 'xxxxxxxxxxxxxxxxxxxxnonce_key' );
define( 'AUTH_SALT', 'xxxxxxxxxxxxxxxxxxxxauth_salt' );
define( 'SECURE_AUTH_SALT', 'xxxxxxxxxxxxxxxxxxxxsecure_auth_salt' );
define( 'LOGGED_IN_SALT', 'xxxxxxxxxxxxxxxxxxxxlogged_in_salt' );
define( 'NONCE_SALT', 'xxxxxxxxxxxxxxxxxxxxnonce_salt' );
$table_prefix = 'wp_';
/* That's all, stop editing! Happy publishing. */

/** Absolute path to the WordPress directory. */
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

/** Sets up WordPress vars and included files. */
require_once ABSPATH . 'wp-settings.php';
