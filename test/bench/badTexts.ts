/** A text of a length that is as bad as can be for something. */
export type Text = (length: number) => string;

/** Repeats what comes of a number, up to a length. */
function repeat(unit: string | ((n: number) => string), before = '<?php\n', after = ''): Text {
  return (length) => {
    const parts = [before];
    for (let size = before.length + after.length, n = 0; size < length; n++) {
      const part = typeof unit === 'string' ? unit : unit(n);
      parts.push(part);
      size += part.length;
    }
    return [...parts, after].join('');
  };
}

const account = "define('WU_HESTIA_ACCOUNT', 'a');\n";
const end = "require ABSPATH . 'wp-settings.php';\n";
export const letters = (n: number): string =>
  n.toString(36).replace(/\d/g, (digit) => String.fromCharCode(65 + Number(digit)));

/** wp-config.php files. */
export const files: Readonly<Record<string, Text>> = {
  'slashes in a URL': repeat('/', "<?php define('WU_HESTIA_API_URL', 'https://a", "x');"),
  'dots in a web domain': repeat('.', "<?php define('WU_HESTIA_WEB_DOMAIN', 'a", "-');"),
  'defines in one try': repeat((n) => `define('A${n}', 1);\n`, `<?php try {\n${account}`, '} catch (Exception $e) {}'),
  'our defines in one try': repeat(account, '<?php try {\n', '} catch (Exception $e) {}'),
  tries: repeat((n) => `try { define('A${n}', 1); } catch (Exception $e) {}\n`, `<?php ${account}`),
  'nested eval': repeat('eval(', `<?php ${account}`),
  'guard around defines': repeat(
    (n) => `define('A${n}', 1);\n`,
    `<?php if (!defined('WU_HESTIA_API_URL')) {\n${account}`,
    '}',
  ),
  'guards around our defines': repeat(
    account,
    `<?php ${"if (!defined('WU_HESTIA_API_URL')) { ".repeat(190)}`,
    '}'.repeat(190),
  ),
  'guarded defines': repeat("if (!defined('WU_HESTIA_ACCOUNT')) { /* c */ define('WU_HESTIA_ACCOUNT', 'a'); }\n"),
  'long names': repeat((n) => `define('WU_HESTIA_${'X'.repeat(1000)}${n}', 1);\n`, `<?php ${account}`),
  'misspelt names': repeat((n) => `define('WU_HESTIA_ACOUNT${n % 10}', 1);\n`),
  'misspelt names and ours': repeat(`define('WU_HESTA_URL', 1);\n${account}`),
  'ours after the start': repeat(account, `<?php ${end}`),
  'computed names': repeat((n) => `define("A${n}_{$x}", 1);\n`, `<?php ${account}`, end),
  'computed ends': repeat((n) => `define($x . "${n}A", 1);\n`, `<?php ${account}`, end),
  'lists of names': repeat((n) => `foreach (['A${n}', 'B'] as $k) define($k, 1);\n`, `<?php ${account}`),
  'one list of names': (length) =>
    repeat(
      'foreach ($all as $k) define($k, 1);\n',
      repeat((n) => `'A${n}',`, '<?php $all = [', '];\n')(length / 2),
    )(length),
  closures: repeat('$f = fn($a) => $a; $f(1);\n', `<?php ${account}`),
  methods: repeat('$a = new DateTime; $a->b()->c();\n', `<?php ${account}`),
  'one chain': repeat('->b()', `<?php ${account} $a = new DateTime; $a`, ';'),
  'functions in a chain': repeat((n) => `function f${n}($a) { f${n + 1}($a); }\n`, `<?php ${account} f0('A');`, end),
  'starters in a chain': repeat(
    (n) => `function f${n + 1}() { f${n}(); }\n`,
    `<?php ${account} function f0() { ${end} }\n`,
    'f3000();',
  ),
  'one function many times': repeat("function f($a) { define($a, 1); } f('B');\n", `<?php ${account}`),
  'unclosed functions': repeat('function f(', `<?php ${account}`),
  'unclosed classes': repeat('class A extends ', `<?php ${account}`),
  'nested functions': repeat((n) => `function f${n}() {`, `<?php ${account}`),
  'nested closures': repeat('function () {', `<?php ${account}`),
  'round brackets': repeat('(', `<?php ${account}`),
  'square brackets': repeat('[', `<?php ${account}`),
  braces: repeat('{', `<?php ${account}`),
  'closed brackets': (length) => `<?php ${account}$a = ${'('.repeat(length / 2)}1${')'.repeat(length / 2)};`,
  conditions: repeat('if ($a) ', `<?php ${account}`, ';'),
  'else if': repeat('if ($a) {} else ', `<?php ${account}`, ';'),
  ternaries: repeat('$a ? 1 : ', `<?php ${account}$b = `, '2;'),
  not: repeat('!', `<?php ${account} $b = `, 'defined(1);'),
  and: repeat("!defined('A') && ", `<?php ${account} $b = `, '1;'),
  'labels of a switch': repeat((n) => `case ${n}: $a = 1;\n`, `<?php ${account} switch ($a) {\n`, '}'),
  'uses in a switch': repeat('case WU_HESTIA_ACCOUNT:\n', `<?php ${account} switch ($a) {\n`, '}'),
  questions: repeat("$a = defined('WU_HESTIA_ACCOUNT');\n", `<?php ${account}`),
  'uses in functions': repeat((n) => `function f${n}() { return WU_HESTIA_ACCOUNT; } f${n}();\n`, `<?php ${account}`),
  'joined pieces': repeat("'a' . ", `<?php ${account} $b = `, "'c';"),
  'a joined name': repeat("'a' . ", `<?php ${account} define(`, "'c', 1);"),
  'a joined include': repeat("'a' . ", `<?php ${account} require `, "'wp-settings.php';"),
  includes: repeat('include ', `<?php ${account}`, "'a';"),
  'includes of files': repeat((n) => `include 'a${n}.php';\n`, `<?php ${account}`),
  'includes of variables': repeat('include $a;\n', `<?php ${account} $a = 'x';`, end),
  'asked includes': repeat('if (file_exists($a . $b)) { require $a . $b; }\n', `<?php ${account}`),
  'variables of variables': repeat((n) => `$a${n} = $a${n + 1} . $a${n + 1};\n`, `<?php ${account}`, 'include $a0;'),
  'assigned backwards': repeat(
    (n) => `$a${n + 1} = $a${n} . $a${n} . $a${n};\n`,
    `<?php ${account} $a0 = 'x';`,
    'include $a19;',
  ),
  comments: repeat("/* That's all, stop editing! */\n\n", `<?php ${account}`, end),
  'comments on a line': repeat('/**/ ', `<?php ${account}`, end),
  blanks: repeat(' ', `<?php ${account}`, `${account}${end}`),
  'blanks between': repeat(`${account.trim()}${' '.repeat(300)}`),
  'line ends': repeat('\n', `<?php ${account}`, end),
  'open tags': repeat('?>\n<?php ', `<?php ${account}`),
  text: repeat('<', `<?php ${account}?>`),
  'short tags': repeat('?><? ', `<?php ${account}`, end),
  quotes: repeat('"', `<?php ${account}$b = `),
  escapes: repeat('\\', `<?php ${account}$b = "`, '";'),
  'a value of escapes': repeat('\\x41', `<?php define('WU_HESTIA_ACCOUNT', "`, '");'),
  digits: repeat('1_', `<?php ${account}$b = `, '1;'),
  heredocs: repeat((n) => `$a = <<<A${n}\n x\n A${n};\n`, `<?php ${account}`),
  'an unclosed heredoc': repeat('A \n', `<?php ${account} $a = <<<A\n`),
  'an indented heredoc': (length) =>
    `<?php define('WU_HESTIA_ACCOUNT', <<<A\n${' '.repeat(length / 2)}x\n${' '.repeat(length / 2)}A);`,
  'starts of heredocs': repeat('<<<', `<?php ${account}`),
  templates: repeat('{$a["b"]}', `<?php ${account} $b = "`, '";'),
  arrows: repeat('->a', `<?php ${account} $b`, ';'),
  namespaces: repeat((n) => `namespace A${n};\n`, '<?php ', account),
  imports: repeat((n) => `use function A\\b${n};\n`, '<?php ', account),
  'a group of imports': repeat((n) => `b${n}, `, '<?php use function A\\{', `c}; ${account}`),
  'a const': repeat((n) => `A${n} = 1, `, `<?php const `, "WU_HESTIA_ACCOUNT = 'a';"),
  'a const of ours': repeat("WU_HESTIA_ACCOUNT = 'a', ", '<?php const ', "B = 'a';"),
  arguments: repeat('1, ', `<?php ${account} define(`, '2);'),
  parameters: repeat((n) => `$a${n}, `, `<?php ${account} function f(`, "$b) { define($b, 1); } f('A');"),
  'returned names': repeat((n) => `'A${n}' => 1, `, '<?php return [', "'WU_HESTIA_ACCOUNT' => 1];"),
  words: repeat((n) => `${letters(n)}();\n`, `<?php ${account}`, end),
  gotos: repeat((n) => `goto a${n}; a${n}:\n`, `<?php ${account}`, end),
  requires: repeat(end, `<?php ${account}`),
};

/** Lists of names. */
export const lists: Readonly<Record<string, Text>> = {
  'quotes in a list': repeat('"', 'a', 'b'),
  'brackets in a list': repeat('>', 'a', 'b'),
  'both in a list': repeat(')>"', 'a', 'b c'),
  'cells of quotes': repeat('"', 'domain,b\n"', 'x'),
  'quoted cells': repeat('"a""b",', 'domain,b\n', '\n'),
  'open cells': repeat('"a\n', 'domain,b\n'),
  'blanks in a list': repeat(' ', 'a', 'b'),
  'dashes in a list': repeat('-', 'a', 'b'),
  'dots in a list': repeat('.', 'a', 'b'),
  'words in a list': repeat('a ', ''),
  'brackets of JSON': repeat('[', ''),
  'bars of a table': repeat('|', '+-\n|'),
};
