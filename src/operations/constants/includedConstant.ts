import { hestiaConstants } from '../../domain/hestiaConstants.ts';
import { readIncludes, type ReadInclude } from '../../wpconfig/reading/includes.ts';
import type { Range } from '../../wpconfig/range.ts';
import { scan } from '../../wpconfig/reading/scan.ts';
import { findTarget } from '../../wpconfig/reading/target.ts';

/** The place where a wp-config.php includes a file whose value of one of the plugin's constants wins over its own. */
export function includedConstant(source: string, readInclude: ReadInclude): Range | undefined {
  const found = scan(source);
  const includes = readIncludes(found, readInclude);
  for (const name of hestiaConstants) {
    const target = findTarget(found, name, includes);
    if (target.kind === 'refuse' && target.reason === 'included-file') return target;
  }
  return undefined;
}
