<?php
require_once __DIR__ . '/vendor/autoload.php';

$client = new Aws\SecretsManager\SecretsManagerClient( [ 'version' => 'latest', 'region' => 'eu-central-1' ] );
$secret = json_decode( $client->getSecretValue( [ 'SecretId' => 'wordpress' ] )['SecretString'], true );
define( 'DB_NAME', $secret['dbname'] );
define( 'DB_PASSWORD', $secret['password'] );
$table_prefix = 'wp_';
/* That's all, stop editing! Happy publishing. */

/** Absolute path to the WordPress directory. */
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

/** Sets up WordPress vars and included files. */
require_once ABSPATH . 'wp-settings.php';
