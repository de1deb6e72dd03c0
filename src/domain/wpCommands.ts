import { hestiaConstants } from './hestiaConstants.ts';

/** Commands for WP-CLI, to be typed where WordPress is: they are copied, never run from here. */

/** Prints all mapped domains as JSON. `wp wu domain list` stops at 100 without a word, and has no option for more. */
export const allDomainsCommand =
  'wp eval \'echo wp_json_encode( array_map( fn( $d ) => $d->to_array(), wu_get_domains( [ "number" => 0 ] ) ) );\'';

/**
 * Prints which of the plugin's constants its setup wizard has stored in the network's database (`Integration::get_credential`,
 * 2.4.11 and later): their names alone, never a value.
 */
export const storedNamesCommand =
  `wp eval 'foreach ( [ ${hestiaConstants.map((name) => `"${name}"`).join(', ')} ] as $name ) ` +
  `if ( get_network_option( null, "wu_hosting_credential_$name" ) ) echo "$name\\n";'`;
