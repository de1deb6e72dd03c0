import { addWebDomainAlias } from './addWebDomainAlias.ts';
import { deleteWebDomainAlias } from './deleteWebDomainAlias.ts';
import { getUserValue } from './getUserValue.ts';
import { listWebDomain } from './listWebDomain.ts';
import { listWebDomains } from './listWebDomains.ts';
import { scheduleCertificate } from './scheduleCertificate.ts';
import { searchDomainOwner } from './searchDomainOwner.ts';

/** Every command that is sent to a panel. */
export const panelCommands = [
  listWebDomains,
  listWebDomain,
  addWebDomainAlias,
  deleteWebDomainAlias,
  getUserValue,
  scheduleCertificate,
  searchDomainOwner,
] as const;
export type PanelCommandName = (typeof panelCommands)[number]['name'];

/** What an access key needs for everything that this extension and the plugin do with aliases. */
export const neededCommands = panelCommands.filter((command) => command.permission === 'needed');

/** What a key may be allowed besides. */
export const optionalCommands = panelCommands.filter((command) => command.permission === 'optional');
export type OptionalCommand = (typeof optionalCommands)[number];

/** What may be asked for with an account and nothing else, to know whether a key may run it. */
export type ProbedCommand = Extract<(typeof panelCommands)[number], { readonly refusesAccountAlone: true }>;
