<?php
define( 'DB_NAME', 'network' );
define( 'DB_USER', 'network' );
define( 'DB_PASSWORD', 'secret' );
define( 'DB_HOST', 'localhost' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'AUTH_KEY', 'xxxxxxxxxxxxxxxxxxxxauth_key' );
define( 'SECURE_AUTH_KEY', 'xxxxxxxxxxxxxxxxxxxxsecure_auth_key' );
define( 'LOGGED_IN_KEY', 'xxxxxxxxxxxxxxxxxxxxlogged_in_key' );
define( 'NONCE_KEY', 'xxxxxxxxxxxxxxxxxxxxnonce_key' );
define( 'AUTH_SALT', 'xxxxxxxxxxxxxxxxxxxxauth_salt' );
define( 'SECURE_AUTH_SALT', 'xxxxxxxxxxxxxxxxxxxxsecure_auth_salt' );
define( 'LOGGED_IN_SALT', 'xxxxxxxxxxxxxxxxxxxxlogged_in_salt' );
define( 'NONCE_SALT', 'xxxxxxxxxxxxxxxxxxxxnonce_salt' );
$table_prefix = 'wp_';
define( 'WP_DEBUG', false );
define( 'FS_METHOD', 'direct' );
/**
 * The WP_SITEURL and WP_HOME options are configured to access from any hostname or IP address.
 */
if ( defined( 'WP_CLI' ) ) {
	$_SERVER['HTTP_HOST'] = '127.0.0.1';
}
define( 'WP_HOME', 'http://' . $_SERVER['HTTP_HOST'] . '/' );
define( 'WP_SITEURL', 'http://' . $_SERVER['HTTP_HOST'] . '/' );
define( 'WP_AUTO_UPDATE_CORE', false );
/* That's all, stop editing! Happy publishing. */

/** Absolute path to the WordPress directory. */
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

/** Sets up WordPress vars and included files. */
require_once ABSPATH . 'wp-settings.php';

/**
 * Disable pingback.ping xmlrpc method to prevent WordPress from participating in DDoS attacks
 */
if ( !defined( 'WP_CLI' ) ) {
	// remove x-pingback HTTP header
	add_filter("wp_headers", function($headers) {
		unset($headers["X-Pingback"]);
		return $headers;
	});
}
