import type { WebDomain } from '../../domain/webDomain.ts';
import { parseWebDomains } from '../webDomains.ts';
import type { ReadingCommand } from './panelCommand.ts';

/** All web domains of an account. */
export const listWebDomains = {
  name: 'v-list-web-domains',
  args: ({ account }) => [account, 'json'],
  output: 'json',
  read: parseWebDomains,
  permission: 'needed',
  refusesAccountAlone: false,
} satisfies ReadingCommand<{ readonly account: string }, readonly WebDomain[]>;
