<?php
$env = static function ( string $name, $default = null ) {
	$value = getenv( $name );
	if ( $value === false ) {
		return $default;
	}
	return in_array( strtolower( $value ), [ 'true', '1', 'yes' ], true ) ? true : $value;
};
define( 'DB_NAME', $env( 'DB_NAME', 'network' ) );
define( 'DB_USER', $env( 'DB_USER' ) );
define( 'WP_DEBUG', $env( 'WP_DEBUG', false ) );
define( 'AUTH_KEY', 'xxxxxxxxxxxxxxxxxxxxauth_key' );
define( 'SECURE_AUTH_KEY', 'xxxxxxxxxxxxxxxxxxxxsecure_auth_key' );
define( 'LOGGED_IN_KEY', 'xxxxxxxxxxxxxxxxxxxxlogged_in_key' );
define( 'NONCE_KEY', 'xxxxxxxxxxxxxxxxxxxxnonce_key' );
define( 'AUTH_SALT', 'xxxxxxxxxxxxxxxxxxxxauth_salt' );
define( 'SECURE_AUTH_SALT', 'xxxxxxxxxxxxxxxxxxxxsecure_auth_salt' );
define( 'LOGGED_IN_SALT', 'xxxxxxxxxxxxxxxxxxxxlogged_in_salt' );
define( 'NONCE_SALT', 'xxxxxxxxxxxxxxxxxxxxnonce_salt' );
$table_prefix = $env( 'DB_PREFIX', 'wp_' );
/* That's all, stop editing! Happy publishing. */

/** Absolute path to the WordPress directory. */
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

/** Sets up WordPress vars and included files. */
require_once ABSPATH . 'wp-settings.php';
