import { withoutTrailing } from '../domain/withoutTrailing.ts';
import type { Credentials } from './credentials.ts';
import type { Reply } from '../net/exchange.ts';

/** What Ultimate Multisite's own request gets. It takes every HTTP 200 for success, whatever the exit code. */
export type PluginAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly exitCode: number | undefined }
  /** To an address where the plugin goes with its credentials, and we do not. */
  | { readonly kind: 'redirected'; readonly location: string };

/** What the plugin sends as the last argument of its alias commands; a `wp-config.php` alone does not always tell. */
export type PluginRestart =
  /** As PHP makes a string of it. */
  | { readonly kind: 'value'; readonly text: string }
  /** The file has none: what the plugin's wizard has stored in the database counts, else `yes`. */
  | { readonly kind: 'stored' }
  /** PHP decides. */
  | { readonly kind: 'computed' };

/**
 * The address that the plugin makes of `WU_HESTIA_API_URL` (`send_hestia_request`): no slash at the end, and `/api`
 * behind it unless it is there.
 */
export function pluginUrl(apiUrl: string): string {
  const trimmed = withoutTrailing(apiUrl, '/');
  return trimmed.endsWith('/api') ? trimmed : `${trimmed}/api`;
}

/** The form that the plugin sends: always a user, a hash rather than a password, and always `returncode=yes`. */
export function pluginForm(credentials: Credentials, command: string, args: readonly string[]): URLSearchParams {
  const form = new URLSearchParams({ cmd: command, returncode: 'yes', ...pluginFields(credentials, args[0] ?? '') });
  for (const [index, arg] of args.entries()) form.set(`arg${index + 1}`, arg);
  return form;
}

function pluginFields(credentials: Credentials, account: string): Readonly<Record<string, string>> {
  switch (credentials.kind) {
    case 'accessKey':
      return { user: account, hash: `${credentials.id}:${credentials.secret}` };
    case 'legacyKey':
      return { user: account, hash: credentials.key };
    case 'password':
      return { user: credentials.user, password: credentials.password };
  }
}

/**
 * Where an answer sends a POST to `url` on to, as an absolute URL. `repeated`: WordPress sends the same again there;
 * after the other kinds of redirect it sends a GET, which the API refuses.
 */
export function redirectOf(
  { status, headers }: Reply,
  url: string,
): { readonly location: string; readonly repeated: boolean } | undefined {
  if (status < 300 || status > 399) return undefined;
  const location = URL.parse(String(headers['location'] ?? ''), url)?.href ?? '';
  return { location, repeated: [301, 307, 308].includes(status) };
}

/** An answer as the plugin reads it; a body that is no number has no exit code. */
export function readPluginAnswer({ status, body }: Reply): PluginAnswer {
  const code = body.trim();
  return { kind: 'answered', status, exitCode: /^-?\d+$/.test(code) ? Number(code) : undefined };
}
