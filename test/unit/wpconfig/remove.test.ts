import { expect, test } from 'vitest';
import { removeConstants } from '../../../src/wpconfig/write.ts';
import { apply } from './edits.ts';

const url = "define( 'WU_HESTIA_API_URL', 'https://panel.test:8083/api/' );";
const user = "define( 'WU_HESTIA_API_USER', 'admin' );";
const unless = "if ( ! defined( 'WU_HESTIA_API_URL' ) )";
const names = ['WU_HESTIA_API_URL', 'WU_HESTIA_API_USER'];

test.each([
  ['a line', `${url}\n${user}\r\n$next = 1;\n`, '$next = 1;\n'],
  ['a paragraph', `$first = 1;\r\n\r\n${url}\r\n${user}\r\n \t\r\n$next = 1;\r\n`, '$first = 1;\r\n\r\n$next = 1;\r\n'],
  ['lines before another', `$first = 1;\n\n${url}\n${user}\n$next = 1;\n`, '$first = 1;\n\n$next = 1;\n'],
  ['lines after another', `$first = 1;\n${url}\n${user}\n\n$next = 1;\n`, '$first = 1;\n\n$next = 1;\n'],
  ['one of several on a line', `$first = 1; ${url} ${user}\n$next = 1;\n`, '$first = 1;\n$next = 1;\n'],
  ['what is before a comment', `\t${url} // why\n`, '\t// why\n'],
  ['its guard', `defined('WU_HESTIA_API_URL') || ${url}\n$next = 1;`, '$next = 1;'],
  ['suppressed, or death', `@define('WU_HESTIA_API_URL', 1) or die('no');\n$next = 1;`, '$next = 1;'],
  ['an if without braces', `${unless}\n\t${url}\n$next = 1;\n`, '$next = 1;\n'],
  ['an if with braces', `${unless} {\n\t${url}\n}\n$next = 1;\n`, '$next = 1;\n'],
  ['an if with a colon', `${unless}:\n\t${url}\nendif;\n$next = 1;\n`, '$next = 1;\n'],
  ['an if around both', `${unless} {\n\t${url}\n\t${user}\n}\n$next = 1;\n`, '$next = 1;\n'],
  ['an if with a comment', `${unless} {\n\t${url}\n\t// mine\n}\n`, `${unless} {\n\t// mine\n}\n`],
  ['a branch of two', `${unless} {\n\t${url}\n} else {\n\tlog();\n}\n`, `${unless} {\n} else {\n\tlog();\n}\n`],
  [
    'items of const',
    "const A = 1, WU_HESTIA_API_URL = 'u', B = 2, WU_HESTIA_API_USER = 'a'; // c\n",
    'const A = 1, B = 2; // c\n',
  ],
  ['the first of const', "const WU_HESTIA_API_URL = 'u', A = [1, 2];\n", 'const A = [1, 2];\n'],
  ['a whole const', "const WU_HESTIA_API_URL = 'u', WU_HESTIA_API_USER = 'a';\n$next = 1;\n", '$next = 1;\n'],
  [
    'Bedrock',
    "Config::define('WU_HESTIA_API_URL', env('WU_HESTIA_API_URL'));\nConfig::apply();\n",
    'Config::apply();\n',
  ],
  [
    'every one of the same name',
    `${url}\nrequire ABSPATH . 'wp-settings.php';\n${url}\n`,
    "require ABSPATH . 'wp-settings.php';\n",
  ],
])('removes %s', (_, source, expected) => {
  expect(apply(`<?php\n${source}`, removeConstants(`<?php\n${source}`, names))).toBe(`<?php\n${expected}`);
});

test.each([
  ['another condition', `if ($a) ${url}`, 'conditional'],
  ['the other branch', `if (defined('WU_HESTIA_API_URL')) ${url}`, 'conditional'],
  ['a loop', `while (a()) { ${url} }`, 'conditional'],
  ['a function', `function f() { ${url} }`, 'in-function'],
  ['a statement that does more', "$a = define('WU_HESTIA_API_URL', 1) && run();", 'no-safe-place'],
  ['a value that sets a variable', "define('WU_HESTIA_API_URL', $url = 'x');", 'no-safe-place'],
  ['two definitions in one statement', "define('A', define('WU_HESTIA_API_URL', 'x'));", 'no-safe-place'],
  ['the body of an if with else', `${unless} ${url} else log();`, 'no-safe-place'],
  ['the body of an if in an if', `${unless} ${unless} ${url}\n$next = 1;`, 'no-safe-place'],
  ['computed names', `foreach ($all as $name => $value) define($name, $value);\n${url}`, 'dynamic-name'],
  ['a use elsewhere', `${url}\necho WU_HESTIA_API_URL;`, 'in-use'],
  ['a use by name', `${url}\necho constant('WU_HESTIA_API_URL');`, 'in-use'],
  [
    'a use by Bedrock',
    "Config::define('WU_HESTIA_API_URL', 'u');\nf(Config::get('WU_HESTIA_API_URL'));\nConfig::apply();",
    'in-use',
  ],
  ['half a file', `${url}\ndefine(`, 'syntax-error'],
])('refuses to remove from %s', (_, source, reason) => {
  expect(removeConstants(`<?php\n${source}`, names)).toMatchObject({ ok: false, reason });
});
