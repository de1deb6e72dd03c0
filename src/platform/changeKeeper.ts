import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import type { ChangeKeeper } from '../operations/aliases/changeKeeper.ts';
import type { ChangeStore } from './changeStore.ts';

/** Keeps changes in the store, with the name of the user on the machine where the extension runs. */
export function changeKeeper(changes: Pick<ChangeStore, 'add' | 'markUndone'>): ChangeKeeper {
  return {
    keep: async (done) => {
      const record = { ...done, id: randomUUID(), at: Date.now(), by: userName(), isUndone: false };
      await changes.add(record);
      return record;
    },
    markUndone: (id) => changes.markUndone(id),
  };
}

/** A container may know its user by number alone: Node throws then, and a change that is done is kept all the same. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? '');
  }
}
