import type { NetworkFact } from './networkFact.ts';
import type { VisitorFact } from './visitorFact.ts';

/**
 * What a source beside the panel's list has to say of one alias. Each source is a member here, with a file of its own
 * beside this one; its words are an entry in `src/words/factWords.ts`, and who knows it stands in `src/inventory/`.
 */
export type Fact = VisitorFact | NetworkFact;
