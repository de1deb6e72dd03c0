import * as vscode from 'vscode';
import type { Connection, CredentialKind } from '../../domain/connection.ts';
import type { CallFailure } from '../../hestia/callError.ts';
import { certificateProblem } from './certificateProblem.ts';
import { commandWords } from './commandWords.ts';
import { proxyWords } from './proxyWords.ts';
import { actions, type Action, type Words } from './words.ts';

const { t } = vscode.l10n;

/** What a failed request means, and what helps. `connection` is the one that it was sent for, when there is one. */
export function failureWords(failure: CallFailure, connection: Connection | undefined): Words {
  const host = connection === undefined ? '' : new URL(connection.apiUrl).host;
  const account = connection?.account ?? '';
  const { edit, signIn, retry, reviewCertificate: review, showLog: log } = actions;
  const words = (what: string, remedy: string, ...helping: readonly Action[]): Words => ({
    what,
    remedy,
    actions: helping,
  });

  switch (failure.kind) {
    case 'cancelled':
      return words(t('Cancelled.'), t('Nothing more was sent.'), retry);
    case 'originMismatch':
      return words(
        t('The stored credentials were entered for another server than {0}, and are not sent there.', host),
        t('Sign in again for this server.'),
        signIn,
      );
    case 'dns':
      return words(
        t('The name {0} cannot be found.', failure.host),
        t('Check the spelling of the API URL and your network or VPN.'),
        edit,
        retry,
      );
    case 'connectionRefused':
      return words(
        t('Nothing answers on {0}, port {1}.', failure.host, failure.port),
        t('Check the port (Hestia uses 8083 unless it was changed) and that the panel is running.'),
        edit,
        retry,
      );
    case 'unreachable':
      return words(
        t('{0} cannot be reached ({1}).', failure.host, failure.code),
        t('Check your network, VPN and the firewall of the server.'),
        retry,
      );
    case 'timeout':
      return failure.phase === 'connect'
        ? words(
            t('{0} did not answer within {1} seconds.', host, failure.seconds),
            t('A firewall may be dropping the connection: check that the port is open for this machine.'),
            edit,
            retry,
          )
        : words(
            t('{0} took the request and did not answer within {1} seconds.', host, failure.seconds),
            t('The panel may be busy or restarting. Look at it again in a moment.'),
            retry,
          );
    case 'connectionLost':
      return words(
        t('{0} ended the connection in the middle.', host),
        t('The panel may be restarting. Try again in a moment.'),
        retry,
      );
    case 'notTls':
      return words(
        t('{0} does not speak HTTPS on this port.', host),
        t('Check the port: the panel’s own is 8083 unless it was changed.'),
        edit,
      );
    case 'tlsUntrusted':
      return words(
        t('The certificate of {0} is not trusted by this machine ({1}).', host, certificateProblem(failure.code)),
        t('Hestia panels usually make their own. Review the certificate and trust it if it is your server’s.'),
        review,
      );
    case 'tlsExpired':
      return words(
        t('The certificate of {0} has expired.', host),
        t('Renew it on the panel, or review it and trust exactly this one.'),
        review,
      );
    case 'tlsNameMismatch':
      return words(
        t('The certificate of {0} is for another name.', host),
        t('Use the name that the certificate has, or review it and trust exactly this one.'),
        review,
        edit,
      );
    case 'tlsOther':
      return words(
        t('No secure connection to {0} could be made ({1}).', host, failure.code),
        t('Check the panel’s TLS settings and what stands between you and it.'),
        retry,
      );
    case 'certificateChanged':
      return words(
        t('The certificate of {0} is not the one that you trusted. Nothing was sent.', host),
        t('If it was renewed on the server, review and trust the new one. If not, somebody may stand in between.'),
        review,
      );
    case 'proxyUnreachable':
    case 'proxyTimeout':
    case 'proxyAuthentication':
    case 'proxyCannotReach':
    case 'proxyRefused':
    case 'notProxy':
    case 'proxyUnsupported':
      return { ...proxyWords(failure, host), actions: [retry] };
    case 'tooLarge':
      return words(
        t('The answer of {0} is larger than {1} MB and was not read.', host, Math.round(failure.bytes / 1_048_576)),
        t('Check that the API URL leads to a Hestia panel.'),
        edit,
      );
    case 'redirect':
      return words(
        t('{0} sends the request on to {1}; credentials are never sent along.', host, failure.location),
        t('Enter the address of the panel itself as API URL, ending in /api/.'),
        edit,
      );
    case 'notFound':
      return words(
        t('There is no Hestia API at this address (HTTP {0}).', failure.status),
        t('Check the URL and that it ends in /api/. On the server, the API’s files may have been removed.'),
        edit,
      );
    case 'methodNotAllowed':
      return words(
        t('{0} does not take API requests at this address (HTTP 405).', host),
        t('Check the URL and that it ends in /api/.'),
        edit,
      );
    case 'serverError':
      return words(
        t('{0} answered with an error of its own (HTTP {1}).', host, failure.status),
        t('The panel or its gateway is overloaded or broken. Look at it, then try again.'),
        retry,
        log,
      );
    case 'notHttp':
    case 'notHestia':
      return words(
        t('What answers at {0} is not a Hestia panel’s API.', host),
        t('Check the URL and that it ends in /api/. The log has the beginning of the answer.'),
        edit,
        log,
      );
    case 'emptyReply':
      return words(t('{0} answered with nothing.', host), t('Look at the panel, then try again.'), retry);
    case 'invalidJson':
      return words(
        t('The list that {0} answered with is broken.', host),
        t(
          'A web domain of account {0} has a damaged line on the panel, or its list is too long. The log has its beginning.',
          account,
        ),
        log,
        retry,
      );
    case 'apiOff':
      return failure.forUserKeys
        ? words(
            t('The panel’s API is off for keys of ordinary users.'),
            t(
              'On the panel: Server Settings → Security → System → Enable API access → Enabled for all users; on the server: v-change-sys-config-value API_SYSTEM 2. Or use a key of the root user.',
            ),
            retry,
          )
        : words(
            t('The panel’s API is switched off for this kind of credentials.'),
            t(
              'On the panel: Server Settings → Security → System → Enable API access, or Enable legacy API access for a legacy key or password.',
            ),
            edit,
            retry,
          );
    case 'ipNotAllowed':
      return words(
        t('The panel does not allow this machine’s IP address to use its API.'),
        t('On the server, as root: v-add-sys-api-ip YOUR_IP. The WordPress server may be allowed while you are not.'),
        retry,
      );
    case 'authentication':
      return words(t('The panel refused the credentials.'), credentialsRemedy(connection?.credentialKind), signIn);
    case 'demoMode':
      return words(
        t('The panel is in demo mode, in which it takes no access key.'),
        t('Whatever the key is, nothing can be read or changed until that is off (DEMO_MODE in hestia.conf).'),
        retry,
      );
    case 'ownerSuspended':
      return words(t('The owner of this access key is suspended.'), t('Unsuspend the user on the panel.'), retry);
    case 'permission':
      return words(
        t('The access key may not run {0}.', failure.command),
        t('Give the key a permission profile on the panel that has this command.'),
        actions.createKey,
        signIn,
      );
    case 'wrongAccount':
      return words(
        t('The access key belongs to another account than {0}.', account),
        t('Check the spelling of {0}: capitals matter. Or use a key of {0}, or of the panel’s root user.', account),
        signIn,
        edit,
      );
    case 'command':
      return commandWords(failure, account);
  }
}

function credentialsRemedy(kind: CredentialKind | undefined): string {
  switch (kind) {
    case 'password':
      return t('Enter them again: a password works only for the panel’s root user, usually admin.');
    case 'legacyKey':
      return t(
        'Enter the key again: it may be mistyped, or have been revoked. A panel in demo mode refuses every one.',
      );
    case 'accessKey':
    case undefined:
      return t('Enter the key again: it may be mistyped, or have been revoked.');
  }
}
