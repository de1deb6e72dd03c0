import { rangeOf } from '../../php/code.ts';
import type { Range } from '../../range.ts';
import type { Doubt } from './doubt.ts';
import type { Body, KnownFile } from './knownFile.ts';

/** What a look at code that may run has come to so far. */
export interface Walk {
  /** The file itself, and those it includes as far as they are known. */
  readonly files: readonly KnownFile[];
  readonly doubts: Doubt[];
  /** The keywords of includes that may run. */
  readonly includes: Include[];
  /** Functions and classes that may be used, and those of them that are still to be looked at. */
  readonly used: Set<Body>;
  /** Their kinds and names. */
  readonly usedNames: Set<string>;
  readonly queue: Used[];
  /** By function: its arguments that become names of constants in it. */
  readonly named: Map<string, readonly NamedParameter[]>;
}

/** A function or class that may be used, with the code that uses it. */
export interface Used {
  readonly file: KnownFile;
  readonly body: Body;
  readonly shown: Range | undefined;
}

/** An argument that becomes the name of a constant. */
export interface NamedParameter {
  readonly index: number;
  readonly label: string;
  readonly does: Doubt['does'];
}

export interface Include {
  readonly run: Run;
  readonly keyword: number;
}

/** A part of the code that may run, and when. */
export interface Run {
  readonly walk: Walk;
  readonly file: KnownFile;
  /** The function or class around it. */
  readonly body: Body | undefined;
  /** The token of the file itself where it begins to run; undefined where its own tokens are those of the file itself. */
  readonly at: number | undefined;
  /** What to show of the file itself; undefined where its own tokens can be shown. */
  readonly shown: Range | undefined;
}

export type Found = Pick<Doubt, 'reason' | 'does' | 'names'>;

/** Notes a doubt about the tokens from `from` to before `to`. */
export function doubt({ walk, file, at, shown }: Run, found: Found, from: number, to = from + 1): void {
  walk.doubts.push({ ...found, at: at ?? from, range: shown ?? rangeOf(file.found.code, from, to) });
}

/** Notes that the token uses the functions or classes of a name; says whether there are any. */
export function use(
  { walk, file: user, shown }: Run,
  at: number,
  kind: 'functions' | 'classes',
  name: string,
): boolean {
  const key = `${kind} ${name}`;
  if (walk.usedNames.has(key)) return true;
  let isDeclared = false;
  for (const file of walk.files) {
    for (const body of file[kind].get(name) ?? []) {
      isDeclared = true;
      walk.used.add(body);
      const isHere = file === walk.files[0] && shown === undefined;
      walk.queue.push({ file, body, shown: isHere ? undefined : (shown ?? rangeOf(user.found.code, at)) });
    }
  }
  if (isDeclared) walk.usedNames.add(key);
  return isDeclared;
}
