/** What the words that `viewItem` can have mean. */
export const viewItems: Readonly<Record<string, string>> = {
  alias: 'an alias',
  connection: 'a connection',
  connectionTest: 'the test under a connection',
  pinned: 'a connection whose certificate is trusted by hand',
  serverCommand: 'a command for the server, to be copied',
  signedIn: 'a connection that has its credentials',
  signedOut: 'a connection that asks you to sign in',
  webDomain: 'a web domain',
};

/** What our own context keys mean. */
export const contextKeys: Readonly<Record<string, string>> = {};
