import * as fs from 'node:fs';
import * as path from 'node:path';
import * as z from 'zod';
import { root } from '../workbench/tools.ts';

const json = (file: string): unknown => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
const read = (file: string) => z.record(z.string(), z.string()).parse(json(file));

/** A language that package.json has its texts in. */
export type Language = 'en' | 'ko';

const texts: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: read('package.nls.json'),
  ko: read('package.nls.ko.json'),
};

const places = z.array(
  z.object({ command: z.string().optional(), submenu: z.string().optional(), when: z.string().optional() }),
);

/** What package.json contributes, with its texts in a language. */
export function contributesIn(language: Language) {
  /** A text of package.json, or the one of the language that it stands for. */
  const text = z.string().transform((value) => texts[language][/^%(.+)%$/.exec(value)?.[1] ?? ''] ?? value);
  return z
    .object({
      commands: z.array(z.object({ command: z.string(), title: text, category: text })),
      configuration: z.object({
        properties: z.record(
          z.string(),
          z.object({
            type: z.string(),
            default: z.unknown(),
            scope: z.string(),
            markdownDescription: text,
            enum: z.array(z.string()).default([]),
            enumDescriptions: z.array(text).default([]),
          }),
        ),
      }),
      viewsContainers: z.record(z.string(), z.array(z.object({ id: z.string(), title: text }))),
      views: z.record(z.string(), z.array(z.object({ id: z.string(), name: text, when: z.string().optional() }))),
      viewsWelcome: z.array(z.object({ view: z.string(), contents: text, when: z.string().optional() })),
      walkthroughs: z.array(z.object({ steps: z.array(z.object({ completionEvents: z.array(z.string()) })) })),
      menus: z.record(z.string(), places),
      languageModelTools: z.array(
        z.object({ name: z.string(), displayName: text, toolReferenceName: z.string(), userDescription: text }),
      ),
      keybindings: z.array(
        z.object({ command: z.string(), key: z.string(), mac: z.string().optional(), when: z.string() }),
      ),
    })
    .parse(z.object({ contributes: z.unknown() }).parse(json('package.json')).contributes);
}
