import { actions, type Action, type Advice } from '../../words/words.ts';

/** What does it from here. Values in a file are changed there, and their certificate is reviewed by importing them. */
export function actionsFor(advice: Advice, kept: boolean): readonly Action[] {
  if (kept) return advice.actions;
  return advice.actions.flatMap((action): readonly Action[] => {
    if (action === actions.reviewCertificate) return [actions.importConnection];
    return action === actions.copyStoredCommand ? [action] : [];
  });
}

/** Gives the panel a certificate of Let's Encrypt, on the server. */
export const letsEncryptCommand = 'v-add-letsencrypt-host';
