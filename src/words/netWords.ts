import * as vscode from 'vscode';
import type { NetFailure, ProxyFailure } from '../net/netFailure.ts';
import { proxyWords } from './proxyWords.ts';
import { serverCommands } from './serverCommands.ts';
import { tlsWords, type TlsFailure } from './tlsWords.ts';
import { actions, type Sentences } from './words.ts';

const { t } = vscode.l10n;

/** Why a machine was not reached, or did not answer as one does. */
const reachWords: Sentences<Exclude<NetFailure, ProxyFailure | TlsFailure>> = {
  originMismatch: (_failure, { host }) => ({
    title: t('Another server'),
    what: t('The stored credentials were entered for another server than {0}, and are not sent there.', host),
    why: t('Nothing was sent to the panel.'),
    remedy: t('Sign in again for this server.'),
    serverCommands: [],
    actions: [actions.signIn],
  }),
  dns: ({ host }) => ({
    title: t('Name not found'),
    what: t('The name {0} cannot be found.', host),
    why: t('This machine’s name service knows no address for it, neither A nor AAAA.'),
    remedy: t('Check the spelling of the API URL and your network or VPN.'),
    serverCommands: [],
    actions: [actions.edit, actions.retry],
  }),
  connectionRefused: ({ host, port }) => ({
    title: t('Not reachable'),
    what: t('Nothing answers on {0}, port {1}.', host, port),
    why: t(
      'The server refuses the connection: the panel is not running, listens on another port, or has banned this address after failed sign-ins.',
    ),
    remedy: t('Check the port (Hestia uses 8083 unless it was changed) and that the panel is running.'),
    serverCommands: [serverCommands.status, serverCommands.port, serverCommands.bans],
    actions: [actions.edit, actions.retry],
  }),
  unreachable: ({ host, code }) => ({
    title: t('Not reachable'),
    what: t('{0} cannot be reached ({1}).', host, code),
    why: t('There is no route to it from this machine.'),
    remedy: t('Check your network, VPN and the firewall of the server.'),
    serverCommands: [],
    actions: [actions.retry],
  }),
  timeout: ({ phase, seconds }, { host }) =>
    phase === 'connect'
      ? {
          title: t('No answer'),
          what: t('{0} did not answer within {1} seconds.', host, seconds),
          why: t('No reply at all usually means that a firewall drops the connection.'),
          remedy: t('A firewall may be dropping the connection: check that the port is open for this machine.'),
          serverCommands: [serverCommands.firewall, serverCommands.bans],
          actions: [actions.edit, actions.retry],
        }
      : {
          title: t('No answer'),
          what: t('{0} took the request and did not answer within {1} seconds.', host, seconds),
          why: t('The connection was made, but no answer came.'),
          remedy: t('Try again in a moment: the panel may be busy or restarting.'),
          serverCommands: [serverCommands.status, serverCommands.errorLog],
          actions: [actions.retry],
        },
  connectionLost: (_failure, { host }) => ({
    title: t('Connection lost'),
    what: t('{0} ended the connection in the middle.', host),
    why: t('The connection was made, and the other side closed it.'),
    remedy: t('Try again in a moment: the panel may be restarting.'),
    serverCommands: [serverCommands.status, serverCommands.errorLog],
    actions: [actions.retry],
  }),
  notHttp: (_failure, { host }) => ({
    title: t('Not a Hestia API'),
    what: t('What answers at {0} is not a Hestia panel’s API.', host),
    why: t('The answer cannot be read as one of a panel.'),
    remedy: t('Check the URL and that it ends in /api/; the log has the beginning of the answer.'),
    serverCommands: [],
    actions: [actions.edit, actions.showLog],
  }),
  tooLarge: ({ bytes }, { host }) => ({
    title: t('Answer too large'),
    what: t('The answer of {0} is larger than {1} MB and was not read.', host, Math.round(bytes / 1_048_576)),
    why: t('A panel’s lists are far smaller.'),
    remedy: t('Check that the API URL leads to a Hestia panel.'),
    serverCommands: [],
    actions: [actions.edit],
  }),
};

/** Why there was no exchange with a machine, or no whole one. */
export const netWords: Sentences<NetFailure> = { ...reachWords, ...tlsWords, ...proxyWords };
