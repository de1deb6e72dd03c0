import { remedyFor, remedyForAll, type Remedy } from '../../operations/diagnosis/domain/remedy.ts';
import type { Cause } from '../../operations/diagnosis/domain/verdict.ts';
import { actions, type Advice, type ByKind } from '../words.ts';
import { answerCauses } from './answerCauses.ts';
import type { CauseSentences, CauseText } from './causeSentences.ts';
import { certificateCauses } from './certificateCauses.ts';
import { networkCauses } from './networkCauses.ts';
import { panelCauses } from './panelCauses.ts';
import { wayCauses } from './wayCauses.ts';

const sentences: CauseSentences<Cause['kind']> = {
  ...wayCauses,
  ...panelCauses,
  ...certificateCauses,
  ...networkCauses,
  ...answerCauses,
};

/** What is wrong, in one sentence; it begins a report, a notification and a row. */
export function causeSentence(cause: Cause): string {
  return textOf(cause).what;
}

/**
 * All that is said of a cause. Commands and buttons come with the root cause alone: those of others may be in vain, or do
 * harm, before it is put right.
 */
export function causeAdvice(cause: Cause, isRoot: boolean): Advice {
  const text = textOf(cause);
  return isRoot ? { ...text, ...means(remedyFor(cause)) } : { ...text, serverCommands: [], actions: [] };
}

/** What is said of a cause that several names share, by the first of them, with what helps all. */
export function sharedAdvice(causes: readonly [Cause, ...Cause[]]): Advice {
  return { ...textOf(causes[0]), ...means(remedyForAll(causes)) };
}

function textOf<Kind extends Cause['kind']>(cause: ByKind<Cause>[Kind] & { readonly kind: Kind }): CauseText {
  return sentences[cause.kind](cause);
}

function means(remedy: Remedy): Pick<Advice, 'serverCommands' | 'wpCommands' | 'actions'> {
  switch (remedy.kind) {
    case 'explained':
      return { serverCommands: [], actions: [] };
    case 'addAlias':
      return { serverCommands: [], actions: [actions.addAlias] };
    case 'moveAlias':
      return { serverCommands: [], actions: [actions.moveAliases] };
    case 'requestCertificate':
      return { serverCommands: [], actions: [actions.requestCertificate] };
    case 'compareNetwork':
      return { serverCommands: [], actions: [actions.compareNetwork] };
    case 'writeConstants':
      return { serverCommands: [], actions: [actions.writeConstants] };
    case 'server':
      return { serverCommands: remedy.commands, actions: [] };
    case 'wpCli':
      return { serverCommands: [], wpCommands: remedy.commands, actions: [] };
  }
}
