import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import type { PHP } from '@php-wasm/universal';
import * as z from 'zod';

const root = fileURLToPath(new URL('../../wpconfig-cases/', import.meta.url));
const folder = join(root, 'cases');
const span = z.tuple([z.number(), z.number()]);
const constants = z.record(z.string(), z.unknown());

const caseSchema = z.object({
  operation: z.object({ set: z.record(z.string(), z.string()) }),
  expect: z.object({
    accept: z.array(z.enum(['ok', 'refuse'])),
    refuseReason: z.string().optional(),
    constants: z.record(z.string(), z.string()).optional(),
    forced: z.boolean().optional(),
  }),
  editable: z.object({ replace: z.array(span), insert: z.array(span) }),
  evaluable: z.boolean().optional(),
  minPhp: z.string().optional(),
  runtimes: z.array(z.unknown()).optional(),
  site: z.object({ path: z.string().optional(), companions: z.string() }).optional(),
  before: z.array(constants),
});

const answerSchema = z.object({
  reached: z.boolean(),
  constants: z.preprocess((value) => (Array.isArray(value) ? {} : value), constants),
  others: z.preprocess((value) => (Array.isArray(value) ? {} : value), constants),
  warnings: z.array(z.string()),
  fatal: z.string().nullable(),
  output_sha1: z.string(),
});
export type Answer = z.infer<typeof answerSchema>;

/** One input file with what must come out of it. */
export type Case = z.infer<typeof caseSchema> & { readonly name: string; readonly source: string };

export const cases: readonly Case[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => {
    const name = file.replace('.json', '');
    const source = readFileSync(join(folder, `${name}.php`), 'utf8');
    return { ...caseSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))), name, source };
  });

/** The companion file that the case's own file includes. */
export function readCompanion({ site }: Case, path: string): string | undefined {
  if (site === undefined) return undefined;
  const file = join(folder, site.companions, site.path ?? 'wp-config.php', '..', path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** What WordPress would see with this text in the place of the case's file, in one of its environments. */
export async function evaluate(php: PHP, found: Case, source: string, runtime: number): Promise<Answer> {
  php.mkdir('/case');
  php.writeFile('/case/oracle.php', readFileSync(join(root, 'oracle.php')));
  php.writeFile('/case/edited.php', source);
  php.writeFile('/case/case.json', readFileSync(join(folder, `${found.name}.json`)));
  if (found.site !== undefined) copy(php, join(folder, found.site.companions), `/case/${found.site.companions}`);
  const { stdoutText } = await php.runStream({
    code: `<?php $argv = ['oracle.php', '/case/edited.php', '/case/case.json', '${runtime}']; require '/case/oracle.php';`,
  });
  return answerSchema.parse(JSON.parse(await stdoutText));
}

function copy(php: PHP, from: string, to: string): void {
  if (!statSync(from).isDirectory()) {
    php.writeFile(to, readFileSync(from));
    return;
  }
  php.mkdir(to);
  for (const file of readdirSync(from)) copy(php, join(from, file), `${to}/${file}`);
}
