import * as vscode from 'vscode';
import type { Connection } from '../domain/connection.ts';
import type { WebDomain } from '../domain/webDomain.ts';
import { plainText } from '../words/plainText.ts';
import type { Answer } from './answer.ts';
import type { Connections } from './connections.ts';
import { inputs } from './inputs.ts';
import { knownAccount, readAccount, type AccountReading } from './readAccount.ts';
import { tool } from './tool.ts';

interface Uses extends AccountReading {
  readonly connections: Connections;
}

/** The connections, or the web domains of one. */
export const listWebDomains = tool({
  input: inputs.hestia_list_web_domains,
  prepare: ({ connection }, { connections }: Uses) => ({
    invocationMessage:
      connection === undefined
        ? vscode.l10n.t('Looking at the connections')
        : vscode.l10n.t('Looking at the web domains of {0}', plainText(connections.find(connection)?.name ?? '')),
  }),
  run: async ({ connection: id, offset = 0, refresh }, uses, signal) => {
    const { connections, accounts } = uses;
    if (id === undefined) {
      const all = connections.list().slice(offset);
      return {
        connections: all.map((each) => ({ ...connectionAnswer(each), webDomains: accounts.value(each.id)?.length })),
      };
    }
    const connection = connections.get(id);
    const read = refresh === true ? readAccount : knownAccount;
    const domains = await read(connection, uses, signal);
    return {
      ...connectionAnswer(connection),
      total: domains.length,
      webDomains: domains.slice(offset).map((domain) => webDomainAnswer(domain, connection)),
    };
  },
});

function connectionAnswer({ id, name, endpoint, account, protection }: Connection): Answer {
  return { connection: id, name, server: endpoint.host, account, ...(protection && { protection }) };
}

function webDomainAnswer({ name, aliases, suspended, ssl, ip }: WebDomain, { baseWebDomain }: Connection): Answer {
  return { webDomain: name, servesWordPress: name === baseWebDomain, aliases: aliases.length, suspended, ssl, ip };
}
