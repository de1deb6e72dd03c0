import { endpointAt } from '../../../src/domain/endpoint.ts';
import type { FindingCode } from '../../../src/wpconfig/findings/findings.ts';
import { each, file, lines, none, right, rightFile, settings, values, without, type Examples } from './exampleFiles.ts';
import { urlExamples } from './urlExamples.ts';

const account = "define( 'WU_HESTIA_ACCOUNT', 'acme' );\n";
const hash = `define( 'WU_HESTIA_API_HASH', ${right.API_HASH} );\n`;
const multisite = "define( 'MULTISITE', true );\ndefine( 'SUNRISE', true );\n";
const legacyKey = "'aB3-_6789012345678901234567890xy'";

export const examples: Readonly<Record<FindingCode, Examples>> = {
  'broken-php': {
    found: [
      [`<?php\n${without('ACCOUNT')}define( 'WP_DEBUG', `, '('],
      [`<?php\n$a = = 1;\n${lines()}`, '='],
    ],
    silent: [file("define( 'WP_DEBUG', "), `${rightFile}# /* ' "`],
  },
  'missing-constant': {
    found: [
      [file(without('ACCOUNT')), "'WU_HESTIA_API_URL'"],
      [file(`const WU_HESTIA_API_HASH = ${right.API_HASH};\n`), 'WU_HESTIA_API_HASH'],
      [file(`require __DIR__ . '/vendor/autoload.php';\n${without('ACCOUNT')}`), "'WU_HESTIA_API_URL'"],
    ],
    silent: [
      file(without('ACCOUNT').replace(/^/gm, '// ')),
      file(`require __DIR__ . '/secrets.php';\n${without('ACCOUNT')}`),
      file(`foreach ( $_ENV as $k => $v ) define( "WU_HESTIA_$k", $v );\n${without('ACCOUNT')}`),
      file(`call_user_func( 'define', 'WU_HESTIA_ACCOUNT', 'x' );\n${without('ACCOUNT')}`),
      file(
        `function load( $f ) { foreach ( parse_ini_file( $f ) as $k => $v ) define( $k, $v ); }\nload( '/etc/site.ini' );\n${without('ACCOUNT')}`,
      ),
      file(`function acme() { ${account} }\nacme();\n${without('ACCOUNT')}`),
      file("define( 'WU_CLOUDFLARE_API_KEY', 'x' );\n"),
      values({ RESTART: undefined }),
    ],
  },
  'missing-secret': {
    found: [
      [values({ API_HASH: undefined }), "'WU_HESTIA_API_URL'"],
      [values({ API_HASH: "''" }), "''"],
      [values({ API_HASH: undefined, API_PASSWORD: 'false' }), 'false'],
      [values({ API_HASH: "'0'" }), "'0'"],
    ],
    silent: [
      values({ API_HASH: "getenv( 'HASH' )" }),
      file(`if ( $a ) ${hash} else define( 'WU_HESTIA_API_PASSWORD', 'x' );\n${without('API_HASH')}`),
    ],
  },
  'misspelt-name': {
    found: [
      renamed('API_URL', 'WU_HESTIA_URL'),
      renamed('API_USER', 'WU_HESTA_API_USER'),
      renamed('API_HASH', 'WU_HESTIA_API_KEY'),
      renamed('ACCOUNT', 'wu_hestia_account'),
      renamed('WEB_DOMAIN', 'WU_HESTIA_DOMIAN'),
      renamed('RESTART', 'WU_HESTIA_API_RESTART'),
      [
        file(
          `${without('ACCOUNT')}if ( ! defined( 'WU_HESTIA_ACOUNT' ) ) { define( "WU_HESTIA_ACOUNT", getenv( 'WU_HESTIA_ACOUNT' ) ); }\n`,
        ),
        '"WU_HESTIA_ACOUNT"',
      ],
    ],
    silent: [
      file(`define( 'WU_HESTIA_NETWORK_NAME', 'x' );\ndefine( 'WU_HESTIA_API_HOST', 'x' );\n${lines()}`),
      file(`define( 'WU_HESTIA_ACCOUNTS', 'x' );\n${lines()}`),
      file(`define( 'WU_RUNCLOUD_API_KEY', 'x' );\n${lines()}`),
    ],
  },
  'after-settings': {
    found: [
      [file(without('ACCOUNT')) + account, "'WU_HESTIA_ACCOUNT'"],
      [`<?php\n${settings}${lines()}`, "'WU_HESTIA_API_URL'"],
    ],
    silent: [
      `<?php\n${lines()}if ( $a ) { ${settings} }`,
      `<?php\n// ${settings}${lines()}`,
      `<?php\nif ( ! file_exists( ABSPATH . '/wp-settings.php' ) ) { die( 'no WordPress here' ); }\n${lines()}${settings}`,
      `<?php\nrequire_once __DIR__ . '/my-wp-settings.php';\n${lines()}${settings}`,
    ],
  },
  'never-reached': {
    found: [[`<?php\n${without('ACCOUNT')}return;\n${account}`, "'WU_HESTIA_ACCOUNT'"]],
    silent: [`<?php\nif ( $a ) { return; }\n${lines()}`, `<?php\n${lines()}return;\n`],
  },
  'only-in-branch': {
    found: [
      [file(`if ( WP_DEBUG ) { ${account} }\n${without('ACCOUNT')}`), "'WU_HESTIA_ACCOUNT'"],
      [file(`WP_DEBUG && ${hash}${without('API_HASH')}`), "'WU_HESTIA_API_HASH'"],
      [file(`if ( $a ) {\n${lines().replace("define( 'WU_HESTIA_API_HASH", '}\n$&')}`), "'WU_HESTIA_API_URL'"],
    ],
    silent: [
      file(`if ( $a ) { ${account} } else { ${account} }\n${without('ACCOUNT')}`),
      file(`if ( ! defined( 'WU_HESTIA_ACCOUNT' ) ) { ${account} }\n${without('ACCOUNT')}`),
      file(`if ( WP_ENV === 'production' ) { ${lines()} }\n`),
      file(`if ( file_exists( $local ) ) { require $local; } else { ${account} }\n${without('ACCOUNT')}`),
      file(`if ( $a ) { define( 'WU_HESTIA_RESTART', 'no' ); }\n${without('RESTART')}`),
    ],
  },
  'defined-twice': {
    found: [
      [file(`${lines()}define( "WU_HESTIA_ACCOUNT", 'b' );\n`), '"WU_HESTIA_ACCOUNT"'],
      [file(`${lines()}if ( $a ) { define( "WU_HESTIA_ACCOUNT", 'b' ); }\n`), '"WU_HESTIA_ACCOUNT"'],
      [`${rightFile}define( "WU_HESTIA_ACCOUNT", 'b' );\n`, '"WU_HESTIA_ACCOUNT"'],
      [
        `<?php\nConfig::define( "WU_HESTIA_ACCOUNT", 'a' );\n${lines()}`.replaceAll('\ndefine', '\nConfig::define'),
        '"WU_HESTIA_ACCOUNT"',
      ],
    ],
    silent: [
      file(`${lines()}defined( 'WU_HESTIA_ACCOUNT' ) || define( 'WU_HESTIA_ACCOUNT', 'b' );\n`),
      file(`define( 'WP_DEBUG', true );\ndefine( 'WP_DEBUG', false );\n${lines()}`),
    ],
  },
  'empty-value': {
    found: [...each('ACCOUNT', ["''", '""', 'false', "'0'", '0']), ...each('WEB_DOMAIN', ['null'])],
    silent: [...none('ACCOUNT', ["getenv( 'A' ) ?: ''"]), ...none('RESTART', ["''"]), ...none('API_PASSWORD', ["''"])],
  },
  'leftover-value': {
    found: [...each('API_URL', ["'1'"]), ...each('API_PASSWORD', ["'3'"]), ...each('ACCOUNT', ['4', "'6'"])],
    silent: [...none('ACCOUNT', ["'7'", "'a4'", "'04'"]), ...none('API_PASSWORD', ["'0'"])],
  },
  ...urlExamples,
  'password-user': {
    found: [[values({ API_USER: "'bob'", API_HASH: undefined, API_PASSWORD: "'canary'" }), "'bob'", 'stored-hash']],
    silent: [
      values({ API_USER: "'bob'" }),
      values({ API_USER: "'bob'", API_HASH: "getenv( 'HASH' )", API_PASSWORD: "'canary'" }),
    ],
  },
  'hash-shape': {
    found: each('API_HASH', [
      "'canary6789abcdefghij'",
      "'canary6789abcdefghij:tooshort'",
      "'canary'",
      `' ${right.API_HASH.slice(1)}`,
    ]),
    silent: none('API_HASH', [legacyKey, right.API_HASH.replace("9'", "='")]),
  },
  'sunrise-missing': {
    found: [
      [file(`define( 'MULTISITE', true );\n${lines()}`), "'MULTISITE'"],
      [file(`${lines()}const MULTISITE = 1;\n`), 'MULTISITE'],
      [file(`define( 'MULTISITE', true );\n// define( 'SUNRISE', true );\n${lines()}`), "'MULTISITE'"],
      [`<?php\ndefine( 'MULTISITE', true );\n${lines()}/* That's all, stop editing! */\n${settings}`, "'MULTISITE'"],
    ],
    silent: [
      file(`define( 'MULTISITE', true );\ndefine( 'SUNRISE', true );\n${lines()}`),
      file(`define( 'MULTISITE', true );\ndefine( 'SUNRISE', 'on' );\n${lines()}`),
      file(`define( 'MULTISITE', false );\n${lines()}`),
      file(`define( 'MULTISITE', getenv( 'M' ) );\n${lines()}`),
      file(`define( 'MULTISITE', true );\nif ( $a ) define( 'SUNRISE', true );\n${lines()}`),
      file(`define( 'MULTISITE', true );\nrequire __DIR__ . '/more.php';\n${lines()}`),
      file("define( 'MULTISITE', true );\n"),
    ],
  },
  'cookie-domain': {
    found: [
      [file(`${multisite}define( 'COOKIE_DOMAIN', 'acme.test' );\n${lines()}`), "'acme.test'"],
      [
        file(`${multisite}defined( 'COOKIE_DOMAIN' ) || define( 'COOKIE_DOMAIN', ".acme.test" );\n${lines()}`),
        '".acme.test"',
      ],
    ],
    silent: [
      file(`define( 'COOKIE_DOMAIN', 'acme.test' );\n${lines()}`),
      file(`${multisite}define( 'COOKIE_DOMAIN', '' );\n${lines()}`),
      file(`${multisite}define( 'COOKIE_DOMAIN', false );\n${lines()}`),
      file(`${multisite}define( 'COOKIE_DOMAIN', $_SERVER['HTTP_HOST'] );\n${lines()}`),
    ],
  },
  'constants-elsewhere': {
    found: [
      ...each('ACCOUNT', ["'carol'", "' Acme '"]),
      ...each('API_URL', ["'https://other.acme.test:8083/api/'"]),
      [values({ API_URL: "'https://other.acme.test:8083/api/'", ACCOUNT: "'carol'" }), "'carol'"],
    ],
    silent: [
      ...none('ACCOUNT', ["' acme '", "getenv( 'A' )"]),
      ...none('API_URL', ["'https://panel.acme.test:8083/api'", "getenv( 'U' )"]),
      file(''),
    ],
    // A folder whose connection leads where a right file does.
    context: { connection: { endpoint: endpointAt('https://panel.acme.test:8083/api/'), account: 'acme' } },
  },
  'password-unused': {
    found: each('API_PASSWORD', ["'canary'", "getenv( 'P' )"]),
    silent: [values({ API_HASH: "getenv( 'H' )", API_PASSWORD: "'canary'" }), ...none('API_PASSWORD', ["''"])],
  },
  'stored-hash': {
    found: [
      [values({ API_HASH: undefined, API_PASSWORD: "'canary'" }), "'canary'"],
      [values({ API_HASH: "''", API_PASSWORD: "'canary'" }), "'canary'"],
      [values({ API_HASH: "'0'", API_PASSWORD: "getenv( 'P' )" }), "getenv( 'P' )"],
    ],
    silent: [
      values({ API_HASH: "getenv( 'H' )", API_PASSWORD: "'canary'" }),
      file(`require __DIR__ . '/secrets.php';\n${lines({ API_HASH: undefined, API_PASSWORD: "'canary'" })}`),
    ],
  },
  'account-invalid': {
    found: each('ACCOUNT', ["'ac me'", "'-acme'", "'a123456789012345678901234567890'"]),
    silent: none('ACCOUNT', ["' Ac.me_1 '"]),
  },
  'web-domain-invalid': {
    found: each('WEB_DOMAIN', [
      "'https://www.network.acme.test/'",
      "'acme'",
      "'a.test, b.test'",
      "'*.acme.test'",
      "'network.acme.test:80'",
    ]),
    silent: none('WEB_DOMAIN', ["'straße.acme.test'", "' network.acme.test '"]),
  },
  'web-domain-spelling': {
    found: each('WEB_DOMAIN', [
      "'www.network.acme.test'",
      "'Network.acme.test'",
      "'network.acme.test.'",
      "'WWW.Network.acme.test.'",
    ]),
    silent: none('WEB_DOMAIN', ["'www2.acme.test'", "'Über.acme.test'"]),
  },
  'restart-refused': {
    found: each('RESTART', ["'Yes'", 'true', "'1'", "'6'", "'restart'", '1']),
    silent: none('RESTART', ["'no'", "'ssl'", "'reload'", "'updatessl'", "'scheduled'", "' yes '", "$a ? 'x' : 'y'"]),
  },
  'restart-ignored': {
    found: each('RESTART', ['false', 'FALSE', "'0'", '0']),
    silent: none('RESTART', ['null', "''"]),
  },
};

function renamed(from: string, to: string): [string, string] {
  return [file(lines().replace(`WU_HESTIA_${from}`, to)), `'${to}'`];
}
