import { readIncludePath } from '../php/includePath.ts';
import { scanAnew, type Scan } from './scan.ts';
import { isInclude } from './settings.ts';

/** Gives the text of an included file. A relative path counts from the folder of the file; so does ABSPATH. */
export type ReadInclude = (path: string) => string | undefined;

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
  return includesOf(found, '');

  function includesOf({ code }: Scan, folder: string): readonly Include[] {
    const keywords = Array.from(code.words.keys()).filter((at) => isInclude(code, at));
    return keywords.flatMap((at) => {
      const path = readIncludePath(code, at + 1);
      const full = path === undefined || path.startsWith('/') ? path : join(folder, path);
      if (full === undefined) return { at, files: [], isKnown: false };
      if (/(?:^|\/)(?:wp-settings|vendor\/autoload)\.php$/.test(full) || seen.has(full)) return [];
      seen.add(full);
      const text = seen.size > most ? undefined : read(full);
      if (text === undefined) return { at, files: [], isKnown: false };
      const file = scanAnew(text);
      const inner = includesOf(file, full.replace(/[^/]*$/, ''));
      return {
        at,
        files: [file, ...inner.flatMap(({ files }) => files)],
        isKnown: inner.every(({ isKnown }) => isKnown),
      };
    });
  }
}

/** So many files are looked into at most. */
const most = 50;

function join(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}${path}`.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && (part !== '' || parts.length === 0)) parts.push(part);
  }
  return parts.join('/');
}
