import type { RestartPolicy } from '../../domain/webDomain.ts';
import type { PanelCommand } from './panelCommand.ts';
import { restartArgument } from './restartArgument.ts';

/** Deletes one alias by its exact text, and what its dots match. Exit code 20 as for adding. */
export const deleteWebDomainAlias = {
  name: 'v-delete-web-domain-alias',
  args: ({ account, domain, alias, restart }) => [account, domain, alias, restartArgument(restart)],
  output: 'none',
  permission: 'needed',
  refusesAccountAlone: true,
} satisfies PanelCommand<{
  readonly account: string;
  readonly domain: string;
  readonly alias: string;
  readonly restart: RestartPolicy;
}>;
