import { parseEndpoint } from '../../domain/endpoint.ts';
import { failed, passed, type Check } from './check.ts';

/** The API URL is one that can be used: https, without user, query and fragment. */
export const apiUrl: Check = ({ connection }) => {
  const result = parseEndpoint(connection.apiUrl);
  if (!result.ok) return failed({ kind: 'urlUnusable', reason: result.reason });
  return passed({ kind: 'apiUrl', url: result.endpoint.url }, { endpoint: result.endpoint });
};
