import { word } from '../../php/code.ts';
import { kindAt, textAt } from '../../php/tokenizer.ts';
import type { Include } from '../includes.ts';
import type { Scan } from '../scan.ts';
import { anyName, type Doubt } from './doubt.ts';
import { lookAtIncludes } from './includes.ts';
import { knownFile, type Body } from './knownFile.ts';
import { lookAtTokens } from './tokens.ts';
import { doubt, type Run, type Walk } from './walk.ts';

/** What could be told of the code that may run, from the first token of a file to the last one. */
export interface Understanding {
  readonly doubts: readonly Doubt[];
  /** The functions and classes of the file itself that may be used. */
  readonly used: readonly Body[];
}

/**
 * Looks for everything in a file that may run and is not understood: of which it is not plain that it can neither define a
 * constant nor look one up. Functions and classes count where something uses them, for the first time; an included file
 * where it is included.
 */
export function understand(found: Scan, includes: readonly Include[]): Understanding {
  const isKnown = last?.found === found && (last.includes === includes || last.includes.length + includes.length === 0);
  if (last === undefined || !isKnown) last = { found, includes, understanding: look(found, includes) };
  return last.understanding;
}

let last:
  { readonly found: Scan; readonly includes: readonly Include[]; readonly understanding: Understanding } | undefined;

function look(found: Scan, includes: readonly Include[]): Understanding {
  const file = knownFile(found);
  const included = new Map(includes.map((include) => [include, include.files.map(knownFile)] as const));
  const walk: Walk = {
    files: [file, ...[...included.values()].flat()],
    doubts: [],
    includes: [],
    used: new Set(),
    usedNames: new Set(),
    named: new Map(),
    queue: [],
  };
  const run: Run = { walk, file, body: undefined, at: undefined, shown: undefined };
  lookAtTags(run);
  lookAtFile(run);
  lookAtIncludes(run, included, lookAtFile);
  const own = new Set([...file.functions.values(), ...file.classes.values()].flat());
  return { doubts: walk.doubts.sort((a, b) => a.at - b.at), used: [...walk.used].filter((body) => own.has(body)) };
}

/** Looks at all statements of a file, and at the functions and classes that each of them is the first to use. */
function lookAtFile(run: Run): void {
  const { found } = run.file;
  const namespaces = found.statements.filter(
    ({ kind, from }) => kind === 'setup' && word(found.code, from) === 'namespace',
  );
  let seen = 0;
  for (const { kind, from, to } of found.statements) {
    const isDone = kind === 'declaration' || (kind === 'setup' && word(found.code, from) !== 'declare');
    lookAtTokens(run, seen, isDone ? from : to);
    lookAtUsed(run, from);
    seen = to;
  }
  lookAtTokens(run, seen, found.code.count);
  // What a `use` says counts in its own namespace alone.
  const [, second] = namespaces;
  if (second !== undefined && [...run.file.imports.values()].some(({ kind }) => kind !== 'class')) {
    doubt(
      { ...run, at: run.at ?? 0 },
      { reason: 'unknown-code', does: 'anything', names: anyName },
      second.from,
      second.to,
    );
  }
}

function lookAtUsed({ walk, at }: Run, from: number): void {
  for (let next = walk.queue.pop(); next !== undefined; next = walk.queue.pop()) {
    const { file, body, shown } = next;
    lookAtTokens({ walk, file, body, at: at ?? from, shown }, body.from, body.to);
  }
}

/** Where the server takes `<?` for PHP, what is text here is code there. */
function lookAtTags(run: Run): void {
  const { code } = run.file.found;
  for (let at = 0; at < code.count; at++) {
    if (kindAt(code, at) !== 'html') continue;
    if (at > 3 && word(code, at - 4) === '__halt_compiler') break;
    const tag = textAt(code, at).indexOf('<?');
    if (tag >= 0) doubt({ ...run, at: 0 }, { reason: 'short-tag', does: 'anything', names: anyName }, at);
  }
}
