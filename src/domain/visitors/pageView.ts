import type { DomainName } from '../domainName.ts';
import type { NameSeen, WebAnswer, WebPage, WebProblem } from './seen.ts';

/**
 * What a browser ends up with. `panelPage`: one of the panel's own, so that the name does not reach WordPress.
 * `redirects`: to another address, which was not followed. `redirectLoop`: http:// and https:// of the name itself lead
 * to each other or to themselves. `status`: 400 or above. `other`: a page that shows no sign of WordPress.
 */
export type PageView =
  | { readonly kind: 'wordpress'; readonly page: WebPage }
  | { readonly kind: 'panelPage'; readonly which: PanelPage }
  | { readonly kind: 'redirects'; readonly location: string }
  | { readonly kind: 'redirectLoop' }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'other'; readonly page: WebPage }
  | { readonly kind: 'failed'; readonly problem: WebProblem }
  | { readonly kind: 'notSeen' };

/** `new`: of a web domain into which nothing was put; `unassigned`: of names that the web server does not know. */
export type PanelPage = 'new' | 'unassigned' | 'suspended';

/** HestiaCP's pages, by their headings (`install/common/templates/web/{skel/public_html,unassigned,suspend}/index.html`). */
const panelPages: readonly (readonly [PanelPage, RegExp])[] = [
  ['new', /<h1[^>]*>We(?:'|&#0?39;|’)re working on it!<\/h1>/],
  ['unassigned', /Your new web server is ready to use\./],
  ['suspended', /<h1[^>]*>This site is currently suspended<\/h1>/],
];

/** What https:// answers a browser, or http:// where https:// gives nothing. */
export function viewPage({ host, visit }: Pick<NameSeen, 'host' | 'visit'>): PageView {
  if (visit.kind !== 'visited') return { kind: 'notSeen' };
  const { http } = visit;
  const https: WebAnswer = visit.https.kind === 'secured' ? visit.https.answer : visit.https;
  if (goesRound(host, { https, http })) return { kind: 'redirectLoop' };
  const answer = https.kind === 'answered' ? https : http;
  return answer.kind === 'answered' ? viewAnswer(answer) : { kind: 'failed', problem: answer.problem };
}

function viewAnswer(page: WebPage): PageView {
  const { status, location, restRoot, body } = page;
  if (status >= 300 && status < 400 && location !== undefined) return { kind: 'redirects', location };
  const own = panelPages.find(([, heading]) => heading.test(body));
  if (own !== undefined) return { kind: 'panelPage', which: own[0] };
  if (status >= 400) return { kind: 'status', status };
  const wordpress = restRoot !== undefined || /\/wp-(?:content|includes|json)\//.test(body);
  return { kind: wordpress ? 'wordpress' : 'other', page };
}

interface Answers {
  readonly https: WebAnswer;
  readonly http: WebAnswer;
}

/** Whether a browser that follows what the two answers say comes back to where it was. */
function goesRound(host: DomainName, { https, http }: Answers): boolean {
  const start = `https://${host}/`;
  const answers = new Map([
    [start, https],
    [`http://${host}/`, http],
  ]);
  const seen = new Set<string>();
  for (let at: string | undefined = start; at !== undefined && answers.has(at);) {
    if (seen.has(at)) return true;
    seen.add(at);
    at = nextOf(at, answers.get(at));
  }
  return false;
}

function nextOf(at: string, answer: WebAnswer | undefined): string | undefined {
  if (answer?.kind !== 'answered' || answer.status < 300 || answer.status >= 400) return undefined;
  const next = answer.location === undefined ? null : URL.parse(answer.location, at);
  return next === null ? undefined : next.origin + next.pathname + next.search;
}
