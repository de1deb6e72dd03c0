import * as z from 'zod';
import { json, noRoute, restError, type RestAnswer } from './answers.ts';
import type { NetworkState } from './state.ts';

const one = { Allow: 'GET, POST, PUT, PATCH' };

/** `/settings`, and `/settings/KEY`, since 2.4.11. */
export function settingAnswer(state: NetworkState, method: string, key: string | undefined, body: unknown): RestAnswer {
  if (state.version === '2.4.10') return noRoute;
  if (key === undefined) return json(200, { success: true, settings: state.settings }, { Allow: 'GET, POST' });
  if (/^api_key$|_secret$/.test(key)) {
    return refusal(403, 'setting_protected', 'This setting is protected and cannot be retrieved via the API.');
  }
  if (!(key in state.settings)) return refusal(404, 'setting_not_found', `Setting "${key}" not found.`);
  if (method !== 'GET') state.settings[key] = z.object({ value: z.unknown() }).parse(body).value;
  return json(200, { success: true, setting_key: key, value: state.settings[key] }, one);
}

function refusal(status: number, code: string, message: string): RestAnswer {
  const answer = restError(status, code, message);
  return { ...answer, headers: { ...answer.headers, ...one } };
}
