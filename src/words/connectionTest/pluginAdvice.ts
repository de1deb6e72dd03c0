import * as vscode from 'vscode';
import { restartValues } from '../../domain/hestiaConstants.ts';
import type { PluginProblem } from '../../operations/testConnection/verdict.ts';
import { actions, type Advice, type ByKind } from '../words.ts';
import { serverCommands } from '../serverCommands.ts';

const { t } = vscode.l10n;

/** Advice for what the plugin meets, other than we do, with the same values. */
export const pluginAdvice: {
  readonly [Kind in PluginProblem['kind']]: (problem: ByKind<PluginProblem>[Kind]) => Advice;
} = {
  pluginCallsElsewhere: ({ endpoint, url }) => ({
    what: t('With this URL Ultimate Multisite calls {0}.', url),
    why: t('It cuts slashes off the end of WU_HESTIA_API_URL, appends /api unless it is there, and fills in no port.'),
    remedy: t('Write the URL as {0}.', endpoint.url),
    serverCommands: [],
    actions: [actions.edit],
  }),
  pluginRedirected: ({ answers, endpoint, location }) => ({
    what: answers
      ? t('Ultimate Multisite is redirected to {0}.', location)
      : t('Ultimate Multisite is redirected to {0}, where nothing answers.', location),
    why: t(
      'It calls /api without a slash at the end, and the panel’s web server redirects that to the port it listens on itself. Credentials were not sent there.',
    ),
    remedy: t('Let the panel listen on the port in the API URL by the command, or open that other port.'),
    serverCommands: [`v-change-sys-port ${endpoint.target.port}`],
    actions: [],
  }),
  pluginRefused: ({ status }) => ({
    what: t('Ultimate Multisite’s own request is answered with HTTP {0}, so that its test fails.', status),
    why: t(
      'The same values were sent as it sends them: as a hash or password with a user, to /api, with returncode=yes.',
    ),
    remedy: t('Look at the panel’s log for more.'),
    serverCommands: ['tail -n 20 /var/log/hestia/nginx-error.log'],
    actions: [],
  }),
  pluginRestartRefused: () => ({
    what: t('The panel refuses every alias that Ultimate Multisite adds or removes: WU_HESTIA_RESTART is wrong.'),
    why: t(
      'The panel takes {0}, and answers anything else with exit code 2; of true PHP makes 1. The plugin’s own test does not send it, and would pass.',
      restartValues.join(', '),
    ),
    remedy: t('Write one of these words, in quotes.'),
    serverCommands: [],
    actions: [],
  }),
  pluginPrefersStored: () => ({
    what: t('Ultimate Multisite uses the password in the file only where no hash is stored in the database.'),
    why: t(
      'Its wizard stores values in the network’s database since 2.4.11, and what the file lacks is taken from there. A hash wins over a password. What is stored cannot be read from here.',
    ),
    remedy: t('Copy the command, and run it in the folder of WordPress: it prints the names of what is stored.'),
    serverCommands: [],
    actions: [actions.copyStoredCommand],
  }),
  pluginPassesFalsely: ({ certificateVerified, exitCode }) => ({
    what: t('Ultimate Multisite’s own test would pass here.'),
    why: [
      exitCode === 0
        ? t('It does no more than list the web domains, and does not see what is wrong above.')
        : t(
            'The panel answers with HTTP 200 and exit code {0}, and the plugin takes every HTTP 200 for success.',
            String(exitCode ?? '?'),
          ),
      ...(certificateVerified ? [] : [t('That is, if WordPress accepts the certificate.')]),
    ].join(' '),
    remedy: t('Do not rely on it: fix what failed above.'),
    serverCommands: [],
    actions: [],
  }),
  pluginDistrusts: () => ({
    what: t('WordPress does not know this certificate, and refuses it unless verification was switched off there.'),
    why: t(
      'You trust it by hand, on this machine. WordPress goes by its own list of roots; its log then says “cURL error 60”.',
    ),
    remedy: t(
      'Give the panel a certificate that everybody trusts; the command gets one from Let’s Encrypt, which needs a host name in the public DNS.',
    ),
    serverCommands: [serverCommands.letsEncrypt],
    actions: [],
  }),
};
