import { expect, it } from 'vitest';
import { leftToDatabase } from '../../../../src/operations/constants/leftToDatabase.ts';
import { rightFile } from '../../wpconfig/exampleFiles.ts';

it.each([
  ['nothing that has a value', rightFile, []],
  ['what is not there', rightFile.replace(/define\( 'WU_HESTIA_RESTART'.*\n/, ''), ['WU_HESTIA_RESTART']],
  [
    'what is falsy',
    rightFile.replace("'acme'", "'0'").replace("'admin'", 'false'),
    ['WU_HESTIA_API_USER', 'WU_HESTIA_ACCOUNT'],
  ],
  ['a hash beside a password', rightFile.replace('API_HASH', 'API_PASSWORD'), ['WU_HESTIA_API_HASH']],
  ['nothing that PHP computes', rightFile.replace("'acme'", "getenv( 'A' )"), []],
  [
    'nothing that stands under a condition',
    rightFile.replace(/define\( 'WU_HESTIA_ACCOUNT'.*\n/, 'if ( $a ) { $& }'),
    [],
  ],
])('leaves to the database %s', (_what, source, left) => {
  expect(leftToDatabase(source)).toEqual(left);
});
