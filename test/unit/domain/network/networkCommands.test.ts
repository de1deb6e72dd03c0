import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { checkStageCommand } from '../../../../src/domain/network/networkCommands.ts';
import { mapped } from './lists.ts';

it('a stage check is started anew for one name or all, with the stage set back before', () => {
  expect(
    asShellReads(checkStageCommand([mapped('a.example.org', { id: 4 }), mapped('b.example.org', { id: 7 })])),
  ).toEqual([
    'wp',
    'eval',
    'foreach ( [ 4, 7 ] as $id ) if ( $domain = wu_get_domain( $id ) ) { $domain->set_stage( "checking-dns" ); ' +
      '$domain->save(); do_action( "wu_async_process_domain_stage", $id, 0 ); }',
  ]);
});

/** The words that a real shell makes of a line. */
function asShellReads(line: string): readonly string[] {
  const print = `wp() { printf '%s\\n' wp "$@"; }; ${line}`;
  return execFileSync('sh', ['-c', print], { encoding: 'utf8' }).trimEnd().split('\n');
}
