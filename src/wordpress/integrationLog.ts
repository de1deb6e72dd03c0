/**
 * What came of asking the panel for an alias, by the plugin's log; `at` is in milliseconds since 1970. The plugin asks once,
 * and never again. `refused`: by the panel, with its exit code. `keyRefused`: the panel does not let the plugin's key in, or
 * not to this account. `notReached`: there was no answer, or its certificate is not one that WordPress knows.
 */
export type AliasTry = { readonly at: number } & (
  { readonly kind: 'added' | 'keyRefused' | 'notReached' } | { readonly kind: 'refused'; readonly code: number }
);

/** Where the log is, below the folder of WordPress (Ultimate Multisite's `Logger`, on the main site). */
export const integrationLogPath = 'wp-content/uploads/wu-logs/integration-hestia.log';

const line = /^\[(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)\] \[[A-Z]+\] \[Add alias ([^\s\]]+)\](.*)$/gm;

/** The last try of each name in the text of the log. What is not understood of a line is no try. */
export function readIntegrationLog(text: string): ReadonlyMap<string, AliasTry> {
  const tries = new Map<string, AliasTry>();
  for (const [, day = '', time = '', name = '', rest = ''] of text.matchAll(line)) {
    const outcome = outcomeOf(rest.trim());
    if (outcome !== undefined) tries.set(name.toLowerCase(), { at: Date.parse(`${day}T${time}Z`), ...outcome });
  }
  return tries;
}

type Outcome = AliasTry extends infer Each ? (Each extends AliasTry ? Omit<Each, 'at'> : never) : never;

/** An empty text is success: the panel answers `0`, and WordPress drops a body that is exactly that. */
function outcomeOf(rest: string): Outcome | undefined {
  if (rest === '' || rest === '0') return { kind: 'added' };
  if (/^\d{1,3}$/.test(rest)) return { kind: 'refused', code: Number(rest) };
  if (rest.startsWith('HTTP 401 ')) return { kind: 'keyRefused' };
  return rest.startsWith('cURL error ') ? { kind: 'notReached' } : undefined;
}
