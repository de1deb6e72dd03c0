<?php
/***
 * WordPress's Debianised default master config file
 */

/* Look up a host-specific config file in
 * /etc/wordpress/config-<host>.php or /etc/wordpress/config-<domain>.php
 */
$debian_server = preg_replace('/:.*/', "", $_SERVER['HTTP_HOST']);
$debian_server = preg_replace("/[^a-zA-Z0-9.\-]/", "", $debian_server);
$debian_file = '/etc/wordpress/config-'.strtolower($debian_server).'.php';
if (!file_exists($debian_file)) {
    header("HTTP/1.0 404 Not Found");
    echo "Neither <b>$debian_file</b> could be found.";
    exit(1);
}
require_once($debian_file);
if ( !defined('ABSPATH') )
    define('ABSPATH', '/usr/share/wordpress/');
require_once(ABSPATH . 'wp-settings.php');
