import * as fs from 'node:fs';
import * as path from 'node:path';
import * as z from 'zod';
import { root } from '../workbench/tools.ts';

const texts = z.record(z.string(), z.string());
type Texts = z.infer<typeof texts>;
const read = (file: string): Texts => texts.parse(JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')));

/** Made up, as VS Code names it: English, longer by two fifths and in brackets, to find what is cut off or not translated. */
export const pseudo = 'qps-ploc';

/** The extension's texts in a language: those of package.json by their names, those of the code by the English. */
export function textsIn(id: string): { readonly manifest: Texts; readonly code: Texts } {
  if (id !== pseudo) return { manifest: read(`package.nls.${id}.json`), code: read(`l10n/bundle.l10n.${id}.json`) };
  const lengthened = (entries: readonly (readonly [string, string])[]): Texts =>
    Object.fromEntries(entries.map(([key, english]) => [key, english.split('\n').map(lengthen).join('\n')]));
  return {
    manifest: lengthened(Object.entries(read('package.nls.json'))),
    code: lengthened(Object.keys(read('l10n/bundle.l10n.ko.json')).map((key) => [key, key])),
  };
}

/** Icons stay outside of the brackets, and so does what makes a line of a welcome text a button. */
function lengthen(line: string): string {
  const [, before = '', text = '', after = ''] =
    /^(\$\([\w-]+\) |\[(?=[^\]]*\]\([^)]*\)$))?(.*?)(\]\([^)]*\))?$/.exec(line) ?? [];
  const more = 'one two three four five six seven eight '.repeat(20).slice(0, Math.ceil(text.length * 0.4));
  return text === '' ? line : `${before}⟦${text} ${more.trim()}⟧${after}`;
}

/** What the extension says in a language, found by the English that the tests are written in. */
export class Language {
  /** As VS Code names it. */
  readonly id: string;
  readonly #texts: ReadonlyMap<string, string>;

  constructor(id: string) {
    this.id = id;
    this.#texts = id === 'en' ? new Map() : byEnglish(id);
  }

  /** A whole text, with or without the icon that it begins with. What is no text of ours comes back as it is. */
  whole(english: string): string {
    return this.#texts.get(english) ?? english;
  }

  /** A text by its beginning or some other part: of its translation the longest piece without a placeholder. */
  part(english: string): string {
    if (this.id === pseudo) return english;
    const known = [...this.#texts.keys()];
    const key =
      known.find((text) => text === english) ??
      known.find((text) => text.startsWith(english)) ??
      known.find((text) => text.includes(english));
    if (key === undefined) return english;
    const pieces = this.whole(key).split(/\{\w+\}/);
    return pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest)).trim();
  }
}

function byEnglish(id: string): ReadonlyMap<string, string> {
  const { manifest, code } = textsIn(id);
  const withoutIcon = (text: string): string => text.replace(/^\$\([\w-]+\) /, '');
  return new Map([
    ...Object.entries(read('package.nls.json')).map(([key, english]) => [english, manifest[key] ?? english] as const),
    ...Object.entries(code).map(([key, text]) => [withoutIcon(key), withoutIcon(text)] as const),
  ]);
}
