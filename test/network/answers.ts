import type { Answer } from '../panel/api.ts';
import { recordedBody } from './recorded.ts';
import { phpJson } from './phpJson.ts';

/** What a route says: the `Allow` header names its methods once the caller is let in. */
export interface RestAnswer extends Answer {
  readonly headers: Readonly<Record<string, string>>;
}

const html = { 'Content-Type': 'text/html; charset=UTF-8' };

export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): RestAnswer {
  const type = { 'Content-Type': 'application/json; charset=UTF-8', 'X-Robots-Tag': 'noindex' };
  return { status, headers: { ...type, ...headers }, body: phpJson(value) };
}

export function restError(status: number, code: string, message: string): RestAnswer {
  return json(status, { code, message, data: { status } });
}

/** An error that a model of the plugin makes: it forgets the status. */
export function modelError(code: string, message: string): RestAnswer {
  return json(500, { code, message, data: null });
}

export const noRoute = restError(404, 'rest_no_route', 'No route was found matching the URL and request method.');
export const forbidden = restError(401, 'rest_forbidden', 'Sorry, you are not allowed to do that.');

/** A PHP fatal error, as WordPress shows it. */
export function fatalError(): RestAnswer {
  const cache = { 'Cache-Control': 'no-cache, must-revalidate, max-age=0' };
  return {
    status: 500,
    headers: { ...html, 'X-Robots-Tag': 'noindex', ...cache },
    body: text('list ?_fields=id,domain,stage'),
  };
}

/** A redirect of the web server's own, with its page. */
export function movedByServer(location: string): Answer {
  const body = text('http to https redirect by the web server');
  return { status: 301, headers: { 'Content-Type': 'text/html', Location: location }, body };
}

/** A redirect of WordPress itself. */
export function movedByWordPress(status: 301 | 302, location: string): Answer {
  return { status, headers: { ...html, 'X-Redirect-By': 'WordPress', Location: location }, body: '' };
}

/** Where a name goes that is no site: to the page on which one would be made. */
export function toSignup(main: string, host: string): Answer {
  return { status: 302, headers: { ...html, Location: `https://${main}/wp-signup.php?new=${host}` }, body: '' };
}

/** A site's home page; the recorded one is cut off in the middle of a script. */
export function homePage(title: string, host: string, plainPermalinks: boolean): Answer {
  const feeds = plainPermalinks ? ['/?feed=rss2', '/?feed=comments-rss2'] : ['/feed/', '/comments/feed/'];
  const head = text('mapped active domain, setting on')
    .replace('/feed/', feeds[0] ?? '')
    .replace('/comments/feed/', feeds[1] ?? '')
    .replaceAll('<title>One', `<title>${title}`)
    .replaceAll('title="One ', `title="${title} `)
    .replaceAll('shop.example.org', host);
  return { status: 200, headers: html, body: `${head}1:0}}}();\n</script>\n</head>\n<body></body>\n</html>\n` };
}

export function text(note: string): string {
  const body = recordedBody(note);
  return typeof body === 'string' ? body : phpJson(body);
}
