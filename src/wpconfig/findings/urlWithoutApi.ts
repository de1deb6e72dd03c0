import { writeAnswer } from '../editing/fixes.ts';
import { withoutTrailing } from '../../domain/withoutTrailing.ts';
import { soundUrls } from '../reading/apiUrl.ts';
import { rule } from './rule.ts';

/** `WU_HESTIA_API_URL` does not end in `/api`: the plugin appends it. */
export const urlWithoutApi = rule(
  'url-without-api',
  'information',
  (file) =>
    soundUrls(file)
      .filter(({ url }) => !url.api)
      .map(({ text, at }) => ({ ...at, data: { answer: `${withoutTrailing(text, '/')}/api/` } })),
  writeAnswer,
);
