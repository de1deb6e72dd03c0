import { expect, test } from 'vitest';
import { setPhpIniEntries } from '@php-wasm/universal';
import { checkWpConfig } from '../../../src/wpconfig/check.ts';
import { removeConstants, writeConstants } from '../../../src/wpconfig/write.ts';
import { apply } from './edits.ts';
import { askPhp, startPhp } from './php.ts';

const settings = "require ABSPATH . 'wp-settings.php';\n";
const values = { WU_HESTIA_ACCOUNT: 'new' };
const definition = "define('WU_HESTIA_ACCOUNT', 'old');";

function write(body: string, readInclude?: (path: string) => string | null): ReturnType<typeof writeConstants> {
  const source = `<?php\n${body}\n`;
  return writeConstants(source, values, readInclude && { readInclude: (path) => readInclude(path) ?? undefined });
}

function place(body: string, result: ReturnType<typeof writeConstants>): string | undefined {
  return result.ok ? undefined : `<?php\n${body}\n`.slice(result.start, result.end);
}

test.each([
  // Names that are computed.
  ["foreach (parse_ini_file('x.ini') as $k => $v) { define($k, $v); }", "parse_ini_file('x.ini')"],
  ['foreach ($_ENV as $k => $v) define($k, $v);', 'define($k, $v)'],
  ["foreach (json_decode(getenv('JSON')) as $k => $v) define($k, $v);", 'define($k, $v)'],
  ["define(strtoupper($name), 'x');", "define(strtoupper($name), 'x')"],
  ["define(sprintf('WU_%s', $name), 'x');", "define(sprintf('WU_%s', $name), 'x')"],
  ["(function ($k) { define($k, 'x'); })('WU_HESTIA_ACCOUNT');", "define($k, 'x')"],
  ["function set($k) { define($k, 'x'); }\nset($name);", 'set($name)'],
  ["$set = fn($k) => define($k, 'x');\n$set($name);", "define($k, 'x')"],
  // Callees that are computed.
  ["$d = '\\\\define';\n$d('WU_HESTIA_ACCOUNT', 'x');", "$d('WU_HESTIA_ACCOUNT', 'x')"],
  ["'define'('WU_HESTIA_ACCOUNT', 'x');", "'define'('WU_HESTIA_ACCOUNT', 'x')"],
  ["array_map('\\\\define', ['WU_HESTIA_ACCOUNT'], ['x']);", "array_map('\\\\define', ['WU_HESTIA_ACCOUNT'], ['x'])"],
  ["[new Setter, 'go']();", 'Setter'],
  ['$object->go();', 'go()'],
  ['load_secrets();', 'load_secrets()'],
  ['eval($code);', 'eval($code)'],
  ['$$name = 1;', '$$name'],
  ["$name = getenv('X') |> 'set_up';", '|>'],
  // What starts WordPress, or may.
  ["require getenv('START');", "require getenv('START')"],
  ["require __DIR__ . '/secrets.php';", "require __DIR__ . '/secrets.php'"],
  ["include '//host/share/x.php';", "include '//host/share/x.php'"],
  ["$isThere = file_exists('x.php');\nrequire 'x.php';", "require 'x.php'"],
  // What some servers take for PHP.
  ["?><? define('WU_HESTIA_ACCOUNT', 'x') ?><?php", "<? define('WU_HESTIA_ACCOUNT', 'x') ?>"],
  // What comes to another result behind a new definition.
  [
    "namespace A { function define() {} } namespace {\nif ($a) { require ABSPATH . 'wp-settings.php'; }\necho define('WU_HESTIA_ACCOUNT', 'x'); }",
    "define('WU_HESTIA_ACCOUNT', 'x')",
  ],
  // Places that look the constant up.
  [`${definition}\nif (WU_HESTIA_ACCOUNT === 'old') exit;`, 'WU_HESTIA_ACCOUNT'],
  [`${definition}\necho \\constant('\\\\WU_HESTIA_ACCOUNT');`, "'\\\\WU_HESTIA_ACCOUNT'"],
])('doubts %s, and shows where', (body, text) => {
  const result = write(`${body}\n${settings}`);
  expect(place(body, result)).toBe(text);
  expect(result.edits).not.toEqual([]);
});

test.each([
  "foreach (['DB_NAME' => 'x', 'DB_USER' => getenv('U')] as $k => $v) { defined($k) || define($k, $v); }",
  "$keys = ['AUTH_KEY', 'AUTH_SALT'];\nforeach ($keys as $key) define($key, getenv($key));",
  "function set($k, $v) { if (!defined($k)) define($k, $v); }\nset('DB_NAME', 'x');",
  "$env = fn($k) => getenv($k);\ndefine('DB_NAME', $env('DB_NAME'));",
  "function unused() { define($name, 'x'); eval($code); }",
  "class Unused { static function go() { define($name, 'x'); } }",
  "if (file_exists(__DIR__ . '/local.php')) { include __DIR__ . '/local.php'; }",
  "$path = __DIR__ . '/local.php';\nif (is_readable($path) && getenv('X') == 'y') require_once($path);",
  "require_once dirname(__DIR__) . '/vendor/autoload.php';",
  "define('URL', filter_var(getenv('URL'), FILTER_VALIDATE_URL));",
  'foreach ([\'NAME\', \'HOST\'] as $part) define("DB_$part", getenv("MYSQL_$part"));',
])('understands %s', (body) => {
  expect(write(`${body}\n${settings}`)).toMatchObject({ ok: true });
});

test('what follows the start of WordPress is not doubted, and what a function does that nothing uses before', () => {
  expect(write(`${settings}add_filter('x', 'y');`)).toMatchObject({ ok: true });
  expect(write(`function f() { eval($code); }\n${settings}f();`)).toMatchObject({ ok: true });
  expect(write(`function f() { eval($code); }\nf();\n${settings}`)).toMatchObject({
    ok: false,
    reason: 'unknown-code',
  });
});

test('an included file is looked into like the file itself', () => {
  const body = `include 'more.php';\n${settings}`;
  expect(write(body, () => "<?php define('DB_NAME', 'x');")).toMatchObject({ ok: true });
  expect(write(body, () => "<?php define('WU_HESTIA_ACCOUNT', 'x');")).toMatchObject({ reason: 'included-file' });
  const doubted = write(body, () => '<?php define($name, 1);');
  expect([doubted.edits?.length, place(body, doubted)]).toEqual([1, "include 'more.php'"]);
  expect(write(`include 'more.php';\nhelp();\n${settings}`, () => '<?php function help() { return 1; }')).toMatchObject(
    {
      ok: true,
    },
  );
});

test.each([
  ['for ($i = 0; $i < 1; $i++, D) ;', 'conditional'],
  ['switch (1) { case 1: break; case D: }', 'conditional'],
  ['while (a()) { break; D; }', 'conditional'],
  ['$object?->go(D);', 'conditional'],
  ['isset($a[D]);', 'conditional'],
  ['foreach ($a as $b[D]) ;', 'conditional'],
  ['try { $x = 1 % 0; D; } catch (Error $e) {}', 'conditional'],
  ['try { strlen([]); D; } catch (Error $e) {}', 'conditional'],
])('does not take a definition for one that surely runs in %s', (shape, reason) => {
  expect(write(`${shape.replace('D', definition.slice(0, -1))}\n${settings}`)).toMatchObject({ ok: false, reason });
});

test('a define of the file itself, in another block of a namespace, is not taken for that of PHP', () => {
  const own = 'namespace A { function define($a, $b) {} }';
  expect(write(`${own}\nnamespace A {\n${definition}\n${settings}}`)).toMatchObject({
    ok: false,
    reason: 'dynamic-name',
  });
  expect(write(`${own}\nnamespace {\n${settings}}`)).toMatchObject({ ok: true });
});

test.each([
  "define('START', ABSPATH . 'wp-settings.php');\nrequire START;",
  "const START = '/wp-settings.php';\nrequire START;",
  "function start() { return ABSPATH . 'wp-settings.php'; }\nrequire start();",
  "require sprintf('%swp-settings.php', ABSPATH);",
  "require ABSPATH . 'wp-' . 'settings.php';",
  "boot();\nfunction boot() { require ABSPATH . 'wp-settings.php'; }",
  "// That's all, stop editing! Happy publishing.\nrequire ABSPATH . 'wp-settings.php';",
  "# That's all, stop editing!\n\n$x = 1;\nrequire ABSPATH . 'wp-settings.php';",
])('writes before %s', (start) => {
  const { edits = [] } = write(start);
  const edited = apply(`<?php\n${start}\n`, { ok: true, edits });
  expect(edited.indexOf("'WU_HESTIA_ACCOUNT'")).toBeLessThan(edited.search(/^(?:require|boot)/m));
});

test('a one-line comment is a place as good as any', () => {
  const source = `<?php\n$a = 1;\n// That's all, stop editing!\n$b = 1;\n${settings}`;
  expect(apply(source, writeConstants(source, values))).toBe(
    source.replace('// That', "define( 'WU_HESTIA_ACCOUNT', 'new' );\n// That"),
  );
});

test('another name in the environment is another value', () => {
  const body = `define('WU_HESTIA_ACCOUNT', getenv('WU_HESTIA_ ACCOUNT'));\n${settings}`;
  const options = { valueStyle: 'env', overwriteDynamic: ['WU_HESTIA_ACCOUNT'] } as const;
  expect(writeConstants(`<?php\n${body}`, values, options).edits).toHaveLength(1);
  expect(writeConstants(`<?php\n${body.replace('_ A', '_A')}`, values, options)).toEqual({ ok: true, edits: [] });
});

test('an array that the file returns is not defined a second time', () => {
  for (const array of ["['WU_HESTIA_ACCOUNT' => 'x']", "array('WU_HESTIA_API_URL' => 'x', 'b' => 1)"]) {
    expect(write(`return ${array};`)).toMatchObject({ ok: false, reason: 'returned-array' });
    expect(write(`$all = ${array};\nreturn $all;`)).toMatchObject({ ok: false, reason: 'returned-array' });
  }
  expect(write(`return ['DB_NAME' => 'x'];`)).toMatchObject({ ok: true });
});

test.each([
  ["switch ('old') { case WU_HESTIA_ACCOUNT: }", 'in-use'],
  ['use const WU_HESTIA_ACCOUNT as ACCOUNT;\necho ACCOUNT;', 'in-use'],
  ["echo \\CONSTANT( /* c */ 'WU_' . 'HESTIA_ACCOUNT' );", 'in-use'],
  ['echo constant("\\x57U_HESTIA_ACCOUNT");', 'in-use'],
  ["use function constant as value;\necho value('WU_HESTIA_ACCOUNT');", 'in-use'],
  ["echo constant(name: '\\\\WU_HESTIA_ACCOUNT');", 'in-use'],
  ['function f() { return WU_HESTIA_ACCOUNT; }', 'in-use'],
  ['echo constant($name);', 'unknown-code'],
  ["array_map('constant', ['WU_HESTIA_ACCOUNT']);", 'unknown-code'],
  ["if (defined('WU_HESTIA_ACCOUNT')) echo 'is';", 'value-used'],
  ['load_secrets();', 'unknown-code'],
])('does not remove for sure what %s looks up', (use, reason) => {
  const source = `<?php\n${definition}\n${use}\n`;
  expect(removeConstants(source, ['WU_HESTIA_ACCOUNT'])).toMatchObject({ ok: false, reason });
});

test('a value that defines something itself is not replaced for sure', () => {
  const body = `\\define('WU_HESTIA_ACCOUNT', define('OTHER', 1) ? 'a' : 'b');\n${settings}`;
  // In a namespace of its own, the other function counts for nothing here.
  for (const source of [body, `namespace A { function define($a, $b) {} }\nnamespace {\n${body}}`]) {
    const result = writeConstants(`<?php\n${source}`, values, { overwriteDynamic: Object.keys(values) });
    expect(result, source).toMatchObject({ ok: false, reason: 'unknown-code' });
  }
});

test.each([
  ['throws, and is caught', 'try { D; $a = 1; } catch (Error $e) {}', '1 % 0'],
  ['is an object of which a class makes a string', 'class S { function __toString() { return load(); } }\nD;', '"$s"'],
  ['is a property that a class makes up', 'D;', '$s->account'],
  ['is what the function behind |> gives', 'D;', "'x' |> 'load'"],
])('a value that %s is neither replaced nor removed for sure', (_, shape, value) => {
  const source = `<?php\n${shape.replace('D', `define('WU_HESTIA_ACCOUNT', ${value})`)}\n${settings}`;
  const doubt = { ok: false, reason: 'unknown-code' };
  expect(writeConstants(source, values, { overwriteDynamic: Object.keys(values) })).toMatchObject(doubt);
  expect(removeConstants(source, Object.keys(values))).toMatchObject(doubt);
});

test('a removal that lets a file go on after its start is doubted', () => {
  const source = `<?php\n${settings}define('WU_HESTIA_ACCOUNT', 'a' . $o);\necho 'on';\n`;
  expect(removeConstants(source, Object.keys(values))).toMatchObject({ ok: false, reason: 'unknown-code' });
});

test('a removal that loses more than the constant is doubted', () => {
  for (const value of ["$x = 'a'", 'load_secrets()', 'new Secret', "print 'x'"]) {
    const source = `<?php\ndefine('WU_HESTIA_ACCOUNT', ${value});\n`;
    expect(removeConstants(source, ['WU_HESTIA_ACCOUNT']), value).toMatchObject({ ok: false });
  }
  const source = "<?php\ndefine('WU_HESTIA_ACCOUNT', trim(getenv('A') ?: \"$x\"));\n";
  expect(removeConstants(source, ['WU_HESTIA_ACCOUNT'])).toMatchObject({ ok: true });
});

test('where a short open tag is PHP, the doubt about it is right', async () => {
  const php = await startPhp();
  await setPhpIniEntries(php, { short_open_tag: '1' });
  php.writeFile('/wp-settings.php', '<?php echo json_encode(WU_HESTIA_ACCOUNT);');
  const source = `<?php ?><? define('WU_HESTIA_ACCOUNT', 'short') ?><?php\n${settings}`;
  const result = writeConstants(source, values);
  expect(result).toMatchObject({ ok: false, reason: 'short-tag' });
  php.writeFile('/wp-config.php', apply(source, { ok: true, edits: result.edits ?? [] }));
  expect(await askPhp(php, "error_reporting(0); define('ABSPATH', '/'); include '/wp-config.php';", null)).toBe(
    'short',
  );
});

const ours = [
  "define( 'WU_HESTIA_API_URL', 'https://panel.acme.test:8083/api/' );",
  "define( 'WU_HESTIA_API_USER', 'admin' );",
  "define( 'WU_HESTIA_API_HASH', 'abcdefghij0123456789:abcdefghij0123456789abcdefghij0123456789' );",
  "define( 'WU_HESTIA_ACCOUNT', 'acme' );",
  "define( 'WU_HESTIA_WEB_DOMAIN', 'network.acme.test' );",
].join('\n');

test.each([
  [
    'an early question for WordPress',
    `if ( ! file_exists( ABSPATH . '/wp-settings.php' ) ) die( 'no' );\n${ours}\n${settings}`,
  ],
  ['a file of a similar name', `require __DIR__ . '/my-wp-settings.php';\n${ours}\n${settings}`],
  [
    'a name computed in a function',
    `function set( $k, $v ) { define( $k, $v ); }\nset( $name, 'x' );\n${ours.replace(/.*ACCOUNT.*\n/, '')}\n${settings}`,
  ],
])('finds nothing wrong after %s', (_, body) => {
  expect(checkWpConfig(`<?php\n${body}`)).toEqual([]);
});
