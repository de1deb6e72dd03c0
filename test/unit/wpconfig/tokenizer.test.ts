import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize } from '../../../src/wpconfig/php/tokenizer.ts';
import { askPhp, startPhp } from './php.ts';

const folder = fileURLToPath(new URL('../../wpconfig-cases/cases/', import.meta.url));
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.php'))
  .map((name) => readFileSync(folder + name, 'utf8'));
const flatted = fileURLToPath(new URL('../../../node_modules/flatted/php/flatted.php', import.meta.url));
samples.push(readFileSync(flatted, 'utf8'));

const pieces = [
  ...Array.from('\'"`${}[]()#/*?<>;\\$a \n\r'),
  '?>',
  '<?php ',
  '<?=',
  '//',
  '/*',
  '*/',
  '<<<A\n',
  "<<<'A'\r\n",
  '\nA',
  '\n  A;',
  '{$a',
  '${a',
  '->b',
  '?->b',
  '$a[0]',
  '$a[-1]',
  '$a[b]',
  "b'x'",
  'b"x"',
  '(int)',
  '( string )',
  'yield from',
  '__halt_compiler();',
  '\\a\\b',
  'namespace\\x',
  '#[',
  '1_0.5e3',
  '0x1F',
  '.5',
  '1..2',
  'é',
  '\u{1f600}',
  '\r\n',
];

/** The same mutants in every run; `SEED=…` tries others. */
const seed = Number(process.env['SEED'] ?? 1);

async function compare(sources: readonly string[]): Promise<void> {
  const php = await startPhp();
  const answers = (await askPhp(
    php,
    'echo json_encode(array_map(fn($s) => array_values(array_filter(array_map(fn($t) => $t->text, @PhpToken::tokenize($s)), fn($t) => $t !== "")), $in), JSON_INVALID_UTF8_SUBSTITUTE);',
    sources,
  )) as readonly (readonly string[])[];
  sources.forEach((source, i) => expect(texts(source), JSON.stringify(source)).toEqual(answers[i]));
  php.exit();
}

/** All tokens as PHP has them: those of code, comments, and what is between, which has to be white space. */
function texts(source: string): readonly string[] {
  const { starts, ends, comments } = tokenize(source);
  const parts = [...Array.from(starts, (start, at) => ({ start, end: ends[at] ?? 0 })), ...comments];
  let last = 0;
  const all = parts
    .sort((a, b) => a.start - b.start)
    .concat({ start: source.length, end: source.length })
    .flatMap(({ start, end }) => {
      const between = source.slice(last, start);
      expect(between, JSON.stringify(source)).toMatch(/^[ \t\r\n]*$/);
      last = end;
      return [between, source.slice(start, end)];
    });
  return all.filter((text) => text !== '');
}

test('has the tokens of PHP in every sample file', async () => {
  await compare(samples);
});

test('has the tokens of PHP in mutants of the sample files', async () => {
  const mutant = fc
    .tuple(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.nat(), fc.nat(8), fc.constantFrom(...pieces)), { minLength: 1, maxLength: 4 }),
    )
    .map(([sample, changes]) =>
      changes.reduce((text, [at, gone, piece]) => {
        const start = at % (text.length + 1);
        return text.slice(0, start) + piece + text.slice(start + gone);
      }, sample),
    );
  const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((parts) => `<?php ${parts.join('')}`);
  await compare(fc.sample(fc.oneof(mutant, soup), { numRuns: 3000, seed }).map((text) => text.toWellFormed()));
});
