import { failed, notKnown, notReached, passed, warning, type Check } from './check.ts';
import { askSource } from './sources.ts';

/** What the folder's wp-config.php does to mapped domains. */
export const wpConfig: Check = async ({ sources, signal, found: { name } }) => {
  if (name === undefined) return notReached;
  const file = await askSource('file', sources.file, signal);
  if (!file.ok) return notKnown(file.reason);
  const { sunrise, cookieDomain, elsewhere } = file.truth;
  if (sunrise === 'missing') return failed({ kind: 'sunriseMissing' });
  if (cookieDomain !== undefined) return warning({ kind: 'cookieDomain', value: cookieDomain });
  return elsewhere === undefined ? passed({ kind: 'file' }) : warning({ kind: 'constantsElsewhere', ...elsewhere });
};
