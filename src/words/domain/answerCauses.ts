import * as vscode from 'vscode';
import { shownName } from '../nameWords.ts';
import { plainText } from '../plainText.ts';
import { panelPageWords, webProblemWords } from '../webProblemWords.ts';
import type { CauseSentences } from './causeSentences.ts';

const { t } = vscode.l10n;

const putRightFirst = t('This goes away once what failed above is fixed.');

/** What is answered, where nothing before it tells why. */
export const answerCauses: CauseSentences<
  | 'noPage'
  | 'redirectLoop'
  | 'signup'
  | 'asksForLogin'
  | 'panelPage'
  | 'leadsAway'
  | 'otherSite'
  | 'mixedScheme'
  | 'gone'
  | 'statusError'
  | 'serverError'
  | 'notWordPress'
> = {
  noPage: ({ problem }) => ({
    what: t('The web server is there, but gives no page: {0}.', webProblemWords(problem)),
    why: t('The connection was made, and no answer came over it.'),
    remedy: t('Look at the error log of the web domain on the panel.'),
  }),
  redirectLoop: ({ name }) => ({
    what: t('{0} sends visitors round in a circle.', shownName(name)),
    why: t('http:// and https:// lead to each other or to themselves.'),
    remedy: t(
      'Look for two rules that redirect: in the web domain’s template, a plugin, or a proxy with “flexible” SSL.',
    ),
  }),
  signup: ({ name, told }) => ({
    what: t('WordPress does not know {0}, and offers to make a new site of it.', shownName(name)),
    why: t('It redirects to wp-signup.php. The mapping, its stage, or SUNRISE may be missing.'),
    remedy: told ? putRightFirst : t('Connect the WordPress network, or open its folder: then this tells which.'),
  }),
  asksForLogin: ({ name }) => ({
    what: t('{0} asks visitors to log in.', shownName(name)),
    why: t('The home page leads to wp-login.php, as a plugin for private sites or a wrong scheme behind a proxy does.'),
    remedy: t('Look at the plugins of the site, and at how the proxy speaks to the server.'),
  }),
  panelPage: ({ page, told }) => ({
    what: t('Visitors get a page of the panel: {0}.', panelPageWords(page)),
    why: t('The web server does not lead the name to WordPress.'),
    remedy: told ? putRightFirst : t('Connect the panel, or choose the base web domain: then this tells why.'),
  }),
  leadsAway: ({ location }) => ({
    what: t('Visitors are sent to {0}, which is no name of this site.', plainText(location)),
    why: t('The network does not list this name for the site.'),
    remedy: t('Look for the redirect: in a plugin, .htaccess, or the web domain’s redirection on the panel.'),
  }),
  otherSite: ({ name, host }) => ({
    what: t('Visitors of {0} get the site of {1}.', shownName(name), plainText(host)),
    why: t('The page gives the address of its REST API there.'),
    remedy: t('Check the mapping and SUNRISE: without them WordPress shows its main site.'),
  }),
  mixedScheme: ({ name }) => ({
    what: t('{0} is shown over https://, but thinks it is at http://.', shownName(name)),
    why: t('Its addresses begin with http://: browsers block such parts.'),
    remedy: t('Let the plugin check the certificate again, or change the site’s address to https:// in its settings.'),
  }),
  gone: () => ({
    what: t('WordPress answers 410: this site is gone.'),
    why: t('It does so for sites that are archived, marked as spam or deleted.'),
    remedy: t('Look at the site in the network admin, under Sites.'),
  }),
  statusError: ({ status }) => ({
    what: t('The home page answers with HTTP {0}.', status),
    why: t('WordPress or the web server refuses it.'),
    remedy: t('Look at .htaccess, plugins for security, and the error log of the web domain.'),
  }),
  serverError: ({ status }) => ({
    what: t('The site fails with HTTP {0}.', status),
    why: t('The name leads to WordPress or PHP, which fails.'),
    remedy: t('Look at the error log of the web domain on the panel.'),
  }),
  notWordPress: () => ({
    what: t('Visitors get a page that shows no sign of WordPress.'),
    why: t('It mentions neither the REST API nor WordPress’s folders.'),
    remedy: t('Look at what the web domain’s folder holds, and at a page that was put there by hand.'),
  }),
};
