<?php

use Platformsh\ConfigReader\Config;

require __DIR__ . '/../vendor/autoload.php';

// Create a new config object to ease reading the Platform.sh environment variables.
$config = new Config();

// Set default scheme and hostname.
$site_scheme = 'http';
$site_host = 'localhost';

if (isset($_SERVER['HTTP_HOST'])) {
  $site_host = $_SERVER['HTTP_HOST'];
  $site_scheme = !empty($_SERVER['HTTPS']) ? 'https' : 'http';
}

if ($config->isValidPlatform()) {
  if ($config->hasRelationship('database')) {
    $credentials = $config->credentials('database');
    define('DB_NAME', $credentials['path']);
    define('DB_USER', $credentials['username']);
    define('DB_PASSWORD', $credentials['password']);
    define('DB_HOST', $credentials['host']);
    define('DB_CHARSET', 'utf8');
    define('DB_COLLATE', '');

    if ($config->hasRelationship('rediscache')) {
      $redis = $config->credentials('rediscache');
      define('WP_REDIS_HOST', $redis['host']);
    }
  }

  // Set the home and site URLs by the routes.
  foreach ($config->routes() as $url => $route) {
    if ($route['type'] === 'upstream' && $route['upstream'] === $config->applicationName) {
      $site_host = parse_url($url, PHP_URL_HOST);
      $site_scheme = parse_url($url, PHP_URL_SCHEME);
      break;
    }
  }

  // Debug mode should be disabled on Platform.sh.
  define('WP_DEBUG', false);

  // Set all of the necessary keys to unique values, based on the Platform.sh entropy value.
  if ($config->projectEntropy) {
    $keys = [
      'AUTH_KEY',
      'SECURE_AUTH_KEY',
      'LOGGED_IN_KEY',
      'NONCE_KEY',
      'AUTH_SALT',
    ];
    $entropy = $config->projectEntropy;
    foreach ($keys as $key) {
      define($key, $entropy . $key);
    }
  }
}
else {
  // Local configuration file should be in project root.
  if (file_exists(dirname(__FILE__, 2) . '/wp-config-local.php')) {
    include(dirname(__FILE__, 2) . '/wp-config-local.php');
  }
}

define('WP_HOME', $site_scheme . '://' . $site_host);
define('WP_SITEURL', WP_HOME . '/wp');
define('WP_CONTENT_DIR', __DIR__ . '/wp-content');

// Default PHP settings.
ini_set('session.gc_probability', 1);
ini_set('session.gc_maxlifetime', 200000);

$table_prefix = getenv('DB_PREFIX') ?: 'wp_';

/** Absolute path to the WordPress directory. */
if (!defined('ABSPATH')) {
  define('ABSPATH', dirname(__FILE__) . '/');
}

/** Sets up WordPress vars and included files. */
require_once(ABSPATH . 'wp-settings.php');
