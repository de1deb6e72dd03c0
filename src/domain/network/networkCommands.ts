import { shellLine } from '../shellLine.ts';
import type { MappedDomain } from './mappedDomain.ts';

/** Commands for WP-CLI, to be typed where WordPress is: they are copied, never run from here. */

/** Print the real API key and its secret: newer versions of the plugin show random ones on their settings page. */
export const keyCommands: readonly string[] = [
  'wp site option pluck wp-ultimo_v2_settings api_key',
  'wp site option pluck wp-ultimo_v2_settings api_secret',
];

/**
 * Starts the stage check of mapped domains anew. The stage is set back first, since the plugin's check does nothing for
 * one that has ended (`Domain_Manager::async_process_domain_stage`).
 */
export function checkStageCommand(mapped: readonly Pick<MappedDomain, 'id'>[]): string {
  const check = 'do_action( "wu_async_process_domain_stage", $id, 0 );';
  const anew = `$domain->set_stage( "checking-dns" ); $domain->save(); ${check}`;
  const ids = mapped.map(({ id }) => id).join(', ');
  return wpEval(`foreach ( [ ${ids} ] as $id ) if ( $domain = wu_get_domain( $id ) ) { ${anew} }`);
}

/** `php` holds checked names and numbers alone, so that there is always a line. */
function wpEval(php: string): string {
  const [line] = shellLine(['wp', 'eval', php]);
  if (line === undefined) throw new Error('not to be seen in a shell');
  return line;
}
