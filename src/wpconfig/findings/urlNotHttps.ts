import { writeAnswer } from '../editing/fixes.ts';
import { givenUrls } from '../reading/apiUrl.ts';
import { rule } from './rule.ts';

/** `WU_HESTIA_API_URL` does not begin with `https://`: WordPress sends nothing without a scheme, and with `http://` the secret goes over the network in the clear. */
export const urlNotHttps = rule(
  'url-not-https',
  'error',
  (file) =>
    givenUrls(file)
      .filter(({ url }) => url.problem === undefined && !url.https)
      .map(({ url, at }) => ({ ...at, data: { hasScheme: url.hasScheme, answer: url.normal } })),
  writeAnswer,
);
