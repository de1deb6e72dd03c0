import { isFiltered, type AliasView } from '../aliasView.ts';
import { displayName } from '../domainName.ts';
import type { NetworkDifference } from './networkDifferences.ts';
import { nameOf } from './apartDifferences.ts';

/** The differences that a view of the aliases shows, by the same words. All are problems. */
export function filterDifferences(
  differences: readonly NetworkDifference[],
  view: AliasView,
): readonly NetworkDifference[] {
  if (!isFiltered(view)) return differences;
  const words = view.text.trim().toLowerCase().split(/\s+/u);
  return differences.filter((each) => {
    const name = nameOf(each) ?? (each.kind === 'unreadable' ? each.row.text : '');
    const spellings = `${name} ${displayName(name)}`.toLowerCase();
    const tokens =
      each.kind === 'missing' || each.kind === 'elsewhere' ? ['@mapped', '@missing'] : ['@mapped', '@stage'];
    return words.every((word) =>
      word.startsWith('@') ? tokens.some((token) => token.startsWith(word)) : spellings.includes(word),
    );
  });
}
