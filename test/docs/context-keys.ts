/** What the words that `viewItem` can have mean. */
export const viewItems: Readonly<Record<string, string>> = {
  alias: 'an alias',
  base: 'the base web domain',
  change: 'a change in *Changes* that is not undone',
  connection: 'a connection',
  connectionTest: 'the test under a connection',
  domainDiagnosis: 'why a domain is not live, under a connection',
  mapped: 'a name that the WordPress network maps, an alias or not',
  missing: 'a mapped name that is not on the panel',
  network: 'the WordPress network of a connection, or a snapshot of what it maps',
  networkCheck: 'all names of a web domain, under a connection',
  networkConnected: 'the same where it was connected by its address and key',
  noCompanion: 'an alias without the `www.` companion that `hestiaDomains.wwwCompanion` wants',
  otherPolicy: 'a WordPress network whose policy for `www.` is not that of `hestiaDomains.wwwCompanion`',
  otherVersion: 'what is kept and was made by another version',
  pinned: 'a connection whose certificate is trusted by hand',
  serverCommand: 'a command for the server, to be copied',
  signedIn: 'a connection that has its credentials',
  signedOut: 'a connection that asks you to sign in',
  stage: 'an alias whose mapped domain waits for the plugin’s check',
  webDomain: 'a web domain',
};

/** What our own context keys mean. */
export const contextKeys: Readonly<Record<string, string>> = {
  'hestiaDomains.done.COMMAND': 'the command of that name has been carried out in this window',
  'hestiaDomains.empty': 'no connection is kept, once the view has looked',
  'hestiaDomains.filtered': 'some aliases are left out by a filter',
  'hestiaDomains.listed': 'web domains of a panel have been read in this window',
};
