<?php
foreach ( [ 'DB_NAME', 'DB_USER', 'DB_PASSWORD', 'AUTH_KEY', 'AUTH_SALT' ] as $name ) {
	$file = '/run/secrets/' . strtolower( $name );
	if ( is_readable( $file ) ) {
		define( $name, trim( file_get_contents( $file ) ) );
	} elseif ( getenv( $name ) !== false ) {
		define( $name, getenv( $name ) );
	}
}
unset( $name, $file );
$table_prefix = getenv( 'TABLE_PREFIX' ) ?: 'wp_';
define( 'WP_ALLOW_MULTISITE', true );
define( 'MULTISITE', true );
define( 'SUBDOMAIN_INSTALL', true );
define( 'DOMAIN_CURRENT_SITE', 'network.example.com' );
define( 'PATH_CURRENT_SITE', '/' );
define( 'SITE_ID_CURRENT_SITE', 1 );
define( 'BLOG_ID_CURRENT_SITE', 1 );
define( 'SUNRISE', true );
/* That's all, stop editing! Happy publishing. */

/** Absolute path to the WordPress directory. */
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

/** Sets up WordPress vars and included files. */
require_once ABSPATH . 'wp-settings.php';
