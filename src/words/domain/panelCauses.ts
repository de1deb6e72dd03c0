import * as vscode from 'vscode';
import { shownName } from '../nameWords.ts';
import { panelPageWords } from '../webProblemWords.ts';
import type { CauseSentences } from './causeSentences.ts';

const { t } = vscode.l10n;

/** The alias and its web domain on the panel. */
export const panelCauses: CauseSentences<
  | 'aliasMisspelt'
  | 'aliasElsewhere'
  | 'aliasOtherAccount'
  | 'onlyCompanion'
  | 'aliasMissing'
  | 'accountSuspended'
  | 'webDomainSuspended'
  | 'reloadOwed'
  | 'webDomainEmpty'
> = {
  aliasMisspelt: ({ name, stored, webDomain }) => ({
    what: t('The panel stores {0} as “{1}”, which no visitor asks for.', shownName(name), stored),
    why: t('It is among the aliases of {0}, but is not a plain domain name.', shownName(webDomain)),
    remedy: t('Remove that alias and add the plain name.'),
  }),
  aliasElsewhere: ({ name, webDomain, base, own }) => ({
    what: own
      ? t('{0} is a web domain of its own on the panel, not an alias of {1}.', shownName(name), shownName(base))
      : t('{0} is an alias of {1}, not of {2}.', shownName(name), shownName(webDomain), shownName(base)),
    why: t('The web server shows visitors that web domain, and WordPress is never asked.'),
    remedy: own
      ? t('If nobody needs that website any more, delete the web domain on the panel, then add the alias.')
      : t('Move the alias.'),
  }),
  aliasOtherAccount: ({ name, account, webDomain }) => ({
    what:
      webDomain === name
        ? t('{0} is a web domain of another account, {1}.', shownName(name), account)
        : t('{0} belongs to {1} in another account, {2}.', shownName(name), shownName(webDomain), account),
    why: t('The panel has a name only once, whatever the account.'),
    remedy: t('Remove it there first, then add it here.'),
  }),
  onlyCompanion: ({ name, there, webDomain }) => ({
    what: t('The panel has {0} and not {1}.', shownName(there), shownName(name)),
    why: t('They are two names for the web server; {0} has only one as an alias.', shownName(webDomain)),
    remedy: t('Add the other one.'),
  }),
  aliasMissing: ({ name, webDomain }) => ({
    what: t('{0} is not an alias of {1}.', shownName(name), shownName(webDomain)),
    why: t('Without the alias the web server shows its default page, and WordPress is never asked.'),
    remedy: t('Add the alias: the plugin does not try again by itself.'),
  }),
  accountSuspended: ({ account }) => ({
    what: t('The account {0} is suspended, with all its web domains.', account),
    why: t('The panel’s list says so.'),
    remedy: t('Unsuspend the account, on the panel or with v-unsuspend-user.'),
  }),
  webDomainSuspended: ({ webDomain }) => ({
    what: t('The web domain {0} is suspended.', shownName(webDomain)),
    why: t('The panel’s list says so.'),
    remedy: t('Unsuspend it, on the panel or with v-unsuspend-web-domain.'),
  }),
  reloadOwed: ({ webDomain, page }) => ({
    what: t('The panel has the alias, but the web server does not know it yet: {0}.', panelPageWords(page)),
    why: t('A change of {0} is on the panel, and the web server was not reloaded since.', shownName(webDomain)),
    remedy: t('Reload the web server with v-restart-web and v-restart-proxy.'),
  }),
  webDomainEmpty: ({ webDomain }) => ({
    what: t('The web domain {0} has no WordPress in it.', shownName(webDomain)),
    why: t('It shows the panel’s page of a new web domain.'),
    remedy: t('Choose the web domain that serves WordPress as the base, or install WordPress there.'),
  }),
};
