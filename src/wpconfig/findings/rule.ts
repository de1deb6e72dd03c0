import type { Fix } from '../editing/fixes.ts';
import type { Place } from '../place.ts';
import type { Range } from '../range.ts';
import type { ConfigFile } from '../reading/configFile.ts';

/** By consequence: the plugin fails, it does something else than it seems, worth knowing, perhaps. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface FindingOf<Code extends string, Data> extends Place<Data> {
  readonly code: Code;
  readonly severity: Severity;
}

/** One kind of finding. */
export interface Rule<Code extends string, Data> {
  readonly code: Code;
  readonly severity: Severity;
  readonly find: (file: ConfigFile) => readonly FindingOf<Code, Data>[];
  /** The certain answers to what is found at exactly that place, best first; undefined when there never is one. */
  readonly fix: ((file: ConfigFile, at: Range) => readonly Fix[]) | undefined;
}

/** Makes a rule of what tells the places and, where the answer is certain, what repairs one. */
export function rule<Code extends string, Data>(
  code: Code,
  severity: Severity,
  places: (file: ConfigFile) => readonly Place<Data>[],
  repair?: (file: ConfigFile, place: Place<Data>) => readonly Fix[],
): Rule<Code, Data> {
  return {
    code,
    severity,
    find: (file) => places(file).map(({ start, end, data }) => ({ code, severity, start, end, data })),
    fix:
      repair &&
      ((file, { start, end }) =>
        places(file)
          .filter((place) => place.start === start && place.end === end)
          .flatMap((place) => repair(file, place))),
  };
}
