<?php
foreach ( $_ENV as $key => $value ) {
	if ( strpos( $key, 'WP_' ) === 0 ) {
		define( substr( $key, 3 ), $value );
	}
}
$table_prefix = 'wp_';
/* That's all, stop editing! Happy publishing. */

/** Absolute path to the WordPress directory. */
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

/** Sets up WordPress vars and included files. */
require_once ABSPATH . 'wp-settings.php';
