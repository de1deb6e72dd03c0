<?php
$url = parse_url( getenv( 'DATABASE_URL' ) ?: getenv( 'CLEARDB_DATABASE_URL' ) );
define( 'DB_NAME', trim( $url['path'], '/' ) );
define( 'DB_USER', $url['user'] );
define( 'DB_PASSWORD', $url['pass'] ?? '' );
define( 'DB_HOST', $url['host'] . ( isset( $url['port'] ) ? ':' . $url['port'] : '' ) );
unset( $url );
define( 'AUTH_KEY', getenv( 'AUTH_KEY' ) );
define( 'DISALLOW_FILE_MODS', (bool) getenv( 'DYNO' ) );
define( 'WP_DEBUG', filter_var( getenv( 'WP_DEBUG' ), FILTER_VALIDATE_BOOLEAN ) );
$table_prefix = 'wp_';
/* That's all, stop editing! Happy publishing. */

/** Absolute path to the WordPress directory. */
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

/** Sets up WordPress vars and included files. */
require_once ABSPATH . 'wp-settings.php';
