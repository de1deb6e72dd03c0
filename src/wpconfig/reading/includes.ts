import { readIncludePath } from '../php/includePath.ts';
import { scanAnew, type Scan } from './scan.ts';
import { isInclude } from './settings.ts';

/**
 * Gives the text of an included file; undefined when it is not known. A relative path counts from the folder of the file;
 * so does ABSPATH. `isOwn`: the file itself names it, not one that it includes.
 */
export type ReadInclude = (path: string, isOwn: boolean) => string | undefined;

/** A file that another one includes, with the files that it includes itself, each of them once. */
export interface Include {
  /** The index of the keyword's token. */
  readonly at: number;
  readonly files: readonly Scan[];
  /** False when a path is computed or a text is not known: it may do anything. */
  readonly isKnown: boolean;
}

/** The includes of a file, without WordPress itself and Composer's autoloader, which define nothing of ours. */
export function readIncludes(found: Scan, read: ReadInclude): readonly Include[] {
  const seen = new Set<string>();
  let length = 0;
  return includesOf(found, '', 0);

  function includesOf({ code }: Scan, folder: string, depth: number): readonly Include[] {
    const keywords: number[] = [];
    for (let at = 0; at < code.count; at++) if (isInclude(code, at)) keywords.push(at);
    return keywords.flatMap((at) => {
      const path = readIncludePath(code, at + 1);
      // On Windows two slashes lead to another machine.
      if (path === undefined || /^[/\\]{2}/.test(path)) return { at, files: [], isKnown: false };
      const full = join(path.startsWith('/') ? '' : folder, path);
      if (/(?:^|\/)(?:wp-settings|vendor\/autoload)\.php$/.test(full) || seen.has(full)) return [];
      seen.add(full);
      const text = seen.size > mostFiles || depth >= deepest ? undefined : read(full, depth === 0);
      length += text?.length ?? 0;
      if (text === undefined || length > mostText) return { at, files: [], isKnown: false };
      const file = scanAnew(text);
      const inner = includesOf(file, full.slice(0, full.lastIndexOf('/') + 1), depth + 1);
      return {
        at,
        files: [file, ...inner.flatMap(({ files }) => files)],
        isKnown: inner.every(({ isKnown }) => isKnown),
      };
    });
  }
}

/** So many files are looked into at most, and so many UTF-16 units of text in all of them together. */
const mostFiles = 20;
const mostText = 1_000_000;
/** The file, those that it includes, and those that these include, so far. */
const deepest = 4;

function join(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}${path}`.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && (part !== '' || parts.length === 0)) parts.push(part);
  }
  return parts.join('/');
}
