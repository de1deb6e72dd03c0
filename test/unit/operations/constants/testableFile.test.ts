import { expect, it } from 'vitest';
import { testableFile } from '../../../../src/operations/constants/testableFile.ts';
import { rightFile } from '../../wpconfig/exampleFiles.ts';

const hash = /define\( 'WU_HESTIA_API_HASH'.*\n/;
const user = /define\( 'WU_HESTIA_API_USER'.*\n/;
const password = "define( 'WU_HESTIA_API_PASSWORD', 'pass' );\n";

it('takes the values as the file has them, since the plugin does', () => {
  const source = rightFile.replace('https://panel.acme.test:8083/api/', 'https://panel.acme.test');
  expect(testableFile(source)).toMatchObject({
    ok: true,
    connection: { apiUrl: 'https://panel.acme.test', account: 'acme', baseWebDomain: 'network.acme.test' },
    credentials: { kind: 'accessKey' },
    origin: 'https://panel.acme.test:8083',
  });
});

it.each(['http://panel.acme.test', 'https://root:pass@panel.acme.test/api/', 'panel acme'])(
  'names no server to send anything to for %s',
  (url) => {
    const tested = testableFile(rightFile.replace('https://panel.acme.test:8083/api/', url));
    expect(tested).toMatchObject({ ok: true, connection: { apiUrl: url }, origin: undefined });
  },
);

it.each([
  ['what is not there', rightFile.replace(/define\( 'WU_HESTIA_ACCOUNT'.*\n/, ''), { missing: ['WU_HESTIA_ACCOUNT'] }],
  ['what is falsy to PHP', rightFile.replace("'acme'", "'0'"), { missing: ['WU_HESTIA_ACCOUNT'] }],
  ['what is left over', rightFile.replace("'acme'", "'4'"), { leftover: ['WU_HESTIA_ACCOUNT'] }],
  ['the user, without whom the plugin does nothing', rightFile.replace(user, ''), { missing: ['WU_HESTIA_API_USER'] }],
  ['either secret', rightFile.replace(hash, ''), { missing: ['WU_HESTIA_API_HASH'] }],
  ['what comes too late', `${rightFile.replace(hash, '')}${password}`, { missing: ['WU_HESTIA_API_HASH'] }],
  [
    'a hash left over, which wins over a password',
    rightFile.replace(hash, `define( 'WU_HESTIA_API_HASH', '3' );\n${password}`),
    { leftover: ['WU_HESTIA_API_HASH'] },
  ],
  ['what PHP computes', rightFile.replace("'acme'", "getenv( 'ACCOUNT' )"), { unknown: ['WU_HESTIA_ACCOUNT'] }],
  ['what a branch decides', rightFile.replace(hash, 'if ( $live ) { $& }\n'), { unknown: ['WU_HESTIA_API_HASH'] }],
  [
    'a computed hash, which wins over a password',
    rightFile.replace(hash, `define( 'WU_HESTIA_API_HASH', getenv( 'HASH' ) );\n${password}`),
    { unknown: ['WU_HESTIA_API_HASH'] },
  ],
  [
    'the user of a password',
    rightFile.replace(hash, password).replace("'admin'", "getenv( 'ADMIN' )"),
    { unknown: ['WU_HESTIA_API_USER'] },
  ],
])('cannot do without %s', (_what, source, lacking) => {
  expect(testableFile(source)).toEqual({ ok: false, missing: [], leftover: [], unknown: [], ...lacking });
});

it.each([
  ['true', { kind: 'value', text: '1' }],
  ["'reload'", { kind: 'value', text: 'reload' }],
  ["'6'", { kind: 'value', text: '6' }],
  ['false', { kind: 'stored' }],
  ["'0'", { kind: 'stored' }],
  ["getenv( 'RESTART' )", { kind: 'computed' }],
])('gives the plugin for a restart of %s what PHP makes of it', (expression, pluginRestart) => {
  expect(testableFile(rightFile.replace("'yes'", expression))).toMatchObject({ ok: true, pluginRestart });
});

it('leaves a restart that is not in the file to the database, and one under a condition to PHP', () => {
  const restart = /define\( 'WU_HESTIA_RESTART'.*\n/;
  const without = testableFile(rightFile.replace(restart, ''));
  expect(without).toMatchObject({ ok: true, pluginRestart: { kind: 'stored' } });
  const conditional = testableFile(rightFile.replace(restart, 'if ( $live ) { $& }\n'));
  expect(conditional).toMatchObject({ ok: true, pluginRestart: { kind: 'computed' } });
});

it.each([
  ['the user of a hash', rightFile.replace("'admin'", "getenv( 'ADMIN' )")],
  ['the password beside a hash', rightFile.replace(hash, "$&define( 'WU_HESTIA_API_PASSWORD', getenv( 'P' ) );\n")],
  ['a branch that comes second', rightFile.replace(hash, '$&if ( $live ) { $& }\n')],
])('can do without knowing %s', (_what, source) => {
  expect(testableFile(source).ok).toBe(true);
});
