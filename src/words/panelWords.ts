import * as vscode from 'vscode';
import { commandLine } from '../hestia/commands/commandLine.ts';
import { listWebDomains } from '../hestia/commands/listWebDomains.ts';
import type { CommandFailure, PanelFailure } from '../hestia/panelFailure.ts';
import { commandWords } from './commandWords.ts';
import { panelRefusalWords, type Refusal } from './panelRefusalWords.ts';
import { serverCommands } from './serverCommands.ts';
import { actions, type Sentences } from './words.ts';

const { t } = vscode.l10n;

/** Answers that are not those of a panel's API, or not whole. */
const answerWords: Sentences<Exclude<PanelFailure, CommandFailure | Refusal>> = {
  redirect: ({ location }, { host }) => ({
    title: t('Not a Hestia API'),
    what: t('{0} redirects to {1}, where credentials are not sent.', host, location),
    why: t('A panel’s API does not redirect. Its sign-in page does, or a server in front of it.'),
    remedy: t('Enter the address of the panel itself as API URL, ending in /api/.'),
    serverCommands: [],
    actions: [actions.edit],
  }),
  notFound: ({ status }) => ({
    title: t('Not a Hestia API'),
    what: t('There is no Hestia API at this address (HTTP {0}).', status),
    why: t(
      'The server answered with HTTP {0}, as a panel does whose API was removed, and every other website too.',
      status,
    ),
    remedy: t('Check that the URL is right and ends in /api/, and that the API’s files are still on the server.'),
    serverCommands: [serverCommands.apiFile],
    actions: [actions.edit],
  }),
  methodNotAllowed: (_failure, { host }) => ({
    title: t('Not a Hestia API'),
    what: t('{0} does not take API requests at this address (HTTP 405).', host),
    why: t('The server answered with HTTP 405 to a request that a panel’s API takes.'),
    remedy: t('Check the URL and that it ends in /api/.'),
    serverCommands: [],
    actions: [actions.edit],
  }),
  serverError: ({ status }, { host }) => ({
    title: t('Panel failed'),
    what: t('{0} answered with an error of its own (HTTP {1}).', host, status),
    why: t('The server answered with HTTP {0}.', status),
    remedy: t('Look at the panel and what stands before it, which may be overloaded or broken, then try again.'),
    serverCommands: [serverCommands.status, serverCommands.errorLog],
    actions: [actions.retry, actions.showLog],
  }),
  notHestia: ({ excerpt }, { host }) => ({
    title: t('Not a Hestia API'),
    what: t('What answers at {0} is not a Hestia panel’s API.', host),
    why: t('The answer begins with: {0}', excerpt),
    remedy: t('Check the URL and that it ends in /api/; the log has the beginning of the answer.'),
    serverCommands: [],
    actions: [actions.edit, actions.showLog],
  }),
  emptyReply: (_failure, { host }) => ({
    title: t('No answer'),
    what: t('{0} answered with nothing.', host),
    why: t('A panel’s API answers this request with a list.'),
    remedy: t('Look at the panel, then try again.'),
    serverCommands: [serverCommands.status, serverCommands.errorLog],
    actions: [actions.retry],
  }),
  invalidJson: (_failure, { host, account }) => ({
    title: t('Broken list'),
    what: t('The list that {0} answered with is broken.', host),
    why: t('The panel answered with a list that is not valid JSON.'),
    remedy: t(
      'A web domain of account {0} has a damaged line on the panel, or its list is too long; the log has its beginning.',
      account,
    ),
    serverCommands: commandLine(listWebDomains, { account }),
    actions: [actions.showLog, actions.retry],
  }),
};

/** Why the panel did not give what was asked. */
export const panelWords: Sentences<PanelFailure> = { ...answerWords, ...panelRefusalWords, command: commandWords };
