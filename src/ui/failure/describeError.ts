import * as vscode from 'vscode';
import { Cancelled } from '../../domain/cancelled.ts';
import type { Connection } from '../../domain/connection.ts';
import { isCallError } from '../../hestia/callError.ts';
import { OtherVersionError } from '../../domain/storedState.ts';
import { WebDomainGoneError } from '../../operations/aliases/findWebDomain.ts';
import { ConnectionGoneError, ReadOnlyError } from '../../operations/panel.ts';
import { NetworkSignedOutError, NoNetworkError } from '../../platform/openNetwork.ts';
import { SignedOutError } from '../../platform/panels.ts';
import { SecretError } from '../../platform/secretStore.ts';
import { NetworkError } from '../../wordpress/networkFailure.ts';
import { DnsServerError } from '../../platform/visitorWay.ts';
import { dnsServerRemedy } from '../../words/dnsServerWords.ts';
import { failureWords } from '../../words/failureWords.ts';
import { networkWords } from '../../words/networkWords.ts';
import { plainText } from '../../words/plainText.ts';
import { networkMissingWords, secretWords, stateWords } from './keptWords.ts';
import { actions, type Words } from '../../words/words.ts';

/** The one place where an error becomes words. Undefined `connection`: the error is of none in particular. */
export function describeError(error: unknown, connection: Connection | undefined): Words {
  if (isCallError(error)) return failureWords(error.failure, connection);
  if (error instanceof SignedOutError) {
    return {
      what: vscode.l10n.t('You are signed out of {0}.', error.connection.name),
      remedy: vscode.l10n.t('Sign in again to go on.'),
      actions: [actions.signIn],
    };
  }
  if (error instanceof NetworkError) return networkWords(error.failure, connection?.network?.address.host ?? '');
  if (error instanceof NetworkSignedOutError || error instanceof NoNetworkError) return networkMissingWords(error);
  if (error instanceof SecretError) return secretWords(error);
  if (error instanceof OtherVersionError) return stateWords();
  if (error instanceof ConnectionGoneError) {
    return {
      what: vscode.l10n.t('This connection was deleted.'),
      remedy: vscode.l10n.t('Choose another one in the view.'),
      actions: [],
    };
  }
  if (error instanceof ReadOnlyError) {
    return {
      what: vscode.l10n.t('{0} is marked as read-only, so nothing is changed on its panel.', error.connection.name),
      remedy: vscode.l10n.t('Use another connection, or choose Protect Connection… and then None.'),
      actions: [actions.protect],
    };
  }
  if (error instanceof WebDomainGoneError) {
    return {
      what: vscode.l10n.t('The web domain {0} is not on the panel any more.', error.domain),
      remedy: vscode.l10n.t('Refresh to see what is there now.'),
      actions: [actions.refresh],
    };
  }
  if (error instanceof DnsServerError) {
    return {
      what: vscode.l10n.t('{0} in hestiaDomains.dnsServers is no DNS server.', plainText(error.entry)),
      remedy: dnsServerRemedy(error.problem),
      actions: [],
    };
  }
  return {
    what: vscode.l10n.t('Something went wrong inside Hestia Domains.'),
    remedy: vscode.l10n.t('The log has the details.'),
    actions: [actions.showLog],
  };
}

/** Whether an error only says that the person gave up; it is never shown. */
export function isCancelled(error: unknown): boolean {
  return error instanceof vscode.CancellationError || error instanceof Cancelled;
}
