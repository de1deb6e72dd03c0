import type { RestartPolicy } from '../../domain/webDomain.ts';
import type { PanelCommand } from './panelCommand.ts';
import { restartArgument } from './restartArgument.ts';

/** Adds aliases, all or none. With exit code 20 they were added, but the web server did not restart. */
export const addWebDomainAlias = {
  name: 'v-add-web-domain-alias',
  args: ({ account, domain, aliases, restart }) => [account, domain, aliases.join(), restartArgument(restart)],
  output: 'none',
  permission: 'needed',
  refusesAccountAlone: true,
} satisfies PanelCommand<{
  readonly account: string;
  readonly domain: string;
  readonly aliases: readonly string[];
  readonly restart: RestartPolicy;
}>;
