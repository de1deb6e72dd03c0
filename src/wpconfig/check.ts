import type { Fix } from './editing/fixes.ts';
import { brokenPhp } from './findings/brokenPhp.ts';
import { rules, type Finding, type FindingCode } from './findings/findings.ts';
import type { Range } from './range.ts';
import { readConfigFile, type CheckContext } from './reading/configFile.ts';

/**
 * What is wrong with the plugin's constants in a wp-config.php, or worth knowing about them, in the order of the text.
 * A finding has no words: a code, a severity, a place in UTF-16 offsets and data, which never holds a secret. Values that
 * PHP computes are not judged. Takes any text, never throws.
 */
export function checkWpConfig(source: string, context?: CheckContext): readonly Finding[] {
  const file = readConfigFile(source, context);
  if (file.first === undefined) return brokenPhp.find(file);
  return rules.flatMap((rule): readonly Finding[] => rule.find(file)).sort((a, b) => a.start - b.start);
}

/**
 * The certain answers to a finding, best first, as verified edits of `source`. None when the finding is not there (any
 * more), or its answer is not certain.
 */
export function fixFinding(
  source: string,
  { code, start, end }: Range & { readonly code: FindingCode },
  context?: CheckContext,
): readonly Fix[] {
  const rule = rules.find((known) => known.code === code);
  return rule?.fix?.(readConfigFile(source, context), { start, end }) ?? [];
}
