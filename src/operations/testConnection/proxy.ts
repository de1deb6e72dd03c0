import { failed, notReached, passed, type Check } from './check.ts';

/** Which way leads to the panel, and why: VS Code's settings, then the environment. PAC and SOCKS are not supported. */
export const proxy: Check = ({ tools, found: { endpoint } }) => {
  if (endpoint === undefined) return notReached;
  const route = tools.routeTo(endpoint);
  if (route.kind === 'unsupported') {
    return failed({ kind: 'request', failure: { kind: 'proxyUnsupported', what: route.what, from: route.from } });
  }
  // What a result holds is shown: the proxy's credentials stay out of it.
  const seen = route.kind === 'proxy' ? { kind: route.kind, origin: route.origin, from: route.from } : route;
  return passed({ kind: 'route', route: seen }, { route });
};
