import * as vscode from 'vscode';
import type { NetworkFact } from '../domain/facts/networkFact.ts';
import type { MappedDomain } from '../domain/network/mappedDomain.ts';
import { differenceRemedy, differenceWord, siteName, stageWords } from './differenceWords.ts';
import { shownName } from './nameWords.ts';
import type { FactWords } from './words.ts';

const { t } = vscode.l10n;

/** What an alias is to the WordPress network, in words. */
export function networkFactWords({ role, site, difference, from }: NetworkFact): FactWords {
  const row = role.kind === 'mapped' ? role.rows[0] : undefined;
  return {
    shows: row && shownSite(row, site),
    word: difference === undefined ? undefined : differenceWord(difference, from),
    lines: [
      roleLine({ role, site }),
      ...(row === undefined ? [] : [t('Stage: {0}', stageWords(row))]),
      ...(difference === undefined ? [] : [differenceRemedy(difference)]),
      ...(from === 'snapshot' ? [t('By a snapshot from WP-CLI.')] : []),
    ],
  };
}

function roleLine({ role, site }: Pick<NetworkFact, 'role' | 'site'>): string {
  switch (role.kind) {
    case 'mapped': {
      return t('Mapped to {0}.', role.rows.map((row) => shownSite(row, site)).join(', '));
    }
    case 'companion':
      return t('Belongs to {0}, which is mapped.', shownName(role.of.name));
    case 'site':
      return t('The address of {0} itself.', siteName(role.site.blogId, role.site));
    case 'network':
      return t('The network’s own address.');
    case 'wildcard':
      return t('The network’s wildcard, or covered by it.');
    case 'unreadable':
      return t('Mapped by a row that is not a domain name.');
    case 'orphan':
      return t('Nobody maps it in the network.');
  }
}

/** The site that a row shows, and whether the row is its primary one. `site`: the first row's. */
function shownSite({ blogId, primary }: MappedDomain, site: NetworkFact['site']): string {
  const name = siteName(blogId, site?.blogId === blogId ? site : undefined);
  return primary ? t('{0}, primary', name) : name;
}
