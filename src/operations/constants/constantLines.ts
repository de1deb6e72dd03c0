import { applyEdits } from '../../wpconfig/editing/textEdit.ts';
import { changeConstants } from './changeConstants.ts';
import type { WantedConstants } from './connectionConstants.ts';

const openTag = '<?php\n';

/** The wanted constants as lines of PHP for pasting; undefined when a value is one that PHP source cannot hold. */
export function constantLines(wanted: WantedConstants): string | undefined {
  const result = changeConstants(openTag, wanted, {});
  return result.ok ? applyEdits(openTag, result.edits).slice(openTag.length) : undefined;
}
