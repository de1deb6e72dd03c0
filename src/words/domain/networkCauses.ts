import * as vscode from 'vscode';
import type { MappedDomain } from '../../domain/network/mappedDomain.ts';
import { stageWords } from '../differenceWords.ts';
import { shownName } from '../nameWords.ts';
import { plainText } from '../plainText.ts';
import type { CauseSentences, CauseText } from './causeSentences.ts';

const { t } = vscode.l10n;

/** What the network itself says, and the wp-config.php of its folder. */
export const networkCauses: CauseSentences<
  | 'siteMissing'
  | 'siteDeleted'
  | 'siteArchived'
  | 'notMapped'
  | 'mappingUnreadable'
  | 'mappedTwice'
  | 'baseMapped'
  | 'mappedToMainSite'
  | 'inactive'
  | 'stageChecking'
  | 'stageFailed'
  | 'stageSslFailed'
  | 'stageUnknown'
  | 'twoPrimaries'
  | 'primaryNotLive'
  | 'mappingOff'
  | 'sunriseMissing'
  | 'cookieDomain'
  | 'constantsElsewhere'
> = {
  siteMissing: ({ name, blogId }) => ({
    what: t('{0} is mapped to site {1}, which does not exist.', shownName(name), blogId),
    why: t('The network’s list of sites does not have it.'),
    remedy: t('Map the name to another site in the network admin, or delete its row there.'),
  }),
  siteDeleted: ({ blogId }) => ({
    what: t('Site {0} is marked as deleted.', blogId),
    why: t('WordPress shows visitors a notice instead of the site.'),
    remedy: t('Activate it again, in the network admin or with WP-CLI.'),
  }),
  siteArchived: ({ blogId }) => ({
    what: t('Site {0} is archived or marked as spam.', blogId),
    why: t('WordPress answers 410 (gone) then.'),
    remedy: t('Undo that in the network admin or with WP-CLI.'),
  }),
  notMapped: ({ name }) => ({
    what: t('WordPress does not know {0}: no site is mapped to it.', shownName(name)),
    why: t('The network’s list of domains does not have it, and WordPress offers to make a new site of it.'),
    remedy: t('Add it in the network admin, under Domains, for the site that it should show.'),
  }),
  mappingUnreadable: ({ text, id }) => ({
    what: t('Row {0} of the network’s domains is “{1}”, which is not a plain name.', id, plainText(text)),
    why: t('WordPress compares it to the letter with what visitors ask for.'),
    remedy: t('Correct it in the network admin, under Domains.'),
  }),
  mappedTwice: ({ name, rows }) => ({
    what: t(
      '{0} is mapped to several sites: {1}.',
      shownName(name),
      [...new Set(rows.map((row) => row.blogId))].join(', '),
    ),
    why: t('Which of them visitors get is not certain.'),
    remedy: t('Delete the row that is wrong in the network admin, under Domains.'),
  }),
  baseMapped: ({ row }) => ({
    what: t('{0} is the network’s own address, and is mapped to site {1}.', shownName(row.name), row.blogId),
    why: t('That site then answers in place of the whole network.'),
    remedy: t('Delete this row in the network admin, under Domains.'),
  }),
  mappedToMainSite: ({ row }) => ({
    what: t('{0} is mapped to the network’s main site.', shownName(row.name)),
    why: t('Visitors get the main site. That may be intended.'),
    remedy: t('Choose another site for it in the network admin, under Domains.'),
  }),
  inactive: ({ row }) => ({
    what: t('{0} is switched off in the network.', shownName(row.name)),
    why: t('Its row is not active, so WordPress does not serve it.'),
    remedy: t('Switch it on in the network admin or with WP-CLI.'),
  }),
  stageChecking: ({ row }) => ({
    what: t('The plugin does not serve {0} yet: {1}.', shownName(row.name), stageWords(row)),
    why: t('It looks by itself five times, some five minutes apart, and then gives up.'),
    remedy: t('Wait some minutes, then look again; WP-Cron has to run for it.'),
  }),
  stageFailed: ({ row }) => stage(row, t('Its check of DNS once failed, and it does not look again by itself.')),
  stageSslFailed: ({ row }) =>
    stage(row, t('Its check of the certificate once failed, and it does not look again by itself.')),
  stageUnknown: ({ row }) => ({
    what: t('{0} is at a stage that is not known here.', shownName(row.name)),
    why: t('The plugin serves names that are done, and no others.'),
    remedy: t('Look at it in the network admin, under Domains.'),
  }),
  twoPrimaries: ({ blogId, rows }) => ({
    what: t('Site {0} has several primary domains: {1}.', blogId, rows.map((row) => shownName(row.name)).join(', ')),
    why: t('They send visitors back and forth forever.'),
    remedy: t('Leave one of them primary, in the network admin or with WP-CLI.'),
  }),
  primaryNotLive: ({ name, primary }) => ({
    what: t('{0} leads to {1}, which is not live: {2}.', shownName(name), shownName(primary.name), stageWords(primary)),
    why: t('A name that is not primary sends visitors to the one that is.'),
    remedy: t('Find out why {0} is not live, or make another name primary.', shownName(primary.name)),
  }),
  mappingOff: () => ({
    what: t('The network does not map any domain: Enable Domain Mapping is off.'),
    why: t('What was never saved counts as off, even where the settings page shows it on.'),
    remedy: t('Save it in the network admin, under Settings → Domain Mapping, or with WP-CLI.'),
  }),
  sunriseMissing: () => ({
    what: t('SUNRISE is not defined in wp-config.php, so WordPress maps no domains at all.'),
    why: t('It is a multisite’s file, and nothing in it defines the constant.'),
    remedy: t('Write it above the line that loads wp-settings.php, or use WP-CLI.'),
  }),
  cookieDomain: ({ value }) => ({
    what: t('COOKIE_DOMAIN is fixed to {0}: nobody can log in at a mapped domain.', plainText(value)),
    why: t('Browsers refuse a cookie for another domain.'),
    remedy: t('Remove the constant from wp-config.php, by hand or with WP-CLI.'),
  }),
  constantsElsewhere: ({ named, connection }) => ({
    what: t(
      'wp-config.php leads the plugin to {0}, and this connection to {1}.',
      plainText(named),
      plainText(connection),
    ),
    why: t('The next domain that is mapped gets its alias there.'),
    remedy: t('Write the constants of this connection into wp-config.php, if it is the right one.'),
  }),
};

function stage(row: MappedDomain, why: string): CauseText {
  return {
    what: t('The plugin does not serve {0}: {1}.', shownName(row.name), stageWords(row)),
    why,
    remedy: t('Everything the plugin checks looks right from here, so start its check again with WP-CLI.'),
  };
}
