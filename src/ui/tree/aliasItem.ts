import * as vscode from 'vscode';
import { displayName, parseDomainName } from '../../domain/domainName.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { worstFirst, worstTrouble } from '../../domain/facts/factView.ts';
import { storedNameFlaw } from '../../domain/storedName.ts';
import { factWords } from '../../words/factWords.ts';
import { nameProblemWords } from '../../words/nameWords.ts';
import { plainText } from '../../words/plainText.ts';
import type { AliasElement } from '../elements.ts';
import { decorated, markWords } from './decorations.ts';
import { item, tooltip } from './item.ts';

/** How an alias looks: what is wrong with it, the worst first, and in its tooltip all that is known. */
export function aliasItem({ id, name, ...element }: AliasElement, facts: readonly Fact[]): vscode.TreeItem {
  const label = plainText(displayName(name));
  const mark = markOf(element, facts);
  const words = mark === undefined ? [] : [markWords(mark)];
  const known = worstFirst(facts).map((fact) => factWords(fact));
  const shows = known.flatMap((words) => words.shows ?? []);
  const wrong = known.flatMap(({ word }) => word ?? []);
  const trouble = mark === 'invalid' ? mark : (worstTrouble(facts) ?? mark);
  return item(label, {
    id,
    description: [...(mark === 'invalid' ? words : []), ...wrong, ...shows].join(' · '),
    tooltip: tooltip([
      name,
      ...asciiForm(name),
      ...words,
      ...wayOut(name, mark),
      ...known.flatMap(({ lines }) => lines),
    ]),
    iconPath: new vscode.ThemeIcon('link'),
    ...decorated(id, trouble),
    contextValue: contextOf(element.mark, facts),
    collapsibleState: vscode.TreeItemCollapsibleState.None,
    accessibilityInformation: { label: [vscode.l10n.t('Alias {0}', label), ...words, ...wrong, ...shows].join(', ') },
  });
}

/** What nobody maps is better removed than given a companion. */
function markOf({ mark }: Pick<AliasElement, 'mark'>, facts: readonly Fact[]): AliasElement['mark'] {
  const isOrphan = facts.some(({ trouble }) => trouble === 'orphan');
  return mark === 'noCompanion' && isOrphan ? undefined : mark;
}

function contextOf(mark: AliasElement['mark'], facts: readonly Fact[]): string {
  const network = facts.find((fact) => fact.kind === 'network');
  return [
    'alias',
    ...(mark === 'noCompanion' ? ['noCompanion'] : []),
    ...(network?.role.kind === 'mapped' ? ['mapped'] : []),
    ...(network?.difference?.kind === 'stage' ? ['stage'] : []),
  ].join(' ');
}

/** The form in which browsers ask for a name that the panel stores in its own script. */
function asciiForm(name: string): readonly string[] {
  const result = parseDomainName(name);
  return result.ok && result.name !== name && displayName(result.name) === name ? [result.name] : [];
}

function wayOut(name: string, mark: AliasElement['mark']): readonly string[] {
  return mark === 'noCompanion' ? [vscode.l10n.t('Add www. Companion, in its menu, adds it.')] : flawWords(name);
}

function flawWords(name: string): readonly string[] {
  const flaw = storedNameFlaw(name);
  if (flaw === undefined) return [];
  const removal = flaw.removable
    ? vscode.l10n.t('It can be removed.')
    : vscode.l10n.t('The panel cannot remove it: its line in web.conf on the server has to be edited by hand.');
  return [...(flaw.problem === 'spelling' ? [] : [nameProblemWords(flaw.problem)]), removal];
}
