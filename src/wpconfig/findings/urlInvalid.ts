import { writeAnswer } from '../editing/fixes.ts';
import { givenUrls } from '../reading/apiUrl.ts';
import { rule } from './rule.ts';

/** `WU_HESTIA_API_URL` is not a web address, has a `?` or `#`, or is the address of one of the panel's pages. */
export const urlInvalid = rule(
  'url-invalid',
  'error',
  (file) =>
    givenUrls(file).flatMap(({ url: { problem, normal }, at }) =>
      problem === undefined ? [] : { ...at, data: { problem, answer: normal } },
    ),
  writeAnswer,
);
