import type { ChangeRecord } from '../../domain/changeRecord.ts';

/** What a change really did, before it is kept. */
export type DoneChange = Pick<ChangeRecord, 'connectionId' | 'kind' | 'byAgent' | 'parts' | 'exceptions'>;

/** Keeps what changes really did, for undoing them. */
export interface ChangeKeeper {
  /** Gives it with its id, the time and who has made it. */
  keep(done: DoneChange): Promise<ChangeRecord>;
  markUndone(id: string): Promise<void>;
}
