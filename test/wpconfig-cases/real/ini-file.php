<?php
$settings = parse_ini_file( '/etc/wordpress/network.ini', true );
foreach ( $settings['constants'] as $name => $value ) {
	define( $name, $value );
}
$table_prefix = 'wp_';
/* That's all, stop editing! Happy publishing. */

/** Absolute path to the WordPress directory. */
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

/** Sets up WordPress vars and included files. */
require_once ABSPATH . 'wp-settings.php';
