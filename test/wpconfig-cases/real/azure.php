<?php
$connectstr_dbhost = '';
$connectstr_dbname = '';
$connectstr_dbusername = '';
$connectstr_dbpassword = '';
foreach ( $_SERVER as $key => $value ) {
	if ( strpos( $key, 'MYSQLCONNSTR_' ) !== 0 ) {
		continue;
	}
	$connectstr_dbhost = preg_replace( '/^.*Data Source=(.+?);.*$/', '\\1', $value );
	$connectstr_dbname = preg_replace( '/^.*Database=(.+?);.*$/', '\\1', $value );
	$connectstr_dbusername = preg_replace( '/^.*User Id=(.+?);.*$/', '\\1', $value );
	$connectstr_dbpassword = preg_replace( '/^.*Password=(.+?)$/', '\\1', $value );
}
define( 'DB_NAME', $connectstr_dbname );
define( 'DB_USER', $connectstr_dbusername );
define( 'DB_PASSWORD', $connectstr_dbpassword );
define( 'DB_HOST', $connectstr_dbhost );
define( 'MYSQL_CLIENT_FLAGS', MYSQLI_CLIENT_SSL );
$table_prefix = 'wp_';
define( 'FORCE_SSL_ADMIN', true );
$protocol = empty( $_SERVER['HTTP_X_ARR_SSL'] ) ? 'http://' : 'https://';
define( 'WP_HOME', $protocol . $_SERVER['HTTP_HOST'] );
/* That's all, stop editing! Happy publishing. */

/** Absolute path to the WordPress directory. */
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

/** Sets up WordPress vars and included files. */
require_once ABSPATH . 'wp-settings.php';
