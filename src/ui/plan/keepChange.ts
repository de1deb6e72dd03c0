import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import type { ChangeRecord } from '../../domain/changeRecord.ts';
import type { Services } from '../services.ts';

/** Keeps what a change really did, for undoing it. Undefined when it did nothing. */
export async function keepChange(
  done: Pick<ChangeRecord, 'connectionId' | 'kind' | 'parts' | 'exceptions'>,
  { changes }: Pick<Services, 'changes'>,
): Promise<ChangeRecord | undefined> {
  if (done.parts.every(({ added, removed }) => added.length + removed.length === 0)) return undefined;
  const record = { ...done, id: randomUUID(), at: Date.now(), by: userName(), isUndone: false };
  await changes.add(record);
  return record;
}

/** A container may know its user by number alone: Node throws then, and a change that is done is kept all the same. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? '');
  }
}
