import type { Cause } from '../../operations/diagnosis/domain/verdict.ts';
import type { ByKind, Advice } from '../words.ts';

/** What is said of a cause: what is wrong, why we think so, what puts it right. */
export type CauseText = Pick<Advice, 'what' | 'why' | 'remedy'>;

/** The words of one family of causes: an entry for each of its kinds. */
export type CauseSentences<Kind extends Cause['kind']> = {
  readonly [Each in Kind]: (cause: ByKind<Cause>[Each]) => CauseText;
};
