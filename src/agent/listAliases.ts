import * as vscode from 'vscode';
import { prepareAliases, viewAliases } from '../domain/aliasView.ts';
import { displayName } from '../domain/domainName.ts';
import { wwwPolicy } from '../platform/settings.ts';
import { shownName } from '../words/nameWords.ts';
import type { Connections } from './connections.ts';
import { inputs } from './inputs.ts';
import { knownAccount, namedWebDomain, readAccount, type AccountReading } from './readAccount.ts';
import { tool } from './tool.ts';

interface Uses extends AccountReading {
  readonly connections: Connections;
}

/** The aliases of a web domain, filtered as the view filters them. */
export const listAliases = tool({
  input: inputs.hestia_list_aliases,
  prepare: ({ webDomain }) => ({
    invocationMessage: vscode.l10n.t('Looking at the aliases of {0}', shownName(webDomain)),
  }),
  run: async ({ connection: id, webDomain, filter = '', offset = 0, limit = 200, refresh }, uses: Uses, signal) => {
    const connection = uses.connections.get(id);
    const read = refresh === true ? readAccount : knownAccount;
    const domain = namedWebDomain(await read(connection, uses, signal), webDomain);
    const view = { text: filter, problemsOnly: false, order: 'pairs' } as const;
    const found = viewAliases(prepareAliases(domain.aliases, wwwPolicy()), view);
    return {
      connection: connection.id,
      webDomain: domain.name,
      total: domain.aliases.length,
      matching: found.length,
      aliases: found.slice(offset, offset + limit).map(({ name, mark }) => ({
        name,
        ...(displayName(name) !== name && { unicode: displayName(name) }),
        ...(mark !== undefined && { mark }),
      })),
    };
  },
});
