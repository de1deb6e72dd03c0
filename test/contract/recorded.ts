import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';

const argument = z.union([z.string(), z.strictObject({ repeat: z.string(), bytes: z.number() })]);
const answer = z.strictObject({
  status: z.number(),
  exitCode: z.string().optional(),
  contentType: z.string(),
  location: z.string().optional(),
  body: z.string(),
});
const step = z.union([
  z.strictObject({
    auth: z.string(),
    cmd: z.string(),
    args: z.array(argument),
    returncode: z.literal('yes').optional(),
    answer,
  }),
  z.strictObject({ request: z.string(), answer }),
]);
const setup = z.strictObject({
  panel: z.record(z.string(), z.string()).optional(),
  aliases: z.array(z.string()).optional(),
  'admin.WEB_ALIASES': z.string().optional(),
  /** What was done on the server, as it was typed there. */
  shell: z.array(z.string()).optional(),
});
const scenario = z.strictObject({
  scenario: z.string(),
  setup: setup.optional(),
  steps: z.array(step),
  aliasesAfter: z.record(z.string(), z.array(z.string())).default({}),
  after: z.strictObject({ 'letsencrypt.pipe': z.string() }).optional(),
  note: z.string().optional(),
});

export type Scenario = z.infer<typeof scenario>;
export type Step = z.infer<typeof step>;

/** The recorded cases: the shared file where it lies beside the repository, else our copy. `more`: those of the second round. */
export function recordedScenarios(file: 'contract' | 'more'): readonly Scenario[] {
  const shared = new URL(`../../../shared/panel-contract/${file}.jsonl`, import.meta.url);
  const own = new URL(`../panel/${file}.jsonl`, import.meta.url);
  const text = readFileSync(existsSync(shared) ? shared : own, 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => scenario.parse(JSON.parse(line)));
}

/** An argument as it was sent; a long one is described instead of recorded. */
export function spellOut(value: z.infer<typeof argument>): string {
  if (typeof value === 'string') return value;
  const names = Array.from({ length: value.bytes / 20 }, (_, index) => `k${index}-${'a'.repeat(25)}.example.com`);
  return names.join(',').slice(0, value.bytes);
}
