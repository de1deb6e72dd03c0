import { limitCommand, type neededCommands } from '../domain/leastKey.ts';

export type PanelCommand = (typeof neededCommands)[number] | typeof limitCommand;

/** Commands that refuse to do anything when they are sent an account and nothing else. */
export type ProbedCommand = Exclude<(typeof neededCommands)[number], 'v-list-web-domains'>;

/** How many aliases the package allows on one web domain. */
export type AliasLimit = number | 'unlimited';
