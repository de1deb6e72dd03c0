import { accountNameProblem } from '../../domain/accountName.ts';
import type { ReadingCommand } from './panelCommand.ts';

/**
 * The account that has a web domain by its exact name, whosever it is; aliases are not looked at. What is nobody's is exit
 * code 3, and a bare `OK` without an access key.
 */
export const searchDomainOwner = {
  name: 'v-search-domain-owner',
  args: ({ domain }) => [domain, 'web'],
  output: 'word',
  read: (output) => (accountNameProblem(output) === undefined ? output : undefined),
  permission: 'optional',
  refusesAccountAlone: false,
} satisfies ReadingCommand<{ readonly domain: string }, string>;
