import { notReached, passed, type Check } from './check.ts';

/** Something answers on the panel's port, over the proxy where there is one. */
export const tcp: Check = async ({ tools, signal, found: { endpoint, addresses, route } }) => {
  if (endpoint === undefined || addresses === undefined || route === undefined) return notReached;
  const ends = await tools.connect(endpoint.target, route, signal);
  return passed({ kind: 'connected', remote: ends.remote, proxied: route.kind === 'proxy' }, { ends });
};
