<?php
/** The file that Pantheon's upstream calls wp-config-pantheon.php. */
if (isset($_ENV['PANTHEON_ENVIRONMENT'])) {
	define('DB_NAME', $_ENV['DB_NAME']);
	define('DB_USER', $_ENV['DB_USER']);
	define('DB_PASSWORD', $_ENV['DB_PASSWORD']);
	define('DB_HOST', $_ENV['DB_HOST'] . ':' . $_ENV['DB_PORT']);
	define('AUTH_KEY', $_ENV['AUTH_KEY']);
	if (isset($_SERVER['HTTP_HOST'])) {
		$scheme = 'http';
		if (isset($_SERVER['HTTP_USER_AGENT_HTTPS']) && $_SERVER['HTTP_USER_AGENT_HTTPS'] == 'ON') {
			$scheme = 'https';
			$_SERVER['HTTPS'] = 'on';
		}
		define('WP_HOME', $scheme . '://' . $_SERVER['HTTP_HOST']);
		define('WP_SITEURL', $scheme . '://' . $_SERVER['HTTP_HOST']);
	}
	error_reporting(E_ALL ^ E_DEPRECATED);
	if (!in_array($_ENV['PANTHEON_ENVIRONMENT'], array('test', 'live'), true)) {
		define('WP_DEBUG', true);
	}
	switch ($_ENV['PANTHEON_ENVIRONMENT']) {
		case 'live':
			defined('WP_ENVIRONMENT_TYPE') || define('WP_ENVIRONMENT_TYPE', 'production');
			break;
		default:
			defined('WP_ENVIRONMENT_TYPE') || define('WP_ENVIRONMENT_TYPE', 'development');
	}
}
