import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { checkWpConfig, fixFinding } from '../../../src/wpconfig/check.ts';
import { rules, type Finding } from '../../../src/wpconfig/findings/findings.ts';
import { applyEdits } from '../../../src/wpconfig/editing/textEdit.ts';
import { readConstants } from '../../../src/wpconfig/read.ts';
import { writeConstants } from '../../../src/wpconfig/write.ts';
import { cases } from './cases.ts';
import { apply } from './edits.ts';
import { rightFile } from './exampleFiles.ts';
import { examples } from './findingExamples.ts';
import { askPhp, startPhp } from './php.ts';
import { realFiles } from './realFiles.ts';

const php = await startPhp();
php.writeFile('/wp-settings.php', '<?php $seen = ours();');
php.mkdir('/vendor');
php.writeFile('/vendor/autoload.php', '');

const sources = Object.values(examples).flatMap(({ found, silent }) => [...found.map(([source]) => source), ...silent]);

const shown = (source: string, findings: readonly Finding[]): readonly unknown[] =>
  findings.map(({ code, start, end }) => [code, source.slice(start, end)]);

test('a right file has no findings, and neither has any other', () => {
  expect(checkWpConfig(rightFile)).toEqual([]);
  for (const source of ['', '<p>WU_HESTIA_ACCOUNT', '<?php ', "<?php define('DB_NAME', '');"])
    expect(checkWpConfig(source)).toEqual([]);
});

describe.each(rules.map(({ code, severity }) => [code, severity] as const))('%s', (code, severity) => {
  test('is found where it is, and nothing else', () => {
    const { found, context } = examples[code];
    for (const [source, text, also] of found) {
      const findings = checkWpConfig(source, context);
      const main = findings.filter((finding) => finding.code !== also);
      expect(shown(source, main), source).toEqual([[code, text]]);
      expect(main[0]?.severity).toBe(severity);
      expect(findings.length - main.length, source).toBe(also === undefined ? 0 : 1);
    }
  });

  test('is silent where it comes near', () => {
    const { silent, context } = examples[code];
    for (const source of silent) expect(shown(source, checkWpConfig(source, context)), source).toEqual([]);
  });
});

test.each(realFiles.map((file) => [file.name, file] as const))(
  '%s, with right constants in it, has no findings',
  (_, file) => {
    const { source, readInclude } = file;
    const right = Object.fromEntries(
      readConstants(rightFile).map(({ name, value }) => [name, value.kind === 'literal' ? value.text : '']),
    );
    const { edits } = writeConstants(source, right, { readInclude });
    if (edits === undefined) return;
    const written = applyEdits(source, edits);
    expect(shown(written, checkWpConfig(written, { readInclude }))).toEqual([]);
  },
);

test('a file is checked together with those it includes', () => {
  const whole = "define( 'WU_HESTIA_ACCOUNT', 'acme' );\n";
  const source = rightFile.replace(whole, "require __DIR__ . '/secrets.php';\n");
  const including = (text: string) => ({ readInclude: (path: string) => (path === 'secrets.php' ? text : undefined) });
  expect(checkWpConfig(source, including(`<?php ${whole}`))).toEqual([]);
  expect(checkWpConfig(source, including('<?php '))).toMatchObject([{ code: 'missing-constant', start: 14 }]);
  expect(checkWpConfig(source, including('<?php require $more;'))).toEqual([]);
});

const seenSchema = z.object({
  constants: z.preprocess((value) => (Array.isArray(value) ? {} : value), z.record(z.string(), z.unknown())),
  warnings: z.array(z.string()),
});

/** The constants that WordPress sees when PHP runs this file, and what PHP warns of. */
async function run(source: string): Promise<z.infer<typeof seenSchema>> {
  php.writeFile('/wp-config.php', source);
  const code = `
    $seen = $warnings = [];
    set_error_handler(function ($level, $text) use (&$warnings) { $warnings[] = $text; return true; });
    function ours() { return array_filter(get_defined_constants(true)['user'], fn($name) => stripos($name, 'WU_HEST') === 0 || $name === 'SUNRISE' || $name === 'COOKIE_DOMAIN', ARRAY_FILTER_USE_KEY); }
    class Config { static $all = []; static function define($name, $value) { self::$all[$name] = $value; } }
    define('ABSPATH', '/'); define('WP_DEBUG', true); $a = true;
    (function () use (&$seen, $a) { include '/wp-config.php'; })();
    echo json_encode(['constants' => $seen + Config::$all, 'warnings' => $warnings]);`;
  return seenSchema.parse(await askPhp(php, code, null));
}

test('every fix does what it says, as PHP sees it, and ends the finding', async () => {
  for (const { code, fix: fixable } of rules) {
    const fixed: string[] = [];
    for (const [source] of examples[code].found) {
      const finding = checkWpConfig(source).find((each) => each.code === code);
      for (const fix of finding === undefined ? [] : fixFinding(source, finding)) {
        const edited = apply(source, { ok: true, edits: fix.edits });
        const before = await run(source);
        const { constants, warnings } = await run(edited);
        const changed = Object.keys({ ...before.constants, ...constants }).filter(
          (name) => constants[name] !== before.constants[name],
        );
        switch (fix.kind) {
          case 'replace':
            expect(changed.map((name) => constants[name])).toEqual([fix.value]);
            break;
          case 'rename':
            expect(Object.keys(constants)).toContain(fix.name);
            expect(changed).toContain(fix.name);
            break;
          case 'remove':
            expect(changed).toEqual(code === 'leftover-value' || code === 'cookie-domain' ? [fix.name] : []);
            expect(warnings).toEqual([]);
            break;
          case 'switchOn':
            expect(constants).toEqual({ ...before.constants, [fix.name]: true });
            break;
          case 'define':
            expect(constants).toEqual({ ...before.constants, ...fix.values });
        }
        expect(checkWpConfig(edited).map((left) => left.code)).not.toContain(code);
        fixed.push(fix.kind);
      }
    }
    expect([code, fixed.length > 0]).toEqual([code, fixable !== undefined]);
  }
});

test('what a finding calls as good as not defined is what PHP takes for false', async () => {
  const expressions = ["''", '""', "'0'", '0', 'false', 'null', "'00'", "' '", "'0.0'", "'a'", 'true', '1', "'false'"];
  const isFalsy = await askPhp(
    php,
    `echo json_encode(array_map(fn($text) => !eval("return $text;"), $in));`,
    expressions,
  );
  const source = (expression: string) => rightFile.replace("'acme'", expression);
  const found = expressions.map((text) => checkWpConfig(source(text)).some(({ code }) => code === 'empty-value'));
  expect(found).toEqual(isFalsy);
});

test('PHP sees the constants as the findings say', async () => {
  const [once] = examples['defined-twice'].found;
  expect(await run(once?.[0] ?? '')).toMatchObject({
    constants: { WU_HESTIA_ACCOUNT: 'acme' },
    warnings: ['Constant WU_HESTIA_ACCOUNT already defined'],
  });
  for (const code of ['after-settings', 'never-reached'] as const)
    for (const [source] of examples[code].found)
      expect((await run(source)).constants).not.toHaveProperty('WU_HESTIA_ACCOUNT');
});

test.each([
  ['relod', ['reload']],
  ['Yes', ['yes']],
  ['on', ['yes']],
  ['off', ['no']],
  ['soft', ['reload', 'yes', 'no']],
])('a restart of %j is offered as %j', (text, words) => {
  const source = rightFile.replace('<?php\n', `<?php\ndefine('WU_HESTIA_RESTART', '${text}');\n`);
  const fixes = checkWpConfig(source)
    .filter(({ code }) => code === 'restart-refused')
    .flatMap((finding) => fixFinding(source, finding));
  expect(fixes.map((fix) => fix.kind === 'replace' && fix.value)).toEqual(words);
});

test('an answer that is not certain has no fix', () => {
  const noAnswer = (source: string) => checkWpConfig(source).flatMap((finding) => fixFinding(source, finding));
  expect(noAnswer(rightFile.replace('network.acme.test', '*.acme.test'))).toEqual([]);
  expect(noAnswer(rightFile.replace('panel.acme.test', 'panel acme test'))).toEqual([]);
  expect(noAnswer(`<?php if ($a) define('WU_HESTIA_RESTART', 'a'); define('WU_HESTIA_RESTART', 'b`)).toEqual([]);
});

test('never throws, and all offsets lie in the text', () => {
  const source = fc
    .tuple(
      fc.constantFrom(...sources, ...cases.map((found) => found.source)),
      fc.nat(),
      fc.nat(20),
      fc.string({ unit: 'binary', maxLength: 3 }),
    )
    .map(([text, at, gone, put]) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + put + text.slice(start + gone);
    });
  fc.assert(
    fc.property(source, fc.boolean(), (text, cut) => {
      const typed = cut ? text.slice(0, text.length / 2) : text;
      for (const finding of checkWpConfig(typed)) {
        const ranges = [finding, ...fixFinding(typed, finding).flatMap(({ edits }) => edits)];
        for (const { start, end } of ranges)
          expect(0 <= start && start <= end && end <= typed.length, typed).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test('no finding holds a secret', () => {
  for (const source of sources) expect(JSON.stringify(checkWpConfig(source)), source).not.toContain('canary');
});
