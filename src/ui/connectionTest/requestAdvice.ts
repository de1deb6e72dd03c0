import * as vscode from 'vscode';
import { accountNameProblem } from '../../domain/accountName.ts';
import type { Connection } from '../../domain/connection.ts';
import { shellLine } from '../../domain/shellLine.ts';
import type { CallFailure } from '../../hestia/callError.ts';
import { fingerprintCommand } from '../connection/certificateWords.ts';
import { type Advice } from './advice.ts';
import { failureWords } from '../failure/failureWords.ts';

const { t } = vscode.l10n;

const portCommand = 'grep BACKEND_PORT /usr/local/hestia/conf/hestia.conf';
const bansCommand = 'v-list-firewall-ban';
const statusCommand = 'systemctl status hestia --no-pager';
const errorLogCommand = 'tail -n 20 /var/log/hestia/nginx-error.log';

/** Advice for a request or a connection that failed: the usual words, with what it was seen by and where to look. */
export function requestAdvice(failure: CallFailure, connection: Connection): Advice {
  return { ...failureWords(failure, connection), ...reasonOf(failure, connection) };
}

function reasonOf(failure: CallFailure, connection: Connection): Pick<Advice, 'why' | 'serverCommands'> {
  const because = (why: string, ...serverCommands: readonly string[]): Pick<Advice, 'why' | 'serverCommands'> => ({
    why,
    serverCommands,
  });
  const listCommand = shellLine(['v-list-web-domains', connection.account, 'json']);

  switch (failure.kind) {
    case 'dns':
      return because(t('This machine’s name service knows no address for it, neither A nor AAAA.'));
    case 'connectionRefused':
      return because(
        t(
          'The server turns the connection down at once: the panel does not run, listens on another port, or has banned this address after refused sign-ins.',
        ),
        statusCommand,
        portCommand,
        bansCommand,
      );
    case 'unreachable':
      return because(t('The network reports that there is no way to it.'));
    case 'timeout':
      return failure.phase === 'connect'
        ? because(t('Not even a refusal came back, which is how a firewall behaves.'), 'v-list-firewall', bansCommand)
        : because(t('The connection stands, and the answer does not come.'), statusCommand, errorLogCommand);
    case 'connectionLost':
      return because(t('The connection stood and was ended from the other side.'), statusCommand, errorLogCommand);
    case 'notTls':
      return because(
        t('The greeting of a secure connection was answered by something else, as a port for plain HTTP does.'),
        portCommand,
      );
    case 'certificateChanged':
      return because(
        t('It shows SHA-256 {0}; trusted is {1}.', failure.actual.sha256, failure.expected),
        fingerprintCommand,
      );
    case 'proxyUnreachable':
    case 'proxyTimeout':
    case 'proxyAuthentication':
    case 'proxyCannotReach':
    case 'proxyRefused':
    case 'notProxy':
    case 'proxyUnsupported':
      return because(t('The way to the panel leads through the proxy that is set in {0}.', failure.from));
    case 'redirect':
      return because(
        t('A panel’s API answers by itself. What sends on is its sign-in page, or a server that stands before it.'),
      );
    case 'notFound':
      return because(
        t(
          'The server answered with HTTP {0}, as a panel does whose API was removed, and every other website too.',
          failure.status,
        ),
        'ls -l /usr/local/hestia/web/api/index.php',
      );
    case 'methodNotAllowed':
      return because(t('The server answered with HTTP 405 to a request that a panel’s API takes.'));
    case 'serverError':
      return because(t('The server answered with HTTP {0}.', failure.status), statusCommand, errorLogCommand);
    case 'notHestia':
      return because(t('The answer begins with: {0}', failure.excerpt));
    case 'notHttp':
      return because(t('The answer cannot be read as one of a panel.'));
    case 'emptyReply':
      return because(t('A panel’s API answers this request with a list.'), statusCommand, errorLogCommand);
    case 'invalidJson':
      return because(t('The panel answered with a list that is no valid JSON.'), ...listCommand);
    case 'authentication':
      return because(
        t(
          'The panel answered with exit code 9 or 10. It counts this: five such answers in ten minutes and it bans this address.',
        ),
        ...(connection.credentialKind === 'accessKey' ? ['v-list-access-keys'] : []),
      );
    case 'demoMode':
      return because(
        t('The panel answered with exit code 1 before it looked at the key.'),
        'grep DEMO_MODE /usr/local/hestia/conf/hestia.conf',
      );
    case 'ownerSuspended': {
      const owner = /^user (\S+) is suspended$/.exec(failure.message)?.[1] ?? connection.account;
      return because(
        t('The panel says: {0}', failure.message),
        ...shellLine(['v-unsuspend-user', accountNameProblem(owner) === undefined ? owner : connection.account]),
      );
    }
    case 'wrongAccount':
      return because(
        t(
          'The panel answered with exit code 10: a key of an ordinary user works for that user’s own account alone, whose name is case-sensitive.',
        ),
      );
    case 'command':
      return because(t('The panel answered with exit code {0}.', String(failure.exitCode ?? '?')), ...listCommand);
    case 'tlsUntrusted':
    case 'tlsExpired':
    case 'tlsNameMismatch':
    case 'tlsOther':
      return because(t('The greeting of a secure connection failed.'));
    case 'tooLarge':
      return because(t('A panel’s lists are far smaller.'));
    case 'apiOff':
    case 'ipNotAllowed':
    case 'permission':
      return because(t('The panel took one request of this test and refused the next.'));
    case 'originMismatch':
    case 'cancelled':
      return because(t('Nothing was sent to the panel.'));
  }
}
