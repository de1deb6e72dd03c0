import type { WebDomain } from '../../domain/webDomain.ts';
import { parseWebDomains } from '../webDomains.ts';
import type { ReadingCommand } from './panelCommand.ts';

/** One web domain by its exact stored name. The panel takes it as a regular expression, so that others may come with it. */
export const listWebDomain = {
  name: 'v-list-web-domain',
  args: ({ account, domain }) => [account, domain, 'json'],
  output: 'json',
  read: parseWebDomains,
  permission: 'needed',
  refusesAccountAlone: true,
} satisfies ReadingCommand<{ readonly account: string; readonly domain: string }, readonly WebDomain[]>;
