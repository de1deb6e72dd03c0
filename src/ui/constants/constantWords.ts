import * as vscode from 'vscode';
import { hestiaConstants, hestiaSecrets, type HestiaConstant } from '../../domain/hestiaConstants.ts';
import { leftToDatabase } from '../../operations/constants/leftToDatabase.ts';
import { effectiveConstants } from '../../operations/constants/effectiveConstants.ts';
import { mask } from '../../operations/constants/maskedResult.ts';
import { readConstants } from '../../wpconfig/read.ts';
import type { ConstantDefinition } from '../../wpconfig/reading/constants.ts';
import { plainText } from '../../words/plainText.ts';

/**
 * One line for each of the plugin's constants: what takes effect in a file, secrets masked. Then, where the file leaves
 * something to the network's database, that this cannot be read from here.
 */
export function constantsInWords(source: string): readonly string[] {
  const constants = effectiveConstants(source);
  const names = new Set(readConstants(source).map(({ name }) => name));
  const lines = hestiaConstants.map((name) => {
    const definition = constants.get(name);
    if (definition !== undefined) return `${name}: ${valueInWords(name, definition)}`;
    const what = names.has(name) ? vscode.l10n.t('not surely in effect') : vscode.l10n.t('not defined');
    return `${name}: ${what}`;
  });
  return [...lines, ...storedInWords(leftToDatabase(source))];
}

function storedInWords(left: readonly HestiaConstant[]): readonly string[] {
  if (left.length === 0) return [];
  return [
    '',
    vscode.l10n.t(
      'Ultimate Multisite takes what the file leaves out ({0}) from the network’s database, where its wizard stores it since 2.4.11. It cannot be read from here.',
      left.join(', '),
    ),
    ...(left.includes('WU_HESTIA_API_HASH')
      ? [vscode.l10n.t('A hash that is stored there wins over a password in the file.')]
      : []),
  ];
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
