import * as vscode from 'vscode';
import type { OtherVersionElement } from './elements.ts';
import { plainText } from '../words/plainText.ts';

/** What something is called that this version does not understand. */
export function otherVersionName({ of, name, texts }: Pick<OtherVersionElement, 'of' | 'name' | 'texts'>): string {
  if (of === 'change') {
    return texts.length === 1 ? vscode.l10n.t('1 change') : vscode.l10n.t('{0} changes', texts.length);
  }
  return name === undefined ? vscode.l10n.t('Unknown entry') : plainText(name);
}

/** Why it is there, and what can be done. */
export function otherVersionWords(): string {
  return vscode.l10n.t(
    'This version of Hestia Domains does not understand it, and keeps it as it is. Update the extension to use it, or copy it and delete it here.',
  );
}
