<?php
/**
 * Pantheon platform settings. Everything you need should already be set.
 */
if (file_exists(dirname(__FILE__) . '/wp-config-pantheon.php') && isset($_ENV['PANTHEON_ENVIRONMENT'])) {
	require_once(dirname(__FILE__) . '/wp-config-pantheon.php');

/**
 * Local configuration information.
 */
} elseif (file_exists(dirname(__FILE__) . '/wp-config-local.php') && !isset($_ENV['PANTHEON_ENVIRONMENT'])) {
	# IMPORTANT: ensure your local config does not include wp-settings.php
	require_once(dirname(__FILE__) . '/wp-config-local.php');

/**
 * This block will be executed if you are NOT running on Pantheon and have NO wp-config-local.php.
 */
} else {
	define('DB_NAME',          'database_name');
	define('DB_USER',          'database_username');
	define('DB_PASSWORD',      'database_password');
	define('DB_HOST',          'database_host');
	define('DB_CHARSET',       'utf8');
	define('AUTH_KEY',         'put your unique phrase here');
}

/** Standard wp-config.php stuff from here on down. **/
$table_prefix = getenv('DB_PREFIX') !== false ? getenv('DB_PREFIX') : 'wp_';

if ( ! defined( 'WP_DEBUG' ) ) {
	define('WP_DEBUG', false);
}

if (isset($_ENV['PANTHEON_ENVIRONMENT']) && php_sapi_name() != 'cli') {
	// Redirect to https://$primary_domain in the Live environment
	if ($_ENV['PANTHEON_ENVIRONMENT'] === 'live') {
		$primary_domain = 'www.example.com';
	} else {
		$primary_domain = $_SERVER['HTTP_HOST'];
	}
	$base_url = 'https://'. $primary_domain;
	define('WP_SITEURL', $base_url);
	define('WP_HOME', $base_url);
	if ($_SERVER['HTTP_HOST'] != $primary_domain) {
		if (extension_loaded('newrelic')) {
			ini_set('newrelic.enabled', '0');
		}
		header('HTTP/1.0 301 Moved Permanently');
		header('Location: https://'. $primary_domain . $_SERVER['REQUEST_URI']);
		exit();
	}
}

/* That's all, stop editing! Happy Pressing. */

/** Absolute path to the WordPress directory. */
if ( !defined('ABSPATH') )
	define('ABSPATH', dirname(__FILE__) . '/');

/** Sets up WordPress vars and included files. */
require_once(ABSPATH . 'wp-settings.php');
