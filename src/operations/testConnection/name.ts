import { isIP } from 'node:net';
import { isCallError } from '../../hestia/callError.ts';
import { notReached, passed, warning, type Check } from './check.ts';

/** The name of the panel resolves. A proxy resolves it itself, so that this machine need not. */
export const name: Check = async ({ tools, signal, found: { endpoint } }) => {
  if (endpoint === undefined) return notReached;
  const { host } = endpoint.target;
  const route = tools.routeTo(endpoint);
  try {
    const addresses = await tools.lookUp(host, signal);
    return passed({ kind: 'addresses', addresses, named: isIP(host) === 0 }, { addresses });
  } catch (error) {
    if (!isCallError(error) || error.failure.kind !== 'dns' || route.kind !== 'proxy') throw error;
    return warning({ kind: 'nameLeftToProxy', host, proxy: route.origin }, { addresses: [] });
  }
};
