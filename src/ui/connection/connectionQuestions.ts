import * as vscode from 'vscode';
import { readConnection, type ConnectionText } from '../../domain/connection.ts';
import { parseEndpoint } from '../../domain/endpoint.ts';
import type { WebDomain } from '../../domain/webDomain.ts';
import { isCallError } from '../../hestia/callError.ts';
import type { ConnectionStore } from '../../platform/connectionStore.ts';
import { askText, type StepPlace } from '../../platform/steps.ts';
import { askBaseWebDomain, askNameOfBase } from './baseWebDomainSteps.ts';
import { usableSecret, type ConnectionDraft } from './connectionDraft.ts';
import { accountWords, nameProblem, urlAdvice } from './connectionWords.ts';
import { askCredentialKind, askCredentials } from './credentialSteps.ts';
import { askRestart } from './restartStep.ts';

/** What is asked of a connection, in this order. */
export const order = ['name', 'apiUrl', 'credentialKind', 'secret', 'account', 'baseWebDomain', 'restart'] as const;
export type Question = (typeof order)[number];

/** A question about a connection. */
interface ConnectionQuestion {
  /** Whether the answer that the draft has to it will do. */
  readonly isRight: (draft: ConnectionDraft, connections: ConnectionStore) => boolean;
  /** Asks it with the draft's answer filled in, and gives the draft with the new one. Rejects as `askText` does. */
  readonly ask: (draft: ConnectionDraft, place: StepPlace, connections: ConnectionStore) => Promise<ConnectionDraft>;
}

/** Every question about a connection, each by itself. */
export const connectionQuestions: Readonly<Record<Question, ConnectionQuestion>> = {
  name: {
    isRight: ({ connection }, connections) => nameProblem(connection.name, connection, connections) === undefined,
    ask: async (draft, place, connections) => {
      const name = await askText(place, {
        prompt: vscode.l10n.t('A name for this connection'),
        value: draft.connection.name,
        placeholder: vscode.l10n.t('My network'),
        validate: (text) => nameProblem(text, draft.connection, connections),
      });
      return answered(draft, { name: name.trim() });
    },
  },
  apiUrl: {
    isRight: ({ connection }) => parseEndpoint(connection.apiUrl).ok,
    ask: async (draft, place) => {
      const text = await askText(place, {
        prompt: vscode.l10n.t('API URL of the panel'),
        value: draft.connection.apiUrl,
        placeholder: vscode.l10n.t('panel.example.com is enough'),
        validate: urlAdvice,
      });
      const result = parseEndpoint(text);
      return result.ok ? answered(draft, { apiUrl: result.endpoint.url }) : draft;
    },
  },
  credentialKind: {
    isRight: ({ connection, secret }) => secret?.credentials.kind === connection.credentialKind,
    ask: async (draft, place) =>
      answered(draft, { credentialKind: await askCredentialKind(place, draft.connection.credentialKind) }),
  },
  secret: {
    isRight: (draft) => usableSecret(draft) !== undefined,
    ask: async (draft, place) => {
      const { connection } = draft;
      const origin = readConnection(connection)?.endpoint.origin ?? '';
      const isElsewhere = draft.secret !== undefined && draft.secret.origin !== origin;
      const credentials = await askCredentials(place, connection.credentialKind, {
        whenEmpty: isRefused(draft) ? undefined : usableSecret(draft)?.whenEmpty,
        hint: isElsewhere ? vscode.l10n.t('Enter it again: it goes only to the server it was entered for') : undefined,
      });
      if (credentials === undefined) return draft;
      const whenEmpty = vscode.l10n.t('Leave empty to keep the one you entered');
      return { ...draft, secret: { origin, credentials, whenEmpty }, outcome: undefined };
    },
  },
  account: {
    isRight: ({ connection }) => accountWords(connection.account) === undefined,
    ask: async (draft, place) => {
      const account = await askText(place, {
        prompt: vscode.l10n.t('Account on the panel that owns the web domains'),
        value: draft.connection.account,
        placeholder: 'admin',
        validate: (text) => accountWords(text.trim()),
      });
      return answered(draft, { account: account.trim() });
    },
  },
  baseWebDomain: {
    isRight: (draft) => {
      const { baseWebDomain } = draft.connection;
      const domains = listOf(draft);
      return baseWebDomain === undefined || domains?.some(({ name }) => name === baseWebDomain) !== false;
    },
    ask: async (draft, place) => {
      const { baseWebDomain } = draft.connection;
      const domains = listOf(draft);
      const chosen = domains?.length
        ? await askBaseWebDomain(place, domains, baseWebDomain)
        : await askNameOfBase(place, baseWebDomain);
      return answered(draft, { baseWebDomain: chosen });
    },
  },
  restart: {
    isRight: () => true,
    ask: async (draft, place) => answered(draft, { restart: await askRestart(place, draft.connection.restart) }),
  },
};

function answered(draft: ConnectionDraft, answer: Partial<ConnectionText>): ConnectionDraft {
  return { ...draft, connection: { ...draft.connection, ...answer } };
}

/** Whether the panel refused the draft's secret, so that there is no use in keeping it. */
function isRefused({ outcome }: ConnectionDraft): boolean {
  return isCallError(outcome) && ['authentication', 'permission'].includes(outcome.failure.kind);
}

/** The account's web domains, if they could be read. */
function listOf({ outcome }: ConnectionDraft): readonly WebDomain[] | undefined {
  return isCallError(outcome) ? undefined : outcome;
}
