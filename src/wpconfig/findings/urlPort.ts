import { writeAnswer } from '../editing/fixes.ts';
import { joinUrl, soundUrls } from '../reading/apiUrl.ts';
import { rule } from './rule.ts';

/** `WU_HESTIA_API_URL` leads to port 80, 443 (also where it names none) or 8443; a panel usually answers on 8083. */
export const urlPort = rule(
  'url-port',
  'hint',
  (file) =>
    soundUrls(file)
      .filter(({ url: { port = '443' } }) => ['80', '443', '8443'].includes(port))
      .map(({ url: { host, port = '443', rest }, at }) => ({
        ...at,
        data: { port, answer: joinUrl(host, '8083', rest) },
      })),
  writeAnswer,
);
