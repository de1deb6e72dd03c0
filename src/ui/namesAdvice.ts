import * as vscode from 'vscode';
import { parseDomainName } from '../domain/domainName.ts';
import { hasLostLines, readNameList } from '../domain/nameList.ts';
import { listProblemWords, nameProblemWords } from '../words/nameWords.ts';
import { plainText } from '../words/plainText.ts';

/**
 * What a box of one line says of a text that is no single name: how many names are in it, which the plan will show, or why
 * it is refused.
 */
export function namesWords(text: string): string | vscode.InputBoxValidationMessage | undefined {
  if (hasLostLines(text)) {
    return vscode.l10n.t('CSV loses its lines in this box: with Add Aliases…, read it from the clipboard or a file.');
  }
  const list = readNameList(text);
  if (!list.ok) return listProblemWords(list.problem);
  const { names } = list;
  const [first = '', ...more] = names;
  const result = parseDomainName(first);
  if (more.length === 0) return result.ok ? undefined : nameProblemWords(result.problem);
  const valid = names.filter((name) => parseDomainName(name).ok).length;
  if (valid === 0 && !result.ok) return `${plainText(first)}: ${nameProblemWords(result.problem)}`;
  const message =
    valid === names.length
      ? vscode.l10n.t('{0} names: the plan is shown first', valid)
      : vscode.l10n.t('{0} of {1} are domain names: the plan is shown first', valid, names.length);
  return { message, severity: vscode.InputBoxValidationSeverity.Info };
}
