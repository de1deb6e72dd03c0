<?php
define( 'DB_NAME', $_SERVER['RDS_DB_NAME'] );
define( 'DB_USER', $_SERVER['RDS_USERNAME'] );
define( 'DB_PASSWORD', $_SERVER['RDS_PASSWORD'] );
define( 'DB_HOST', $_SERVER['RDS_HOSTNAME'] . ':' . $_SERVER['RDS_PORT'] );
for ( $i = 0; $i < 3; $i++ ) {
	if ( gethostbyname( $_SERVER['RDS_HOSTNAME'] ) !== $_SERVER['RDS_HOSTNAME'] ) {
		break;
	}
	usleep( 100000 );
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
