import { parseEndpoint } from '../../domain/endpoint.ts';
import { withoutTrailing } from '../../domain/withoutTrailing.ts';
import type { Range } from '../range.ts';
import { givenLiterals, type ConfigFile } from './configFile.ts';

/** Why no panel's API can be at an address. `page`: it is one of the panel's pages. */
export type ApiUrlProblem = 'notUrl' | 'query' | 'fragment' | 'page';

/** An address in its parts, as they are written; undefined where it lacks one. */
export interface ApiUrl {
  readonly hasScheme: boolean;
  readonly https: boolean;
  readonly userinfo: boolean;
  readonly host: string;
  readonly port: string | undefined;
  /** From the path on. */
  readonly rest: string;
  /** Whether the path ends in `/api`; the plugin appends it otherwise. */
  readonly api: boolean;
  readonly problem: ApiUrlProblem | undefined;
  /** The same address as the plugin needs it; undefined when that cannot be told. */
  readonly normal: string | undefined;
}

/** Reads the value of `WU_HESTIA_API_URL`. The plugin trims slashes at its end and nothing else, and fills in no scheme or port. */
function readApiUrl(text: string): ApiUrl {
  const [, scheme, user, host = '', port, rest = ''] =
    /^(?:([a-z][a-z\d+.-]*):\/\/)?([^/?#]*@)?(\[[^\]]*\]|[^/?#@:]*)(?::(\d+))?([/?#].*)?$/is.exec(text.trim()) ?? [];
  const path = withoutTrailing(rest.split(/[?#]/, 1)[0] ?? '', '/');
  const problem = /[\s\\]/.test(text) ? 'notUrl' : problemOf(joinUrl(host, port, rest), path);
  const https = scheme?.toLowerCase() === 'https';
  const base = parseEndpoint(joinUrl(host, !https && port === '80' ? undefined : port, ''));
  const prefix = problem === 'page' ? '' : path.replace(/\/api$/, '');
  const normal = base.ok ? `${base.endpoint.origin}${prefix}/api/` : undefined;
  return {
    hasScheme: scheme !== undefined,
    https,
    userinfo: user !== undefined,
    host,
    port,
    rest,
    api: path.endsWith('/api'),
    problem,
    normal,
  };
}

/** An address by https from its parts. */
export function joinUrl(host: string, port: string | undefined, rest: string): string {
  return `https://${host}${port === undefined ? '' : `:${port}`}${rest}`;
}

/** A path of another kind may lead to the panel through a proxy. */
function problemOf(url: string, path: string): ApiUrlProblem | undefined {
  const parsed = parseEndpoint(url);
  if (parsed.ok) return path === '' || path.endsWith('/api') ? undefined : 'page';
  if (parsed.reason === 'path') return undefined;
  return parsed.reason === 'query' || parsed.reason === 'fragment' ? parsed.reason : 'notUrl';
}

interface GivenUrl {
  readonly text: string;
  readonly url: ApiUrl;
  readonly at: Range;
}

/** The values of `WU_HESTIA_API_URL` that the file has. */
export function givenUrls(file: ConfigFile): readonly GivenUrl[] {
  return givenLiterals(file, 'WU_HESTIA_API_URL').map(({ text, valueRange }) => ({
    text,
    url: readApiUrl(text),
    at: valueRange,
  }));
}

/** Those in which nothing is wrong that matters more than a port or a path. */
export function soundUrls(file: ConfigFile): readonly GivenUrl[] {
  return givenUrls(file).filter(({ url }) => url.problem === undefined && url.https && !url.userinfo);
}
