import * as vscode from 'vscode';
import { hestiaConstants, hestiaSecrets, type HestiaConstant } from '../../domain/hestiaConstants.ts';
import { effectiveConstants } from '../../operations/constants/effectiveConstants.ts';
import { mask } from '../../operations/constants/maskedResult.ts';
import { readConstants } from '../../wpconfig/read.ts';
import type { ConstantDefinition } from '../../wpconfig/reading/constants.ts';
import { plainText } from '../plainText.ts';

/** One line for each of the plugin's constants: what takes effect in a file, secrets masked. */
export function constantsInWords(source: string): readonly string[] {
  const constants = effectiveConstants(source);
  const names = new Set(readConstants(source).map(({ name }) => name));
  return hestiaConstants.map((name) => {
    const definition = constants.get(name);
    if (definition !== undefined) return `${name}: ${valueInWords(name, definition)}`;
    const what = names.has(name) ? vscode.l10n.t('not surely in effect') : vscode.l10n.t('not defined');
    return `${name}: ${what}`;
  });
}

function valueInWords(name: HestiaConstant, { value }: ConstantDefinition): string {
  const secret = hestiaSecrets.includes(name);
  if (value.kind === 'dynamic') {
    return secret ? vscode.l10n.t('computed by PHP') : vscode.l10n.t('computed by PHP: {0}', short(value.source));
  }
  if (value.text === '') return vscode.l10n.t('empty');
  return secret ? mask : short(value.text.replace(/\/\/[^/@]*@/, `//${mask}@`));
}

function short(text: string): string {
  return plainText(text.length > 100 ? `${text.slice(0, 99)}…` : text);
}
