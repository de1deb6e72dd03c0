import * as z from 'zod';
import type { WantedAliases } from './aliasPlan.ts';
import { parseJson } from './json.ts';

/** Which command made a change; `certificate` has asked for one for the names of its part, and cannot be undone. */
const changeKinds = ['add', 'remove', 'companions', 'move', 'compare', 'undo', 'certificate'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What a change really did to one web domain: names as the panel stored them. */
const changePartSchema = z.object({
  domain: z.string(),
  added: z.array(z.string()),
  removed: z.array(z.string()),
});
export type ChangePart = Readonly<z.infer<typeof changePartSchema>>;

/** A change as it is kept: no secrets, and nothing of the panel but names. A move has two parts, in the order of its work. */
const changeRecordSchema = z.object({
  id: z.string(),
  connectionId: z.string(),
  /** Milliseconds since 1970. */
  at: z.number().min(0).max(8.64e15),
  kind: z.enum(changeKinds),
  /** Who has made it: the name of the user on the machine where the extension runs. */
  by: z.string(),
  /** An agent has planned it, and that user agreed. */
  byAgent: z.boolean().optional(),
  parts: z.array(changePartSchema).min(1).max(2),
  /** Names that did not become as they were wanted. */
  exceptions: z.number(),
  /** It has been undone since. */
  isUndone: z.boolean(),
});
export type ChangeRecord = Readonly<z.infer<typeof changeRecordSchema>>;

/** As it lies in its file. Those of the first version had no number. */
const versionSchema = z.object({ version: z.literal(1).optional() });

/** The change that a text is, kept as `id`; undefined for one of another version, or damaged. */
export function readChange(id: string, text: string): ChangeRecord | undefined {
  const fields = parseJson(text);
  const { data } = changeRecordSchema.safeParse(fields);
  return data?.id === id && versionSchema.safeParse(fields).success ? data : undefined;
}

/** A change as a text. `before` is what it was so far: what another version keeps in it stays. */
export function writeChange(record: ChangeRecord, before = '{}'): string {
  const fields = parseJson(before);
  return JSON.stringify({ ...(typeof fields === 'object' ? fields : {}), version: 1, ...record });
}

/** What undoes one part: a plan of its own against what is there by then. */
export function undoWanted({ added, removed }: ChangePart): WantedAliases {
  return { add: removed, remove: added };
}

/** The names that a change added and removed; of a move, each name counts once, as added. */
export function changedNames({ parts }: ChangeRecord): Pick<ChangePart, 'added' | 'removed'> {
  const added = parts.flatMap((part) => part.added);
  const removed = parts.flatMap((part) => part.removed);
  return parts.length > 1 ? { added, removed: [] } : { added, removed };
}
