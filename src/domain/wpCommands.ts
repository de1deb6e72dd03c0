/** Commands for WP-CLI, to be typed where WordPress is: they are copied, never run from here. */

/** Prints all mapped domains as JSON. `wp wu domain list` stops at 100 without a word, and has no option for more. */
export const allDomainsCommand =
  'wp eval \'echo wp_json_encode( array_map( fn( $d ) => $d->to_array(), wu_get_domains( [ "number" => 0 ] ) ) );\'';
