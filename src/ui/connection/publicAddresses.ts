import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import { parseIpAddress } from '../../domain/visitors/ipAddress.ts';
import type { ConnectionStore } from '../../platform/connectionStore.ts';
import { askText, runSteps } from '../../platform/steps.ts';
import { plainText } from '../../words/plainText.ts';

/** Asks at which addresses visitors reach the server, and keeps them with the connection. Empty leaves it to DNS. */
export async function editPublicAddresses(
  connection: Connection,
  title: string,
  connections: ConnectionStore,
): Promise<void> {
  let answer = '';
  await runSteps(title, [
    async (place) => {
      answer = await askText(place, {
        prompt: vscode.l10n.t(
          'Addresses at which visitors reach the server, with commas. Empty: those that DNS has for the base web domain.',
        ),
        value: (connection.publicAddresses ?? []).join(', '),
        placeholder: '203.0.113.10, 2001:db8::10',
        validate: (text) => {
          const wrong = wordsOf(text).find((word) => parseIpAddress(word) === undefined);
          return wrong === undefined ? undefined : vscode.l10n.t('{0} is not an IP address.', plainText(wrong));
        },
      });
      return undefined;
    },
  ]);
  const publicAddresses = [...new Set(wordsOf(answer).flatMap((word) => parseIpAddress(word) ?? []))];
  await connections.save({ ...connections.get(connection.id), publicAddresses });
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter((word) => word !== '');
}
