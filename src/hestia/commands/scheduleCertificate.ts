import type { PanelCommand } from './panelCommand.ts';

/**
 * Queues one order of Let's Encrypt for a web domain and these of its aliases, by their exact stored texts; the panel's cron
 * works it off. Nothing but account and web domain is checked, and what is queued twice is ordered twice.
 */
export const scheduleCertificate = {
  name: 'v-schedule-letsencrypt-domain',
  args: ({ account, domain, aliases }) => [account, domain, aliases.join()],
  output: 'none',
  permission: 'optional',
  refusesAccountAlone: true,
} satisfies PanelCommand<{
  readonly account: string;
  readonly domain: string;
  readonly aliases: readonly string[];
}>;
