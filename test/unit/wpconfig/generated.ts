import * as fc from 'fast-check';

/** The constants that generated files define, and that are written into them. */
export const generatedNames = ['WU_HESTIA_API_URL', 'WU_HESTIA_API_HASH', 'WU_HESTIA_ACCOUNT'] as const;

/** Ways to define N as V, or to look as if: what surely runs, what may, and what does not. */
const shapes = [
  'define( N, V );',
  'Define(N,V , false ) ;',
  '@\\define(N, /* c */ V);',
  'define(value: V, constant_name: N);',
  'defined(N) || define(N, V);',
  '!defined(N) and define(N, V);',
  'if (!defined(N)) { define(N, V); }',
  'if ( ! \\defined( N ) ) : define( N, V ); endif;',
  'if (false === defined(N)) define(N, V); else $y = 2;',
  'if (defined(M)) { $y = 1; } else { define(N, V); }',
  'if (!defined(M)) { define(N, V); define(M, V); }',
  'if (define(N, V)) { $y = 3; }',
  'define(N, V) or die(1);',
  'define(N, V) && define(M, V);',
  '$t ? define(N, V) : null;',
  '$f || define(N, V);',
  '$f ?? define(N, V);',
  'if ($t) { define(N, V); } else { define(N, 2); }',
  'if ($f): elseif ($t): define(N, V); else: define(N, 2); endif;',
  "if (!defined('ABSPATH')) { define(N, V); }",
  'foreach ([N => 3] as $k => $v) { define($k, $v); }',
  'foreach (array(N, M) as $k) define($k, 4);',
  'define("WU_HESTIA_{$suffix}", V);',
  "define('WU_' . 'HESTIA_ACCOUNT', V);",
  'define(...[N, 5]);',
  "$call = 'define'; $call(N, 6);",
  "array_map('define', [N], [7]);",
  'eval("define(\'BARE\', 8);");',
  '(function() { define(N, V); })();',
  '(fn() => define(N, V))();',
  'static fn() => define(N, V);',
  'function F() { define(N, V); } F();',
  'function F() { define(N, V); }',
  "class F { const BARE = 9; static function go() { define('BARE', 10); } } F::go();",
  'class F { function define($a, $b) {} } (new F)->define(N, V);',
  '$x = new class { function m() { define(N, V); } }; $x->m();',
  'while (true) { define(N, V); break; }',
  'switch (1) { case 1: define(N, V); break; default: define(N, 11); }',
  'switch (2): case 1: define(N, V); endswitch;',
  'match(true) { true => define(N, V), default => null };',
  'try { define(N, V); } catch (Exception $e) {} finally { $y = 1; }',
  'try { throw new Exception; define(N, V); } catch (Exception $e) { define(N, 12); }',
  'goto F; define(N, V); F: $y = 1;',
  '{ define(N, V); }',
  '?>\n<?php define(N, V) ?>\n\n<?php',
  'const BARE = 13;',
  "const F = 1, BARE = 'c';",
  "// define('BARE', 'no'); ?> <?php",
  "# define('BARE', 'no');",
  "/* define('BARE', 'no'); */",
  '$y = <<<"X"\n define(N, \'no\'); {$o->p}\n X;',
  "/* That's all, stop editing! */",
  'if ($f) return;',
  '$table_prefix = "wp_";',
];

const expressions = [
  "'old'",
  '"old"',
  "'it\\'s'",
  '14',
  'true',
  "'a' . 'b'",
  '"{$y}"',
  "getenv('X')",
  "<<<'E'\nold\nE",
  '$y ?? 1',
];

const heads = [
  '<?php',
  '<?php',
  '<?php',
  '<?php declare(strict_types=1);',
  '<?php namespace A;',
  '<?php namespace A; function define($a, $b) { \\define($a, "mine$b"); }',
  '\ufeff<?php\n/**\n * The config\n */',
];

const settings = [
  "/* That's all, stop editing! */\n\nif ( ! defined( 'ABSPATH' ) ) {\n\tdefine( 'ABSPATH', '/' );\n}\n\n/** Sets up. */\nrequire_once ABSPATH . 'wp-settings.php';",
  "require ABSPATH . 'wp-settings.php' ?>\n<p>",
  "if (true) { require ABSPATH . 'wp-settings.php'; }",
  "$p = ABSPATH . 'wp-settings.php'; require $p;",
  "(function() { require ABSPATH . 'wp-settings.php'; })();",
  "return require ABSPATH . 'wp-settings.php';",
  "require ABSPATH . 'wp-settings.php';\n__halt_compiler(); data ' /*",
];

const statement = fc
  .record({
    shape: fc.constantFrom(...shapes),
    name: fc.constantFrom(...generatedNames),
    other: fc.constantFrom(...generatedNames),
    value: fc.constantFrom(...expressions),
    label: fc.integer({ min: 1, max: 1e6 }),
  })
  .map(({ shape, name, other, value, label }) =>
    shape
      .replace(/\bF\b/g, `f${label}`)
      .replace(/\bN\b/g, `'${name}'`)
      .replace(/\bM\b/g, `"${other}"`)
      .replace(/\bBARE\b/g, name)
      .replace(/\bV\b/g, () => value),
  );

/** Files that PHP runs up to wp-settings.php, mostly; with `$t`, `$f`, `$y`, `$o` and `$suffix` around them. */
export const generatedFile = fc
  .tuple(
    fc.constantFrom(...heads),
    fc.array(statement, { minLength: 1, maxLength: 5 }),
    fc.constantFrom(...settings),
    fc.option(statement, { freq: 5, nil: '' }),
    fc.constantFrom('\n', '\n', '\r\n', '\r'),
  )
  .map(([head, statements, start, late, eol]) =>
    [head, ...statements, start, /halt|<p>/.test(start) ? '' : late].join('\n').replaceAll('\n', eol),
  );
