import type { PHP } from '@php-wasm/universal';
import * as z from 'zod';

/** What became of a file. */
export interface Ran {
  /** The constants that WordPress sees as it starts; undefined when PHP does not get as far. */
  readonly seen: Readonly<Record<string, string | number | boolean | null>> | undefined;
  readonly printed: string;
}

const lineSchema = z.object({
  seen: z
    .preprocess(
      (value) => (Array.isArray(value) ? {} : value),
      z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    )
    .nullable(),
  printed: z.string(),
});

/** So many files are run by one start of PHP: a start takes as long as a hundred files. */
const most = 400;

/**
 * Runs files one after the other in a few starts of PHP. Each has constants, functions and classes of its own, since PHP
 * forgets none: a number of its own follows each name of a constant, and each label. PHP starts anew after one that ends it.
 */
export async function runAll(php: PHP, sources: readonly string[]): Promise<readonly Ran[]> {
  php.writeFile('/wp-settings.php', '<?php ours();');
  const all: Ran[] = [];
  while (all.length < sources.length) {
    const some = sources.slice(all.length, all.length + most).map((source, index) => numbered(source, index));
    php.writeFile('/in.json', JSON.stringify(some));
    php.writeFile('/out', '');
    const { stdoutText } = await php.runStream({ code: driver });
    const extra = await stdoutText;
    const lines = php.readFileAsText('/out').trimEnd().split('\n');
    if (lines[0] === '') throw new Error(`PHP ran nothing: ${extra}`);
    lines.forEach((line, index) => all.push(ranOf(line, index)));
  }
  return all;
}

const ending = (index: number): string => `_0${String(index).padStart(4, '0')}0_`;

function numbered(source: string, index: number): string {
  const own = source
    .replace(/(API_URL|API_HASH|ACCOUNT)/gi, `$1${ending(index)}`)
    .replace(/\b(A|B|namespace_)?f(\d+)/g, `$1f$2${ending(index)}`);
  return own.startsWith('<?php') ? own.slice(5) : `?>${own}`;
}

function ranOf(line: string, index: number): Ran {
  const { seen, printed } = lineSchema.parse(JSON.parse(line.replaceAll(ending(index), '')));
  return { seen: seen ?? undefined, printed };
}

const driver = `<?php
  error_reporting(0);
  define('ABSPATH', '/');
  $GLOBALS['level'] = ob_get_level();
  function ours() {
    $own = sprintf('_0%04d0_', $GLOBALS['now']);
    $GLOBALS['seen'] ??= array_filter(get_defined_constants(true)['user'], fn($name) => stripos($name, $own) !== false, ARRAY_FILTER_USE_KEY);
  }
  function note() {
    $printed = '';
    while (ob_get_level() > $GLOBALS['level']) $printed = ob_get_clean() . $printed;
    $line = json_encode(['seen' => $GLOBALS['seen'], 'printed' => $printed], JSON_PARTIAL_OUTPUT_ON_ERROR);
    file_put_contents('/out', $line . "\\n", FILE_APPEND);
    $GLOBALS['now'] = null;
  }
  register_shutdown_function(function () { if (isset($GLOBALS['now'])) note(); });
  $GLOBALS['all'] = json_decode(file_get_contents('/in.json'));
  foreach ($GLOBALS['all'] as $now => $text) {
    $GLOBALS['now'] = $now;
    $GLOBALS['seen'] = null;
    $own = sprintf('_0%04d0_', $now);
    $_ENV = ["WU_HESTIA_ACCOUNT$own" => 'env'];
    error_reporting(0);
    ob_start();
    try {
      (function ($text, $t, $f, $y, $o, $suffix, $lower, $list, $json) { eval($text); })(
        $text, true, false, 'y', (object) [], "ACCOUNT$own", "wu_hestia_account$own", ["WU_HESTIA_API_URL$own"], json_encode(["WU_HESTIA_API_HASH$own" => 'json']));
    } catch (Throwable $e) {}
    foreach (spl_autoload_functions() as $each) spl_autoload_unregister($each);
    note();
  }`;
