import type { Range } from './range.ts';

/** A place with what words for it need. `data` never holds a secret. Offsets are UTF-16 indexes. */
export interface Place<Data> extends Range {
  readonly data: Data;
}
