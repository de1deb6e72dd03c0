import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { readConstants } from '../../../src/wpconfig/read.ts';
import { removeConstants, writeConstants } from '../../../src/wpconfig/write.ts';
import { apply } from './edits.ts';
import { generatedFile, generatedNames } from './generated.ts';
import { startPhp } from './php.ts';

const php = await startPhp();
php.writeFile('/wp-settings.php', '<?php ours();');

const runSchema = z.object({
  /** Undefined when PHP does not get as far as wp-settings.php. */
  seen: z
    .preprocess(
      (value) => (Array.isArray(value) ? {} : value),
      z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    )
    .optional(),
  printed: z.string(),
});

/** The constants that WordPress sees as it starts, and what is printed. */
async function run(source: string): Promise<z.infer<typeof runSchema>> {
  php.writeFile('/wp-config.php', source);
  const { stdoutText } = await php.runStream({
    code: `<?php
      error_reporting(0);
      function ours() { $GLOBALS['seen'] ??= get_defined_constants(true)['user']; }
      define('ABSPATH', '/');
      ob_start();
      register_shutdown_function(function () {
        $seen = $GLOBALS['seen'] ?? null;
        echo json_encode(['printed' => ob_get_clean()] + ($seen === null ? [] : ['seen' => $seen]));
      });
      (function ($t, $f, $y, $o, $suffix) { include '/wp-config.php'; })(true, false, 'y', (object) [], 'ACCOUNT');`,
  });
  return runSchema.parse(JSON.parse(await stdoutText));
}

/** The same files in every run; `SEED=…` tries others. */
const seed = Number(process.env['SEED'] ?? 1);
const name = fc.constantFrom(...generatedNames);
const files = fc.sample(fc.tuple(generatedFile, name, name), { numRuns: 800, seed });
const overwriteDynamic = generatedNames;

test('what is read as effective, written or removed is so for PHP, and nothing else is changed', async () => {
  const count = { read: 0, written: 0, removed: 0 };
  for (const [source, first, second] of files) {
    const { seen, printed } = await run(source);
    if (seen === undefined) continue;
    for (const { name: read, value, effective } of readConstants(source)) {
      if (!effective || value.kind === 'dynamic') continue;
      expect(String(seen[read] === true ? 1 : (seen[read] ?? '')), source).toBe(value.text);
      count.read++;
    }
    const values = { [first]: "new'\\", [second]: 'new\n' };
    const written = writeConstants(source, values, { overwriteDynamic });
    if (written.ok) {
      expect(await run(apply(source, written)), source).toEqual({ seen: { ...seen, ...values }, printed });
      count.written++;
    }
    // What asks for another constant by `defined()` may well go another way without it.
    if (/defined\("/.test(source)) continue;
    const removed = removeConstants(source, [first, second]);
    if (removed.ok && removed.edits.length > 0) {
      const left = Object.fromEntries(Object.entries(seen).filter(([key]) => key !== first && key !== second));
      expect(await run(apply(source, removed)), source).toEqual({ seen: left, printed });
      count.removed++;
    }
  }
  expect(Math.min(...Object.values(count)), JSON.stringify(count)).toBeGreaterThan(50);
});
