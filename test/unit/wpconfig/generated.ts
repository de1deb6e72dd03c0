import * as fc from 'fast-check';
import { busyExpressions, expressions, perhaps, plain, tries } from './definitionShapes.ts';
import { beside, heads, reading, settings } from './fileShapes.ts';
import { hidden } from './hiddenShapes.ts';

/** The constants that generated files define, and that are written into them. */
export const generatedNames = ['WU_HESTIA_API_URL', 'WU_HESTIA_API_HASH', 'WU_HESTIA_ACCOUNT'] as const;

const name = fc.constantFrom(...generatedNames);
const label = fc.integer({ min: 1, max: 1e6 });

/**
 * Fills a shape in: N and M are names in quotes, BARE is N without, V a value, F a name of its own. Around
 * them are `$t` (true), `$f` (false), `$y` ('y'), `$o` (an object), `$suffix` ('ACCOUNT'), `$lower` (a name in lower case),
 * `$list` (names), `$json` (a name and a value) and `$_ENV` (the same).
 */
function filled(shape: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const value = fc.oneof(
    { arbitrary: fc.constantFrom(...expressions), weight: 9 },
    { arbitrary: fc.constantFrom(...busyExpressions), weight: 1 },
  );
  return fc.record({ shape, name, other: name, value, label }).map((parts) =>
    parts.shape
      .replace(/\bV\b/g, () => parts.value)
      .replace(
        /\b(A|B|namespace_)?F(_UNKNOWN|_B|C|D)?\b/g,
        (_, before = '', after = '') => `${before}f${parts.label}${after}`,
      )
      .replace(/\bN\b/g, `'${parts.name}'`)
      .replace(/\bM\b/g, `"${parts.other}"`)
      .replace(/\bBARE\b/g, parts.name),
  );
}

const statement = filled(
  fc.oneof(
    { arbitrary: fc.constantFrom(...plain), weight: 5 },
    { arbitrary: fc.constantFrom(...beside), weight: 4 },
    { arbitrary: fc.constantFrom(...perhaps), weight: 2 },
    { arbitrary: fc.constantFrom(...hidden), weight: 2 },
    { arbitrary: fc.constantFrom(...tries), weight: 1 },
    { arbitrary: fc.constantFrom(...reading), weight: 1 },
  ),
);

/** Files that PHP runs up to wp-settings.php, mostly. */
export const generatedFile = fc
  .tuple(
    filled(fc.constantFrom(...heads.map((pair) => pair.join('\0')))),
    fc.array(statement, { minLength: 1, maxLength: 5 }),
    filled(fc.constantFrom(...settings)),
    fc.option(statement, { freq: 5, nil: '' }),
    fc.constantFrom('\n', '\n', '\r\n', '\r'),
  )
  .map(([around, statements, start, late, eol]) => {
    const [head = '', tail = ''] = around.split('\0');
    const isOver = /halt|<p>/.test(start);
    return [head, ...statements, start, ...(isOver ? [] : [late, tail])].join('\n').replaceAll('\n', eol);
  });
