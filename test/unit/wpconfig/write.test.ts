import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readConstants } from '../../../src/wpconfig/read.ts';
import { writeConstants } from '../../../src/wpconfig/write.ts';
import { cases, evaluate, readCompanion, type Case } from './cases.ts';
import { apply } from './edits.ts';
import { askPhp, startPhp } from './php.ts';

const php = await startPhp();

describe('every case, judged by PHP', () => {
  test.each(cases.map((found) => [found.name, found] as const))('%s', async (_, found) => {
    const options = { readInclude: (path: string) => readCompanion(found, path) };
    const result = writeConstants(found.source, found.operation.set, options);
    if (!result.ok) {
      expect(found.expect.accept, result.reason).toContain('refuse');
      if (found.source !== '') expect(result.reason).toBe(found.expect.refuseReason);
      if (found.expect.forced !== true) return;
      const forced = writeConstants(found.source, found.operation.set, {
        ...options,
        overwriteDynamic: Object.keys(found.operation.set),
      });
      return judge(found, apply(found.source, forced));
    }
    expect(found.expect.accept).toContain('ok');
    for (const edit of result.edits) {
      const [start, end] = [edit.start, edit.end].map((at) => Buffer.byteLength(found.source.slice(0, at)));
      const spans = edit.start === edit.end ? found.editable.insert : found.editable.replace;
      expect(
        spans.some(([from, to]) => from <= (start ?? -1) && (end ?? Infinity) <= to),
        JSON.stringify(edit),
      ).toBe(true);
    }
    const edited = apply(found.source, result);
    for (const eol of [/\r\n/, /(?<!\r)\n/, /\r(?!\n)/]) {
      if (/[\r\n]/.test(found.source) && !eol.test(found.source)) expect(edited).not.toMatch(eol);
    }
    await judge(found, edited);
  });

  async function judge(found: Case, edited: string): Promise<void> {
    if (found.evaluable === false || found.minPhp !== undefined) return;
    for (let runtime = 0; runtime < (found.runtimes?.length ?? 1); runtime++) {
      const before = await evaluate(php, found, found.source, runtime);
      const after = await evaluate(php, found, edited, runtime);
      expect({ ...after, constants: {} }).toEqual({ ...before, constants: {} });
      if (before.reached) expect(after.constants).toEqual({ ...before.constants, ...found.expect.constants });
    }
  }
});

const shapes = {
  insert: "<?php\ndefine( 'A', 1 );\nrequire ABSPATH . 'wp-settings.php';\n",
  insertAtEnd: '<?php\n// partial',
  single: "<?php define('WU_HESTIA_API_PASSWORD', 'old'); // keep",
  double: '<?php define("WU_HESTIA_API_PASSWORD", "old"); // keep',
  const: "<?php const A = 1, WU_HESTIA_API_PASSWORD = 'old';",
  nowdoc: "<?php define('WU_HESTIA_API_PASSWORD', <<<'X'\nold\nX);",
  guarded: "<?php if (!defined('WU_HESTIA_API_PASSWORD')):\r\ndefine('WU_HESTIA_API_PASSWORD', \"old\");\r\nendif;\r\n",
  named: "<?php define(value: 'old', constant_name: 'WU_HESTIA_API_PASSWORD');",
};

test('any value survives in every shape, as PHP reads it', async () => {
  const nasty = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...Array.from('\'"\\$`{}%\n\r\t\0\x1b\x7f'),
          '\r\n',
          '?>',
          '<?php',
          '*/',
          '//',
          '${a}',
          '{$a}',
          "\\'",
          '\\\\',
          '$1',
          '%s',
          '\u2028',
          '\u202e',
          '\ufeff',
          '\ufffd',
          '\u{1f600}',
          '\\u{41}',
          '\\x41',
          '\\n',
        ),
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
      { maxLength: 10 },
    )
    .map((parts) => parts.join(''));
  const values = fc.sample(nasty, { numRuns: 2500, seed: 1 });
  const name = 'WU_HESTIA_API_PASSWORD';
  for (const shape of Object.values(shapes)) {
    const files = values.map((value) => apply(shape, writeConstants(shape, { [name]: value })));
    const expressions = files.map((file, i) => {
      const read = readConstants(file).find((found) => found.name === name);
      expect(read?.value).toMatchObject({ kind: 'literal', text: values[i] });
      return file.slice(read?.valueRange.start, read?.valueRange.end);
    });
    expect(await askPhp(php, 'echo json_encode(array_map(fn($e) => eval("return $e;"), $in));', expressions)).toEqual(
      values,
    );
    const whole = files[Math.floor(files.length / 2)] ?? '';
    const code = `define('ABSPATH', '/none/'); $f = preg_replace('/require .*/', '', $in); eval('?>' . $f); echo json_encode(${name});`;
    expect(await askPhp(php, code, whole)).toBe(values[Math.floor(files.length / 2)]);
  }
});

test('a second write of the same values changes nothing', () => {
  const values = { WU_HESTIA_RESTART: 'yes', WU_HESTIA_API_URL: 'https://panel.test:8083/api/' };
  const once = apply(shapes.insert, writeConstants(shapes.insert, values));
  expect(once).toContain(
    "define( 'WU_HESTIA_API_URL', 'https://panel.test:8083/api/' );\ndefine( 'WU_HESTIA_RESTART', 'yes' );\nrequire",
  );
  expect(writeConstants(once, values)).toEqual({ ok: true, edits: [] });
});

test('refuses what it cannot keep', () => {
  expect(writeConstants('<?php // caf\ufffd', { A: 'x' })).toMatchObject({ ok: false, reason: 'encoding' });
  expect(writeConstants('<?php ', { A: '\ud800' })).toMatchObject({ ok: false, reason: 'encoding' });
  expect(writeConstants('<p>', { A: 'x' })).toMatchObject({ ok: false, reason: 'no-php' });
});

test('never throws on half-typed source', () => {
  fc.assert(
    fc.property(fc.constantFrom(...cases), fc.nat(), (found, cut) => {
      const source = found.source.slice(0, cut % (found.source.length + 1));
      readConstants(source);
      writeConstants(source, found.operation.set);
    }),
    { numRuns: 1000 },
  );
});

const end = "\nrequire ABSPATH . 'wp-settings.php';\n";

test.each([
  ["<?php\ncall_user_func('define', 'WU_HESTIA_ACCOUNT', 'x');", 'dynamic-name'],
  ['<?php\neval(\'define("WU_HESTIA_ACCOUNT", 1);\');', 'dynamic-name'],
  ["<?php\nf();\ndefine('WU_HESTIA_ACCOUNT', 'a');\nfunction f() { define('WU_HESTIA_ACCOUNT', 'b'); }", 'in-function'],
  ["<?php\nif (!defined('ABSPATH')) { define('WU_HESTIA_ACCOUNT', 'a'); }", 'conditional'],
  ["<?php\ngoto b;\ndefine('WU_HESTIA_ACCOUNT', 'a');\nb: f();", 'conditional'],
  ['<?php\ngoto b;\nb: f();', 'no-safe-place'],
  [
    "<?php namespace A;\nfunction define($a, $b) { \\define($a, $b); }\nvar_dump(define('WU_HESTIA_ACCOUNT', 'a'));",
    'dynamic-name',
  ],
  [
    "<?php\nConfig::define('A', 1);\nConfig::apply();\nforeach ([WU . '_HESTIA_ACCOUNT'] as $k) Config::define($k, 'b');",
    'dynamic-name',
  ],
  ["<?php\ndefine('WU_HESTIA_ACCOUNT', );", 'syntax-error'],
])('refuses %s', (source, reason) => {
  expect(writeConstants(source + end, { WU_HESTIA_ACCOUNT: 'new' })).toMatchObject({ ok: false, reason });
});

test.each([
  "<?php\ncall_user_func('define', 'OTHER', 'x');",
  "<?php\nheader('A: b');\ndefine('WU_HESTIA_ACCOUNT', 'a');\nfunction f() { define('WU_HESTIA_ACCOUNT', 'b'); }",
  "<?php\nif (!defined('WU_HESTIA_ACCOUNT')) { define('WU_HESTIA_ACCOUNT', 'a'); }",
])('writes into %s', (source) => {
  expect(writeConstants(source + end, { WU_HESTIA_ACCOUNT: 'new' })).toMatchObject({ ok: true });
});

test.each([
  ["call_user_func('define', 'WU_HESTIA_ACCOUNT', 'a');", false],
  ['eval(\'define("WU_HESTIA_ACCOUNT", 1);\');', false],
  ["foreach (['WU_HESTIA_ACCOUNT' => 'a'] as $k => $v) define($k, $v);", false],
  ["call_user_func('define', 'OTHER', 'a');", true],
])('after %s a value takes effect: %s', (before, effective) => {
  const source = `<?php\n${before}\ndefined('WU_HESTIA_ACCOUNT') || define('WU_HESTIA_ACCOUNT', 'b');`;
  expect(readConstants(source).at(-1)).toMatchObject({ value: { text: 'b' }, effective });
});

test('writes a lookup of the environment for the constants that it is asked for', () => {
  const values = { WU_HESTIA_ACCOUNT: 'new', WU_HESTIA_API_HASH: 'key' };
  const options = { valueStyle: { WU_HESTIA_API_HASH: 'env' } } as const;
  const write = (source: string) => apply(source, writeConstants(source, values, options));
  const plain = "<?php\ndefine('WU_HESTIA_ACCOUNT', 'a');\ndefine('WU_HESTIA_API_HASH', 'b');";
  const written =
    "<?php\ndefine('WU_HESTIA_ACCOUNT', 'new');\ndefine('WU_HESTIA_API_HASH', getenv('WU_HESTIA_API_HASH'));";
  expect(write(plain)).toBe(written);
  expect(writeConstants(written.replace('(', '( '), values, options)).toEqual({ ok: true, edits: [] });
  expect(write('<?php\nuse function Env\\env as e;\nConfig::apply();')).toBe(
    "<?php\nuse function Env\\env as e;\nConfig::define('WU_HESTIA_API_HASH', e('WU_HESTIA_API_HASH'));\nConfig::define('WU_HESTIA_ACCOUNT', 'new');\nConfig::apply();",
  );
  expect(writeConstants("<?php const WU_HESTIA_API_HASH = 'b';", values, options)).toMatchObject({
    ok: false,
    reason: 'no-safe-place',
    start: 33,
  });
});

test('stays inside the block of a namespace', () => {
  const source = '<?php\nnamespace {\n}\n';
  expect(apply(source, writeConstants(source, { A: 'x' }))).toBe("<?php\nnamespace {\ndefine( 'A', 'x' );\n}\n");
});
