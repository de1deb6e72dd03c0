/** Why an agent does not get what it asks for, by a rule of ours. */
export type RefusalKind = keyof typeof refusals;

/** Thrown when an agent does not get what it asks for. Its sentence is for the model, which reads English. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: RefusalKind;
  readonly detail: string;

  constructor(kind: RefusalKind, detail = '') {
    super(kind);
    this.kind = kind;
    this.detail = detail;
  }
}

/** What each of them means, and what to do about it. */
export const refusals = {
  off: 'The person has switched these tools off (hestiaDomains.agentTools).',
  readOnlyTools: 'The person lets agents read only (hestiaDomains.agentTools). Tell them what you would change.',
  restrictedWorkspace: 'This workspace is restricted. The tools work once the person trusts it.',
  badInput: 'The input does not fit the schema of the tool.',
  tooManyCalls: 'An agent may ask a panel 10 times a minute. Wait, and do not try again before.',
  nearBan:
    'The panel has refused so many requests that it may soon ban this machine. Do not ask it again; tell the person, who may look at the connection.',
  testRunning: 'This connection is being tested already.',
  noConnection: 'There is no such connection. hestia_list_web_domains lists them when it gets no connection.',
  noWebDomain: 'The account has no such web domain. hestia_list_web_domains lists them.',
  noNetwork:
    'No WordPress network is connected to this connection. The person can do that by Connect WordPress Network in the menu of the connection.',
  noBase:
    'No base web domain is chosen for this connection. The person can do that by Use as Base Web Domain in the menu of a web domain.',
  noFile: 'No such wp-config.php is in the workspace.',
  fileTooLong: 'The file is longer than 1 MB and is not looked at.',
  tooManyNames:
    'The plan has more names than a person reads before agreeing. Propose fewer, or ask the person to use the commands of the extension.',
  unknownPlan:
    'There is no such plan in this window: it was made in another window or too long ago, or was used already. Propose the change again.',
  oldPlan: 'The plan is older than 10 minutes. Propose the change again.',
  changedMeanwhile:
    'The account or its connection is not what the plan was based on. Nothing was sent. Propose the change again.',
  declined: 'The person did not agree. Nothing was sent. Do not ask again unless the person wants it.',
} as const;
