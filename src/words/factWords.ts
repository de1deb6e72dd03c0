import type { Fact } from '../domain/facts/fact.ts';
import { networkFactWords } from './networkFactWords.ts';
import { visitorWords } from './visitorWords.ts';
import type { ByKind, FactWords } from './words.ts';

/** Each source's own file has its words. */
const sources: { readonly [Kind in Fact['kind']]: (fact: ByKind<Fact>[Kind]) => FactWords } = {
  visitors: visitorWords,
  network: networkFactWords,
};

/** A fact in words. */
export function factWords<Kind extends Fact['kind']>(fact: ByKind<Fact>[Kind] & { readonly kind: Kind }): FactWords {
  return sources[fact.kind](fact);
}
