import { writeAnswer } from '../editing/fixes.ts';
import { givenUrls, joinUrl } from '../reading/apiUrl.ts';
import { rule } from './rule.ts';

/** `WU_HESTIA_API_URL` has a user or password before the host: the panel does not read it there, and addresses end up in logs. */
export const urlUserinfo = rule(
  'url-userinfo',
  'warning',
  (file) =>
    givenUrls(file)
      .filter(({ url }) => url.problem === undefined && url.https && url.userinfo)
      .map(({ url, at }) => ({ ...at, data: { answer: joinUrl(url.host, url.port, url.rest) } })),
  writeAnswer,
);
