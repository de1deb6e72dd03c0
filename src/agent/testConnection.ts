import * as vscode from 'vscode';
import { writeConnection } from '../domain/connection.ts';
import type { Credentials } from '../hestia/credentials.ts';
import type { TestedConnection, TestTools } from '../operations/testConnection/check.ts';
import type { TestResult } from '../operations/testConnection/testConnection.ts';
import { SignedOutError, type Panels } from '../platform/panels.ts';
import type { SecretStore } from '../platform/secretStore.ts';
import { adviceFor } from '../words/connectionTest/adviceFor.ts';
import { plainText } from '../words/plainText.ts';
import type { Answer } from './answer.ts';
import type { Connections } from './connections.ts';
import { inputs } from './inputs.ts';
import type { PanelGate } from './panelGate.ts';
import { Refusal } from './refusal.ts';
import { tool } from './tool.ts';

interface Uses {
  readonly connections: Connections;
  readonly secrets: Pick<SecretStore, 'read'>;
  readonly panels: Pick<Panels, 'testTools'>;
  readonly gate: PanelGate;
  /** The tests of this window, those that people have started too. */
  readonly tests: Tests;
}

interface Tests {
  find(connectionId: string): { readonly state: string } | undefined;
  run(
    subject: {
      readonly key: string;
      readonly connection: TestedConnection;
      readonly kept: boolean;
      readonly credentials: Credentials;
    },
    tools: Omit<TestTools, 'refusedBefore'>,
    signal: AbortSignal,
  ): Promise<{ readonly results: readonly TestResult[] }>;
}

/** The connection test, as a person runs it; it shows in the view. */
export const testConnection = tool({
  input: inputs.hestia_test_connection,
  prepare: ({ connection }, { connections }: Uses) => ({
    invocationMessage: vscode.l10n.t('Testing {0}…', plainText(connections.find(connection)?.name ?? '')),
  }),
  run: async ({ connection: id }, { connections, secrets, panels, gate, tests }, signal) => {
    const connection = connections.get(id);
    if (tests.find(id)?.state === 'running') throw new Refusal('testRunning');
    const secret = await secrets.read(id);
    if (secret === undefined) throw new SignedOutError(connection);
    gate(connection);
    const written = writeConnection(connection);
    const subject = { key: id, connection: written, kept: true, credentials: secret.credentials };
    const { results } = await tests.run(subject, panels.testTools(connection, secret), signal);
    return {
      connection: id,
      checks: results.map(({ id: check, verdict }): Answer => {
        if (!('problem' in verdict)) return { check, verdict: verdict.kind };
        const { what, why, remedy, serverCommands } = adviceFor(verdict.problem, written);
        return { check, verdict: verdict.kind, what, why, remedy, asRootOnTheServer: serverCommands };
      }),
    };
  },
});
