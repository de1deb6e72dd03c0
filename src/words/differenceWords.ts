import * as vscode from 'vscode';
import { nameOf } from '../domain/network/apartDifferences.ts';
import type { MappedDomain, Stage } from '../domain/network/mappedDomain.ts';
import type { NetworkDifference } from '../domain/network/networkDifferences.ts';
import type { NetworkList } from '../domain/network/networkList.ts';
import type { NetworkSite } from '../domain/network/networkSite.ts';
import { shownName } from './nameWords.ts';
import { plainText } from './plainText.ts';

const { t } = vscode.l10n;

/** A difference in two or three words. Undefined where it is not certain. */
export function differenceWord(difference: NetworkDifference, from: NetworkList['from']): string | undefined {
  switch (difference.kind) {
    case 'siteGone':
      return goneWord(difference.state);
    case 'elsewhere':
      return t('on {0}', shownName(difference.by));
    case 'missing':
      return t('not on the panel');
    case 'mappedTwice':
      return t('mapped twice');
    case 'inactive':
    case 'stage':
      return stageWords(difference.of);
    case 'twoPrimaries':
      return t('two primaries');
    case 'unreadable':
      return t('no domain name');
    case 'orphan':
      return from === 'network' ? t('nobody maps it') : undefined;
  }
}

function goneWord(state: Extract<NetworkDifference, { readonly kind: 'siteGone' }>['state']): string {
  switch (state) {
    case 'archived':
      return t('site archived');
    case 'deleted':
      return t('site deleted');
    case 'absent':
      return t('no such site');
  }
}

/** What puts a difference right. */
export function differenceRemedy(difference: NetworkDifference): string {
  switch (difference.kind) {
    case 'siteGone':
      return t('Its site shows nothing any more: delete the mapping in the network admin, or bring the site back.');
    case 'elsewhere':
      return t('Another web domain of the account has it: move the alias, or delete the mapping.');
    case 'missing':
      return t('Add to the Panel, in its menu, adds it.');
    case 'mappedTwice':
      return t('Several rows map it, and only one site is shown: delete the others in the network admin.');
    case 'inactive':
      return t('Activate it in the network admin.');
    case 'stage':
      return stageRemedy(difference.of.stage);
    case 'twoPrimaries':
      return t(
        'Visitors are sent back and forth forever between these: {0}. Leave one of them primary in the network admin.',
        difference.rows.map(({ name }) => shownName(name)).join(', '),
      );
    case 'unreadable':
      return t('Correct or delete the row in the network admin.');
    case 'orphan':
      return t('Remove it if nothing needs it. Compare with the Network lists all of them.');
  }
}

function stageRemedy(stage: Stage): string {
  return stage === 'checking-dns' || stage === 'checking-ssl-cert'
    ? t(
        'The plugin still checks it, and it is not served until then: its queue looks again every few minutes, five times, where WP-Cron runs.',
      )
    : t(
        'It is not served until the plugin’s check is through. Copy Command for a New Check, in its menu, starts it anew.',
      );
}

/** What a difference is about: a name, the text of a row, or a site. */
export function differenceName(difference: NetworkDifference, { sites }: NetworkList): string {
  if (difference.kind === 'unreadable') return plainText(difference.row.text);
  const name = difference.kind === 'orphan' ? difference.alias : nameOf(difference);
  return name === undefined ? differenceSite(difference, { sites }) : shownName(name);
}

/** The site that a difference is about, or several with commas between; empty where it is about none. */
export function differenceSite(difference: NetworkDifference, { sites = [] }: Pick<NetworkList, 'sites'>): string {
  const nameOfSite = (blogId: number): string =>
    siteName(
      blogId,
      sites.find((site) => site.blogId === blogId),
    );
  return [...new Set(blogIdsOf(difference))].map(nameOfSite).join(', ');
}

function blogIdsOf(difference: NetworkDifference): readonly number[] {
  if ('of' in difference) return [difference.of.blogId];
  if ('blogId' in difference) return [difference.blogId];
  if ('row' in difference) return [difference.row.blogId];
  return 'rows' in difference ? difference.rows.map(({ blogId }) => blogId) : [];
}

/** A site by its title, or else by its id. */
export function siteName(blogId: number, site: NetworkSite | undefined): string {
  const title = plainText(site?.title ?? '');
  return title === '' ? t('site {0}', blogId) : title;
}

/** How far the plugin's check has come. */
export function stageWords({ stage, active }: Pick<MappedDomain, 'stage' | 'active'>): string {
  return active ? stages[stage] : t('switched off');
}

const stages: Readonly<Record<Stage, string>> = {
  'checking-dns': t('checking DNS'),
  'checking-ssl-cert': t('checking the certificate'),
  done: t('live'),
  'done-without-ssl': t('live, without SSL'),
  failed: t('DNS check failed'),
  'ssl-failed': t('certificate check failed'),
  unknown: t('unknown stage'),
};
