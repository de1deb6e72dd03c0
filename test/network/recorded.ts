import { readFileSync } from 'node:fs';
import * as z from 'zod';

const exchange = z.strictObject({
  plugin: z.string(),
  note: z.string(),
  method: z.string(),
  path: z.string(),
  auth: z.enum(['basic', 'basic-wrong', 'basic-wrong-secret', 'stripped', 'query', 'body', 'none']),
  args: z.string(),
  status: z.number(),
  seconds: z.number(),
  bytes: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.unknown(),
  truncated: z.literal(true).optional(),
});

/** One exchange with a real network: what was asked, and what it answered. `truncated`: only a part of the body is kept. */
export type Exchange = z.infer<typeof exchange>;

const [, ...lines] = readFileSync(new URL('contract.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');

/** All of them, in the order in which they were made; the first line only says how. */
export const exchanges: readonly Exchange[] = lines.map((line) => exchange.parse(JSON.parse(line)));

/** The body of the exchange with a note. */
export function recordedBody(note: string): unknown {
  const found = exchanges.find((each) => each.note === note);
  if (found === undefined) throw new Error(`nothing is recorded as ${note}`);
  return found.body;
}
